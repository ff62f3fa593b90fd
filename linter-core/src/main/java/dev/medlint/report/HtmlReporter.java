package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Draws the report for lawyers: one HTML file that holds everything, loads nothing and may send
 * nothing. What was found lies in it as JSON; a script of the file draws it, keeps the decisions
 * and exports them. A reader without scripts, such as the preview of a mail program, is shown a
 * plain list.
 *
 * <p>Checked text is data: the JSON has no character that could end its element, the script puts
 * words into the page as text only, and the page's content security policy runs no script but the
 * one whose hash it names. Immutable and thread-safe.
 */
public final class HtmlReporter implements Reporter {

  /** By this element near its beginning a page is known as one that medlint wrote. */
  public static final String GENERATOR = "<meta name=\"generator\" content=\"medlint\">";

  /** Parts of the script, in the order in which they need each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "words.js",
          "model.js",
          "decisions.js",
          "text.js",
          "cards.js",
          "form.js",
          "overview.js",
          "print.js",
          "main.js");

  /** Words of the tables that the page needs in both languages. */
  private static final List<String> LABELS =
      List.of("kind.", "object.", "audience.", "medium.", "stage.", "complete.", "verdict.");

  private final Language language;
  private final Details details;

  /**
   * Creates a reporter.
   *
   * @param language the page begins in; the reader may switch
   * @param details what is said around the findings
   */
  public HtmlReporter(Language language, Details details) {
    this.language = Objects.requireNonNull(language);
    this.details = Objects.requireNonNull(details);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    String style = resource("page.css");
    String script = script();
    String data = data(report);
    String lang = language == Language.RU ? "ru" : "en";
    out.write("<!DOCTYPE html>\n<html lang=\"" + lang + "\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write(GENERATOR + "\n");
    out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.write("script-src '" + hash(script) + "'; style-src '" + hash(style) + "'; ");
    out.write("base-uri 'none'; form-action 'none'\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write("<meta name=\"referrer\" content=\"no-referrer\">\n");
    out.write("<title>" + text(title(report)) + "</title>\n<style>" + style + "</style>\n");
    out.write("</head>\n<body>\n");
    plain(report, out);
    out.write("<div id=\"app\"></div>\n<div id=\"print\"></div>\n");
    out.write("<script type=\"application/json\" id=\"labels\">" + labels() + "</script>\n");
    out.write("<script type=\"application/json\" id=\"report\" data-hash=\"");
    out.write(TextDigest.of(data) + "\">" + data + "</script>\n");
    out.write("<script>" + script + "</script>\n</body>\n</html>\n");
    out.flush();
  }

  private String title(Report report) {
    String name = language == Language.RU ? "Отчёт medlint" : "medlint report";
    return report.files().size() == 1 ? report.files().get(0).source().name() + " — " + name : name;
  }

  private String data(Report report) throws IOException {
    StringWriter json = new StringWriter();
    new JsonReporter(language, details).writeForPage(report, json);
    return inScript(json.toString().strip());
  }

  private static String labels() throws IOException {
    StringWriter labels = new StringWriter();
    JsonOutput json = JsonOutput.lines(labels).object();
    for (Language one : Language.values()) {
      json.object(one == Language.RU ? "ru" : "en");
      for (FrameWords words : List.of(FrameWords.in(one), FrameWords.ofTables(one))) {
        for (String key : words.keys()) {
          for (String prefix : LABELS) {
            if (key.startsWith(prefix)) {
              json.field(key, words.get(key));
            }
          }
        }
      }
      json.endObject();
    }
    json.endObject().endLine();
    return inScript(labels.toString().strip());
  }

  /** JSON means the same with these written as escapes, and no parser of HTML sees a tag in it. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** The script is one function, so that nothing of it can be reached or shadowed from outside. */
  private static String script() {
    StringBuilder script = new StringBuilder("(() => {\n'use strict';\n");
    for (String part : SCRIPTS) {
      script.append(resource(part));
    }
    return script.append("})();\n").toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReporter.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String content) {
    return "sha256-" + Base64.getEncoder().encodeToString(TextDigest.bytes(content));
  }

  /** What is read where scripts do not run. */
  private void plain(Report report, Writer out) throws IOException {
    FrameWords words = FrameWords.in(language);
    FrameWords tables = FrameWords.ofTables(language);
    out.write("<noscript>\n<p>" + text(tables.get("page.noScript")) + "</p>\n");
    for (FileReport file : report.files()) {
      out.write("<h2>" + text(file.source().name()) + ": ");
      out.write(text(tables.get("verdict." + report.verdict(file).id())) + "</h2>\n<ul>\n");
      for (ReportedFinding reported : file.findings()) {
        if (report.thresholds().showsToPeople(reported)) {
          plain(reported.finding(), words, out);
        }
      }
      out.write("</ul>\n");
    }
    for (Unread unread : report.unread()) {
      out.write("<p>" + text(words.get("unread") + ": " + unread.path()) + ": ");
      out.write(text(unread.reason().in(language)) + "</p>\n");
    }
    for (LocalizedText one : details.notChecked()) {
      out.write("<p>" + text(tables.get("page.notChecked") + ": " + one.in(language)) + "</p>\n");
    }
    out.write("<p>" + text(words.get("disclaimer")) + "</p>\n</noscript>\n");
  }

  private void plain(Finding finding, FrameWords words, Writer out) throws IOException {
    String severity = words.get("severity." + finding.severity().id());
    String quote = finding.quote().isEmpty() ? "" : " «" + finding.quote() + "»";
    out.write("<li><b>" + text(severity) + "</b>: " + text(finding.message().in(language)));
    out.write(text(quote) + ". " + text(finding.citation().in(language)) + ". ");
    out.write(text(finding.advice().in(language)) + "</li>\n");
  }

  /** Returns words as HTML shows them, whatever they hold. */
  static String text(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    String clean = WellFormed.unicode(words);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\0' -> safe.append('\ufffd');
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
