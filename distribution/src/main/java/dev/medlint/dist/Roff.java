package dev.medlint.dist;

import java.util.List;

/** Writes one man page with the macros of man(7). Not thread-safe. */
final class Roff {

  private final StringBuilder out = new StringBuilder();

  void title(String name, String day, String source) {
    request(".TH " + quoted(name) + " 1 " + quoted(day) + " " + quoted(source) + " " + quoted(""));
    // Russian words are not hyphenated by everything that shows pages, and commands must not be.
    request(".nh");
    request(".ad l");
  }

  void section(String heading) {
    request(".SH " + quoted(heading));
  }

  /** Writes the line that lists of pages are made from. */
  void named(String name, String clause) {
    request(literal(name) + " \\- " + literal(clause));
  }

  void synopsis(String command, String rest) {
    request("\\fB" + literal(command) + "\\fR " + literal(rest));
  }

  void paragraph(String text) {
    request(".PP");
    line(text);
  }

  /** Writes a thing and its description; of the thing, the second part stands for a value. */
  void item(String name, String value, String description) {
    request(".TP");
    String bold = name.isEmpty() ? "" : "\\fB" + literal(name) + "\\fR";
    String italic = value.isEmpty() ? "" : "\\fI" + literal(value) + "\\fR";
    request(bold + italic);
    line(description);
  }

  void references(List<String> pages) {
    for (int i = 0; i < pages.size(); i++) {
      String mark = i + 1 < pages.size() ? "," : "";
      request(".BR " + literal(pages.get(i)) + " (1)" + mark);
    }
  }

  /** Writes running text, in which a line that begins with a dot or quote is no request. */
  private void line(String text) {
    String written = literal(text);
    boolean likeRequest = written.startsWith(".") || written.startsWith("'");
    request(likeRequest ? "\\&" + written : written);
  }

  private void request(String line) {
    out.append(line).append('\n');
  }

  /** Hyphens are written as those of the keyboard, for whoever copies a command. */
  private static String literal(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  private static String quoted(String text) {
    return "\"" + literal(text).replace("\"", "\\(dq") + "\"";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
