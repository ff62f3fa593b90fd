package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.medlint.law.BreachClass;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReporterTest {

  @Test
  void noTextFromOutsideSendsACodeToTheTerminal() throws IOException {
    String bad = "врач\u001B[2J\u009B1m\u0007\r\u202E";
    SourceText source = new SourceText("имя" + bad, bad, Format.TEXT, "UTF-8");
    FileReport file =
        Reports.given(
            source,
            Reports.finding("rule" + bad, "38-fz:24:7", BreachClass.BANNED, Severity.ERROR)
                .at(source, "врач", bad)
                .says(bad, bad)
                .advises(bad, bad)
                .note(bad, bad)
                .build());
    Unread unread = new Unread(bad, Reports.text(bad, bad));
    Report report =
        new Report(Reports.TOOL, Reports.AS_OF, List.of(file), List.of(unread), Thresholds.DEFAULT);

    String drawn = Golden.draw(new TextReporter(Language.RU, false), report);

    for (char c : drawn.replace("\n", "").toCharArray()) {
      assertFalse(WellFormed.isUnsafe(c), drawn);
    }
  }

  @Test
  void aRunThatReadNothingSaysNothingOfBreaches() throws IOException {
    Unread unread = new Unread("a.bin", Reports.text("это не текст", "this is no text"));
    Report report =
        new Report(Reports.TOOL, Reports.AS_OF, List.of(), List.of(unread), Thresholds.DEFAULT);

    assertEquals(
        """
        не прочитано: a.bin: это не текст

        Проверено: 0 файлов. Не прочитано: 1 файл.
        Это результат проверки текста программой, а не юридическое заключение.
        """,
        Golden.draw(new TextReporter(Language.RU, false), report));
  }

  @Test
  void whatWasReadIsToldFromWhatWasNot() throws IOException {
    Unread unread = new Unread("a.bin", Reports.text("это не текст", "this is no text"));
    Report report =
        new Report(
            Reports.TOOL,
            Reports.AS_OF,
            List.of(Reports.prices()),
            List.of(unread),
            Thresholds.DEFAULT);

    assertEquals(
        """
        цены.txt: kind: not determined, set --kind; object: not given, set --object

        unread: a.bin: this is no text

        Checked: 1 file. Unread: 1 file.
        No breach was found in what was read. This does not make the text lawful: not all norms have rules, and rules do not see everything. Pictures, sound and the area of a warning are not checked.
        This is the result of a program checking the text, not a legal opinion.
        """,
        Golden.draw(new TextReporter(Language.EN, false), report));
  }
}
