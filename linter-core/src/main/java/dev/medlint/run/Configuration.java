package dev.medlint.run;

import dev.medlint.detect.DrugList;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FailLevel;
import dev.medlint.report.Thresholds;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code medlint.yaml} says, checked. Immutable and thread-safe.
 *
 * @param file where it was read; empty: there is none, and all else is empty
 * @param facts of all texts, name to value as in {@link Statements}
 * @param overrides facts of some texts, later ones stronger
 * @param rules levels by rule id, in file order
 * @param fail what makes a run fail
 * @param asOf which day's law is asked for
 * @param drugs prescription names that the user added
 * @param include globs for walks
 * @param exclude globs for walks
 * @param language of messages
 * @param review where decisions and the baseline are, and who has to agree
 * @param places where settings stand: path of the key, such as {@code fail.level}, to {@code
 *     file:line:column}
 */
public record Configuration(
    Optional<Path> file,
    Map<String, String> facts,
    List<FactOverride> overrides,
    Map<String, RuleSetting> rules,
    Fail fail,
    Optional<AsOf> asOf,
    DrugList drugs,
    List<String> include,
    List<String> exclude,
    Optional<Language> language,
    Review review,
    Map<String, String> places) {

  /** What holds without a file. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          Map.of(),
          List.of(),
          Map.of(),
          Fail.UNSAID,
          Optional.empty(),
          DrugList.NONE,
          List.of(),
          List.of(),
          Optional.empty(),
          Review.UNSAID,
          Map.of());

  public Configuration {
    Objects.requireNonNull(file);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    overrides = List.copyOf(overrides);
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    Objects.requireNonNull(fail);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(drugs);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    Objects.requireNonNull(language);
    Objects.requireNonNull(review);
    places = Map.copyOf(places);
  }

  /**
   * Returns what the configuration states about one text; empty if it states nothing.
   *
   * @param text where the text lies, absolute; empty: standard input, which only the facts for all
   *     texts concern
   */
  public Optional<Statements> statements(Optional<Path> text) {
    Map<String, String> values = new LinkedHashMap<>(facts);
    if (file.isPresent() && text.isPresent() && !overrides.isEmpty()) {
      Path folder = file.get().getParent();
      Path path = text.get();
      for (FactOverride override : overrides) {
        if (PathSet.of(folder, override.files()).covers(path, false)) {
          values.putAll(override.facts());
        }
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statements(Origin.CONFIGURATION, file.get().getFileName().toString(), values));
  }

  /**
   * Returns what fails a run by this configuration alone.
   *
   * @param severity least severity to show; empty: the default of the output
   * @param confidence least confidence to show; empty: the default of the output
   */
  public Thresholds thresholds(Optional<Severity> severity, Optional<Confidence> confidence) {
    Thresholds usual = Thresholds.DEFAULT;
    return new Thresholds(
        severity,
        confidence,
        fail.level().orElse(usual.failLevel()),
        fail.eeatLevel().orElse(usual.eeatFailLevel()),
        fail.confidence().orElse(usual.failConfidence()),
        fail.maxFindings().orElse(usual.maxFindings()));
  }

  /** Returns the files that a walk takes; empty: the formats that medlint reads. */
  PathSet includedPaths() {
    return paths(include);
  }

  /** Returns the files and folders that a walk leaves out. */
  PathSet excludedPaths() {
    return paths(exclude);
  }

  private PathSet paths(List<String> globs) {
    return PathSet.of(file.isPresent() ? file.get().getParent() : Path.of(""), globs);
  }

  /**
   * Facts of the texts that some patterns name.
   *
   * @param files globs from the folder of the configuration
   * @param facts name to value
   */
  public record FactOverride(List<String> files, Map<String, String> facts) {
    public FactOverride {
      files = List.copyOf(files);
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /**
   * The level of one rule.
   *
   * @param line where it is written, from 1
   * @param column where it is written, from 1, in UTF-16 units
   */
  public record RuleSetting(RuleLevel level, int line, int column) {
    public RuleSetting {
      Objects.requireNonNull(level);
    }
  }

  /** What makes a run fail; whatever is empty is left to the default. */
  public record Fail(
      Optional<FailLevel> level,
      Optional<FailLevel> eeatLevel,
      Optional<Confidence> confidence,
      OptionalInt maxFindings) {

    /** Says nothing. */
    public static final Fail UNSAID =
        new Fail(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public Fail {
      Objects.requireNonNull(level);
      Objects.requireNonNull(eeatLevel);
      Objects.requireNonNull(confidence);
      Objects.requireNonNull(maxFindings);
    }
  }

  /**
   * What was said about findings elsewhere.
   *
   * @param decisions file of decisions; empty: beside the configuration, if there is one
   * @param fourEyes from which severity on a decision that frees a finding needs a second person
   * @param baseline file of known findings; empty: beside the configuration, if there is one
   */
  public record Review(Optional<Path> decisions, FailLevel fourEyes, Optional<Path> baseline) {

    /** Says nothing. */
    public static final Review UNSAID =
        new Review(Optional.empty(), FailLevel.NONE, Optional.empty());

    public Review {
      Objects.requireNonNull(decisions);
      Objects.requireNonNull(fourEyes);
      Objects.requireNonNull(baseline);
    }
  }
}
