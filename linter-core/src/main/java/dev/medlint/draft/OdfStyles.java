package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the styles of an ODF text say of the words that bear them. Not thread-safe. */
final class OdfStyles {

  private static final int LONGEST_CHAIN = 50;

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> nextPages = new HashMap<>();
  private final List<String> pages = new ArrayList<>();
  private Style current = new Style("", "");

  private static final class Style {
    private final String parent;
    private final String page;
    private boolean hidden;

    private Style(String parent, String page) {
      this.parent = parent;
      this.page = page;
    }
  }

  /** Takes in an element of the definitions. */
  void start(XMLStreamReader in) {
    switch (in.getLocalName()) {
      case "style" -> {
        current =
            new Style(
                OdfNames.attribute(in, OdfNames.STYLE, "parent-style-name"),
                OdfNames.attribute(in, OdfNames.STYLE, "master-page-name"));
        String family = OdfNames.attribute(in, OdfNames.STYLE, "family");
        styles.put(family + ' ' + OdfNames.attribute(in, OdfNames.STYLE, "name"), current);
      }
      case "text-properties" ->
          current.hidden = OdfNames.attribute(in, OdfNames.TEXT, "display").equals("none");
      case "master-page" -> {
        String name = OdfNames.attribute(in, OdfNames.STYLE, "name");
        pages.add(name);
        nextPages.put(name, OdfNames.attribute(in, OdfNames.STYLE, "next-style-name"));
      }
      default -> {
        // Looks of all kinds, which change no words.
      }
    }
  }

  /** Returns whether words of a style are not shown. */
  boolean isHidden(String family, String name) {
    String at = name;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      Style style = styles.get(family + ' ' + at);
      if (style == null) {
        return false;
      }
      if (style.hidden) {
        return true;
      }
      at = style.parent;
    }
    return false;
  }

  /** Returns the page that begins where a style is used; empty: the page goes on. */
  String page(String family, String name) {
    Style style = styles.get(family + ' ' + name);
    return style == null ? "" : style.page;
  }

  /** Returns the pages that are shown, of those that were begun and those that follow them. */
  Set<String> shownPages(Set<String> begun, boolean fromFirst) {
    Set<String> shown = new LinkedHashSet<>(begun);
    if (fromFirst) {
      if (pages.contains("Standard")) {
        shown.add("Standard");
      } else if (!pages.isEmpty()) {
        shown.add(pages.get(0));
      }
    }
    Set<String> next = new HashSet<>(shown);
    while (!next.isEmpty()) {
      Set<String> after = new HashSet<>();
      for (String page : next) {
        String follower = nextPages.getOrDefault(page, "");
        if (!follower.isEmpty() && shown.add(follower)) {
          after.add(follower);
        }
      }
      next = after;
    }
    return shown;
  }

  /** Returns what the names of a paragraph's styles say of its words. */
  Optional<BlockKind> kind(String name) {
    String at = name;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      Optional<BlockKind> kind = StyleNames.kind(plain(at));
      if (kind.isPresent()) {
        return kind;
      }
      at = parent(at);
    }
    return Optional.empty();
  }

  /** Returns the level that the names of a paragraph's styles give to a heading, 0: none. */
  int level(String name) {
    String at = name;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      int level = StyleNames.headingLevel(plain(at));
      if (level > 0) {
        return level;
      }
      at = parent(at);
    }
    return 0;
  }

  private String parent(String name) {
    Style style = styles.get("paragraph " + name);
    return style == null ? "" : style.parent;
  }

  private static String plain(String name) {
    return name.replace("_20_", " ");
  }
}
