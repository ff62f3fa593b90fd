package dev.medlint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds what the plugin offers and what is said of it together. */
class DescriptorTest {

  private static final Set<String> OF_SITES =
      Set.of("siteDirectory", "locale", "outputFormat", "outputTimestamp", "outputDirectory");

  @Test
  void eclipseIsToldWhatToDoWithEachGoal() throws Exception {
    Set<String> told = new TreeSet<>();
    for (Element goal :
        elements(
            read("META-INF/m2e/lifecycle-mapping-metadata.xml").getDocumentElement(), "goal")) {
      told.add(goal.getTextContent());
    }

    assertEquals(
        Set.of("aggregate-report", "baseline", "check", "help", "report", "test-rules", "verify"),
        goals());
    assertEquals(goals(), told);
  }

  @Test
  void theGuideNamesEveryGoalAndParameterInBothLanguages() throws Exception {
    for (String page : List.of("maven-plugin.md", "maven-plugin.ru.md")) {
      String text = Files.readString(Path.of("..", "docs", page));
      Set<String> missing = new TreeSet<>();
      for (String name : names()) {
        if (!text.contains("`" + name + "`")) {
          missing.add(name);
        }
      }
      assertEquals(Set.of(), missing, page);
    }
  }

  @Test
  void everyParameterIsAPropertyUnderTheNameOfTheProgram() throws Exception {
    List<String> others = new ArrayList<>();
    for (Element parameter : parametersOfOurOwn()) {
      String name = text(parameter, "name");
      Element configured = (Element) parameter.getParentNode().getParentNode();
      for (Element configuration : elements(configured, "configuration")) {
        for (Element value : elements(configuration, name)) {
          if (!value.getTextContent().equals("${medlint." + name + "}")) {
            others.add(name);
          }
        }
      }
    }

    assertEquals(List.of("skipTests"), others);
  }

  private static Set<String> goals() throws Exception {
    Set<String> goals = new TreeSet<>();
    for (Element mojo : elements(plugin(), "mojo")) {
      goals.add(text(mojo, "goal"));
    }
    return goals;
  }

  private static Set<String> names() throws Exception {
    Set<String> names = new TreeSet<>(goals());
    for (Element parameter : parametersOfOurOwn()) {
      names.add(text(parameter, "name"));
    }
    return names;
  }

  /** Parameters that users may set, without those that every page of a site or help has. */
  private static List<Element> parametersOfOurOwn() throws Exception {
    List<Element> own = new ArrayList<>();
    for (Element mojo : elements(plugin(), "mojo")) {
      String goal = text(mojo, "goal");
      for (Element parameter : elements(mojo, "parameter")) {
        boolean ofSites = goal.endsWith("report") && OF_SITES.contains(text(parameter, "name"));
        boolean editable = text(parameter, "editable").equals("true");
        if (editable && !ofSites && !goal.equals("help")) {
          own.add(parameter);
        }
      }
    }
    return own;
  }

  private static Element plugin() throws Exception {
    return read("META-INF/maven/plugin.xml").getDocumentElement();
  }

  private static Document read(String resource) throws Exception {
    try (InputStream in = DescriptorTest.class.getClassLoader().getResourceAsStream(resource)) {
      assertNotNull(in, resource);
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
