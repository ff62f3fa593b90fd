package dev.medlint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.report.FailLevel;
import dev.medlint.report.Thresholds;
import dev.medlint.rule.Confidence;
import dev.medlint.run.Configuration;
import dev.medlint.source.Language;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class FailLimitsTest {

  private static final Wording ENGLISH = new Wording(Language.EN);

  @Test
  void silentParametersLeaveEverythingAsItWas() throws Exception {
    FailLimits silent = FailLimits.of(null, null, null, ENGLISH);
    Thresholds saved =
        new Thresholds(
            Optional.empty(),
            Optional.empty(),
            FailLevel.WARNING,
            FailLevel.INFO,
            Confidence.HIGH,
            3);

    assertEquals(saved, silent.over(saved));
    assertEquals(Thresholds.DEFAULT, silent.over(Configuration.NONE));
    assertEquals(Set.of(), silent.settled());
  }

  @Test
  void parametersAreStrongerThanWhatWasSaved() throws Exception {
    FailLimits given = FailLimits.of("warning", "medium", 2, ENGLISH);

    assertEquals(
        new Thresholds(
            Optional.empty(),
            Optional.empty(),
            FailLevel.WARNING,
            FailLevel.NONE,
            Confidence.MEDIUM,
            2),
        given.over(Thresholds.DEFAULT));
    assertEquals(Set.of("fail.level", "fail.confidence", "fail.maxFindings"), given.settled());
  }

  @Test
  void wrongValuesAreNamedWithWhatMayStandThere() {
    assertEquals(
        "medlint: failLevel: “eror” does not fit; allowed here: error, warning, info, none;"
            + " did you mean: error",
        refusal("eror", null, null));
    assertEquals(
        "medlint: failConfidence: “hihg” does not fit; allowed here: low, medium, high;"
            + " did you mean: high",
        refusal(null, "hihg", null));
    assertEquals(
        "medlint: maxAllowedViolations: -1 does not fit; a whole number from 0 is needed",
        refusal(null, null, -1));
  }

  private static String refusal(String level, String confidence, Integer findings) {
    return assertThrows(
            MojoExecutionException.class, () -> FailLimits.of(level, confidence, findings, ENGLISH))
        .getMessage();
  }
}
