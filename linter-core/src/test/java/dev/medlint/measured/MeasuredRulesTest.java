package dev.medlint.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredRulesTest {

  private static final RuleCounts COUNTS = new RuleCounts(10, 6, 8, 2, 1, 3, 10, 5, 20, 4);
  private static final RuleCounts NONE = new RuleCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void countsByRuleCanBeReadBack() throws IOException {
    MeasuredRules measured =
        new MeasuredRules("p@1", "2026-11-22", 12, 340, Map.of("b-rule", COUNTS, "a-rule", NONE));
    StringWriter out = new StringWriter();
    measured.write(out);
    assertEquals(
        """
        # Counts by rule, written by medlint bench --save; see docs/benchmark.md.
        format,medlint-measured/1
        pack,p@1
        asOf,2026-11-22
        texts,12
        words,340
        rule,labels,found,right,wrong,falseErrors,falseWarnings,carriers,caught,free,reported
        a-rule,0,0,0,0,0,0,0,0,0,0
        b-rule,10,6,8,2,1,3,10,5,20,4
        """,
        out.toString());
    assertEquals(measured, MeasuredRules.read(new StringReader(out.toString())));
    assertEquals(Optional.of(COUNTS), measured.of("b-rule"));
    assertEquals(Optional.empty(), measured.of("c-rule"));
  }

  @Test
  void somethingElseIsNotReadAsCounts() {
    for (String wrong : List.of("", "format,medlint-measured/2\n", "no comma")) {
      assertThrows(IOException.class, () -> MeasuredRules.read(new StringReader(wrong)), wrong);
    }
  }

  /** By hand: p = 0.8, n = 10, z = 1.96 gives 0.490 to 0.943. */
  @Test
  void theIntervalOfPrecisionIsWilsons() {
    assertEquals(0.8, COUNTS.precision(), 1e-9);
    assertEquals(0.490, COUNTS.low(), 0.001);
    assertEquals(0.943, COUNTS.high(), 0.001);
  }

  @Test
  void allRightOutOfFewIsNotCertain() {
    RuleCounts three = new RuleCounts(3, 3, 3, 0, 0, 0, 3, 3, 0, 0);
    assertEquals(0.438, three.low(), 0.001);
    assertEquals(1, three.high(), 1e-9);
    assertTrue(Double.isNaN(NONE.precision()));
  }
}
