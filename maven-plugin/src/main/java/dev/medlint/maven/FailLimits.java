package dev.medlint.maven;

import dev.medlint.report.FailLevel;
import dev.medlint.report.Thresholds;
import dev.medlint.rule.Confidence;
import dev.medlint.run.Configuration;
import dev.medlint.run.FactNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What parameters say of when a build fails; where they are silent, the configuration speaks.
 *
 * @param level least severity that fails a build
 * @param confidence least confidence that fails a build
 * @param maxFindings how many findings at the level are tolerated
 */
record FailLimits(
    Optional<FailLevel> level, Optional<Confidence> confidence, OptionalInt maxFindings) {

  /**
   * Understands parameters; each may be null.
   *
   * @throws MojoExecutionException if a value cannot stand where it does
   */
  static FailLimits of(String level, String confidence, Integer maxFindings, Wording wording)
      throws MojoExecutionException {
    if (maxFindings != null && maxFindings < 0) {
      throw wording.wrong(
          "maxAllowedViolations: " + maxFindings + " не подходит; нужно целое число от 0",
          "maxAllowedViolations: "
              + maxFindings
              + " does not fit; a whole number from 0 is needed");
    }
    return new FailLimits(
        level == null
            ? Optional.empty()
            : Optional.of(wording.choice(FailLevel.class, "failLevel", level)),
        confidence == null ? Optional.empty() : Optional.of(confidence(confidence, wording)),
        maxFindings == null ? OptionalInt.empty() : OptionalInt.of(maxFindings));
  }

  private static Confidence confidence(String id, Wording wording) throws MojoExecutionException {
    List<String> ids = new ArrayList<>();
    for (Confidence one : Confidence.values()) {
      if (one.id().equals(id)) {
        return one;
      }
      ids.add(one.id());
    }
    throw wording.wrong(FactNames.unknown("failConfidence", id, ids));
  }

  /** Returns the keys of the configuration that parameters decide. */
  Set<String> settled() {
    Set<String> keys = new HashSet<>();
    if (level.isPresent()) {
      keys.add("fail.level");
    }
    if (confidence.isPresent()) {
      keys.add("fail.confidence");
    }
    if (maxFindings.isPresent()) {
      keys.add("fail.maxFindings");
    }
    return keys;
  }

  /** Returns what a configuration wants where parameters are silent. */
  Thresholds over(Configuration configuration) {
    Configuration.Fail fail = configuration.fail();
    Thresholds standard = Thresholds.DEFAULT;
    return over(
        new Thresholds(
            standard.minSeverity(),
            standard.minConfidence(),
            fail.level().orElse(standard.failLevel()),
            fail.eeatLevel().orElse(standard.eeatFailLevel()),
            fail.confidence().orElse(standard.failConfidence()),
            fail.maxFindings().orElse(standard.maxFindings())));
  }

  /** Returns other thresholds with what parameters say. */
  Thresholds over(Thresholds others) {
    return new Thresholds(
        others.minSeverity(),
        others.minConfidence(),
        level.orElse(others.failLevel()),
        others.eeatFailLevel(),
        confidence.orElse(others.failConfidence()),
        maxFindings.orElse(others.maxFindings()));
  }
}
