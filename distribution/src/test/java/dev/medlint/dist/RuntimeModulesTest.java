package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The runtime leaves modules out: nobody may have begun to use them. */
class RuntimeModulesTest {

  private static final Pattern USE =
      Pattern.compile("(?m)^ {3}([\\w.]+) +-> \\S+ +((?:java|jdk)\\.[\\w.]+) *$");

  /** Parts of libraries that medlint does not call. */
  private static final Set<String> NEVER_CALLED =
      new TreeSet<>(
          List.of(
              "com.fasterxml.jackson.databind.deser.std java.sql",
              "com.fasterxml.jackson.databind.ext java.desktop",
              "com.fasterxml.jackson.databind.ext java.sql",
              "com.fasterxml.jackson.databind.ser.std java.sql",
              "com.google.gson.internal.sql java.sql",
              "edu.stanford.nlp.util java.desktop",
              "org.apache.commons.lang3.concurrent java.desktop",
              "org.eclipse.jetty.util java.management",
              "org.eclipse.jetty.util.jndi java.naming",
              "org.eclipse.jetty.util.preventers java.desktop",
              "org.eclipse.jetty.util.preventers java.sql",
              "org.eclipse.jetty.util.resource java.management",
              "org.eclipse.jetty.util.ssl java.naming"));

  @Test
  void onlyPartsOfLibrariesThatAreNeverCalledNeedMore() {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    jdeps.run(
        new PrintWriter(out),
        new PrintWriter(out),
        "--multi-release",
        "17",
        "--ignore-missing-deps",
        "-verbose:package",
        Packages.file(".jar").toString());
    Set<String> more = new TreeSet<>();
    Matcher use = USE.matcher(out.toString());
    while (use.find()) {
      String module = use.group(2);
      if (!module.equals("java.base")
          && !module.equals("java.logging")
          && !module.equals("java.xml")) {
        more.add(use.group(1) + " " + module);
      }
    }
    assertEquals(NEVER_CALLED, more);
  }
}
