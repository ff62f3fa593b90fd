package dev.medlint.source;

import java.util.Locale;
import java.util.Optional;

/** Tells the format of an input by its name or by its first characters. */
final class FormatDetector {

  private FormatDetector() {}

  static Optional<Format> byName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0 || name.indexOf('/', dot) >= 0 || name.indexOf('\\', dot) >= 0) {
      return Optional.empty();
    }
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "md", "markdown", "mdown", "mkd", "mdx" -> Optional.of(Format.MARKDOWN);
      case "html", "htm", "xhtml", "shtml", "xht", "vue", "svelte" -> Optional.of(Format.HTML);
      case "php", "phtml", "jsp", "jspx", "asp", "aspx", "erb", "ejs", "ftl" ->
          Optional.of(Format.HTML);
      case "twig", "liquid", "hbs", "handlebars", "mustache", "njk", "tpl", "j2", "jinja" ->
          Optional.of(Format.HTML);
      case "txt", "text" -> Optional.of(Format.TEXT);
      default -> Optional.empty();
    };
  }

  static Format byContent(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean html =
        text.regionMatches(true, start, "<!doctype html", 0, 14)
            || text.regionMatches(true, start, "<html", 0, 5);
    return html ? Format.HTML : Format.TEXT;
  }
}
