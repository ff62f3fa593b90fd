package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.detect.DrugList;
import dev.medlint.law.LawDates;
import dev.medlint.records.TextRecord;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Format;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void aTextThatTakesTooLongIsAResultAndTheThreadGoesOn() {
    RecordChecks checks =
        checks(
            Duration.ofMillis(100),
            (text, given) -> {
              while (true) {
                GivenUpException.check();
                Thread.onSpinWait();
              }
            });

    Result.NotChecked not = assertInstanceOf(Result.NotChecked.class, checks.check(record()));

    assertTrue(not.unread().reason().ru().contains("дольше 0.1 с"), not.unread().reason().ru());
    assertEquals("r1", not.unread().path());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void whoeverElseInterruptsTheThreadIsHeard() {
    RecordChecks checks =
        checks(
            Duration.ofMinutes(1),
            (text, given) -> {
              Thread.currentThread().interrupt();
              GivenUpException.check();
              throw new IllegalStateException("not reached");
            });

    assertThrows(GivenUpException.class, () -> checks.check(record()));
    assertTrue(Thread.interrupted());
  }

  @Test
  void aFailureIsAResultWithItsReason() {
    RecordChecks checks =
        checks(
            Duration.ofMinutes(1),
            (text, given) -> {
              throw new StackOverflowError();
            });

    Result.NotChecked not = assertInstanceOf(Result.NotChecked.class, checks.check(record()));

    assertTrue(not.unread().reason().ru().contains("слишком глубоко"));
  }

  @Test
  void whatCouldNotBeReadKeepsItsReason() {
    LocalizedText reason = new LocalizedText("нет текста", "no text");
    RecordChecks checks =
        checks(
            Duration.ofMinutes(1),
            (text, given) -> {
              throw new IllegalStateException("nothing to check");
            });

    Result.NotChecked not =
        assertInstanceOf(
            Result.NotChecked.class, checks.check(new TextRecord.Unreadable("r2", reason)));

    assertEquals(reason, not.unread().reason());
  }

  private static TextRecord record() {
    return new TextRecord.Readable(
        SourceText.of("r1", "Приём ведёт врач.", Format.TEXT), Map.of(), "", Optional.empty());
  }

  private static RecordChecks checks(Duration limit, TextLinter linter) {
    RunOptions options =
        new RunOptions(
            List.of(), DrugList.NONE, InputFormat.JSONL, Optional.empty(), 1, limit, 1 << 20);
    try {
      CheckRun run =
          new CheckRun(
              (day, drugs) -> linter,
              new LawDays(TODAY, Optional.empty(), LawDates.UNKNOWN),
              RuleSelection.of(RulePack.empty(), List.of(), List.of()),
              options,
              InputStream.nullInputStream());
      return new RecordChecks(run, new Input("", Optional.empty(), Configuration.NONE), limit);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
