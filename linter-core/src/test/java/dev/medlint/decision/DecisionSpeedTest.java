package dev.medlint.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.medlint.binary.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionSpeedTest {

  private static final int LINES = 100_000;

  /** The limit is wide, since tests share a machine; docs/measurements.md has the figure. */
  @Test
  void aHundredThousandLinesLoadInAMoment() throws IOException {
    byte[] bytes = file();
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertEquals(LINES, DecisionReader.read(bytes, "d.jsonl").lines().size()));
  }

  private static byte[] file() throws IOException {
    List<Decision> decisions = new ArrayList<>();
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int i = 0; i < LINES; i++) {
      decisions.add(
          new Decision(
              "rule-" + i % 200,
              "38-fz:24:1:" + i % 9,
              "2014-01-01",
              Sha256.hex("sentence " + i, 32),
              "слова находки № " + i,
              "blog/" + i % 1000 + ".html",
              ReviewVerdict.NOT_A_VIOLATION,
              "цитата из закона, не обещание",
              "",
              "Иванова А. П.",
              day.plusDays(i % 300),
              Optional.of(day.plusDays(300 + i % 300)),
              "",
              Optional.empty(),
              Map.of()));
    }
    StringWriter out = new StringWriter();
    DecisionLines.none("d.jsonl").with(decisions).write(out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
