package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.TextReader;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Pack PACK = Pack.bundled();
  private static final String AD = "# Клиника\n\nЯ вылечилась от гастрита. Спасибо доктору!\n";

  @Test
  void aTextThatWasReadAheadIsTakenAndGivesTheSameFindings() {
    TextReader reader = new TextReader();
    SourceText ahead = text("a.md", AD);
    reader.readAhead(ahead); // before the rules are known
    Linter linter = Linter.of(PACK, DAY, reader);

    FileReport taken = linter.lint(text("a.md", AD), List.of());
    FileReport read = linter.lint(text("a.md", AD), List.of());

    assertSame(ahead, taken.source());
    assertFalse(taken.findings().isEmpty());
    assertEquals(read.findings(), taken.findings());
    assertEquals(
        Linter.of(PACK, DAY).lint(text("a.md", AD), List.of()).findings(), taken.findings());
  }

  @Test
  void anotherTextIsReadByItself() {
    TextReader reader = new TextReader();
    reader.readAhead(text("a.md", "Врач принимает по средам."));
    Linter linter = Linter.of(PACK, DAY, reader);
    SourceText other = text("a.md", AD);

    FileReport report = linter.lint(other, List.of());

    assertSame(other, report.source());
    assertEquals(Linter.of(PACK, DAY).lint(other, List.of()).findings(), report.findings());
  }

  @Test
  void aReaderServesOnePack() {
    TextReader reader = new TextReader();
    Linter.of(PACK, DAY, reader);
    Linter.of(PACK, DAY, reader);

    assertThrows(IllegalStateException.class, () -> Linter.of(Pack.bundled(), DAY, reader));
  }

  private static SourceText text(String name, String text) {
    return new SourceText(name, text, Format.MARKDOWN, "UTF-8");
  }
}
