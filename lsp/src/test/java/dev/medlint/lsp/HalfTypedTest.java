package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A text is half a text most of the time that somebody writes it. */
@Timeout(300)
class HalfTypedTest {

  private static final String HTML =
      "<!DOCTYPE html><html lang=\"ru\"><head><title>Клиника &laquo;Семь&raquo;</title>"
          + "<meta name=\"medlint:kind\" content=\"ad\"></head><body class=a>"
          + "<!-- medlint-disable-next cure-story: цитата -->"
          + "<p>Мы <b>гаран&shy;ти&#1088;уем</b> результат&nbsp;лечения!<br>😀</p>"
          + "<table><tr><td>Лучшая клиника<td>x</table><img alt='Я вылечилась'>"
          + "<script>if (a < b) {}</script></body></html>\n";
  private static final String MARKDOWN =
      "---\ntitle: 'Клиника'\nmedlint: {kind: ad, object: [service]}\n---\n"
          + "# Лучшая клиника\n\n> Я *вылечилась* 😀\n\n- Мы **гарантируем результат** лечения[^1]\n"
          + "  1. [сайт](a.html \"Лучшая\")\n\n| а | б |\n|---|---|\n| ![Мы](a.png) | `x` |\n\n"
          + "<!-- medlint-disable-next cure-story: цитата -->\n<b>Жирно</b>\n\n[^1]: Нет\n\n```\nx\n```\n";
  private static final String CONFIGURATION =
      "version: 1\nlang: ru\nfacts: {kind: реклама, object: [услуга, бад]}\n"
          + "overrides:\n  - files: [\"blog/**\"]\n    facts: { kind: статья }\n"
          + "asOf: 2026-11-22\nrules: {cure-story: \"off\"}\n";

  @TempDir Path folder;

  @Test
  void everyBeginningOfAPageIsChecked() throws Exception {
    typed("a.html", HTML);
  }

  @Test
  void everyBeginningOfAnArticleIsChecked() throws Exception {
    typed("a.md", MARKDOWN);
  }

  private void typed(String name, String text) throws Exception {
    try (Connection connection =
        Connection.in(folder, Abilities.PULLS, Abilities.VERSIONS, Abilities.APPLIES)) {
      String uri = connection.open(name, "plaintext", "");
      for (int i = 0; i < text.length(); i++) {
        String before = connection.text(uri);
        Position end = Lines.position(before, before.length());
        connection.type(uri, new Range(end, end), text.substring(i, i + 1));
        List<Diagnostic> told = connection.pulled(uri);
        for (Diagnostic one : told) {
          String message = one.getMessage().getLeft();
          assertFalse(message.contains("внутренняя ошибка"), message + connection.text(uri));
        }
        if (i % 16 == 0) {
          Range all = new Range(new Position(0, 0), new Position(999, 0));
          assertNotNull(connection.actions(uri, all));
          for (Diagnostic one : told) {
            boolean notChecked = one.getCode().getLeft().equals("not-checked");
            assertTrue(
                notChecked || connection.hover(uri, one.getRange().getStart()) != null,
                connection.text(uri));
          }
        }
      }
    }
  }

  @Test
  void everyBeginningOfAConfigurationIsReadOrExplained() throws Exception {
    try (Connection connection = Connection.in(folder)) {
      String uri = connection.open("medlint.yaml", "yaml", "");
      for (int i = 0; i < CONFIGURATION.length(); i += 3) {
        connection.rewrite(uri, CONFIGURATION.substring(0, i));
        for (Diagnostic one : connection.pushed(uri)) {
          assertFalse(one.getMessage().getLeft().isBlank());
        }
      }
    }
  }

  @Test
  void filesOfTheProgramThatAreNestedWithoutEndAreStillAnswered() throws Exception {
    try (Connection connection = Connection.in(folder)) {
      for (String name : List.of("medlint.yaml", "medlint-decisions.jsonl")) {
        String uri = connection.open(name, "yaml", "[".repeat(200_000));
        assertFalse(connection.pushed(uri).isEmpty(), name);
        connection.rewrite(uri, "{\"a\":".repeat(100_000));
        assertFalse(connection.pushed(uri).isEmpty(), name);
        connection.rewrite(uri, name.endsWith("yaml") ? "version: 1\n" : "");
        assertTrue(connection.pushed(uri).isEmpty(), name);
      }
    }
  }
}
