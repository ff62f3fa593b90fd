package dev.medlint.run;

import dev.medlint.UnclearFactsException;
import dev.medlint.extract.DocumentDate;
import dev.medlint.law.LawDates;
import dev.medlint.report.LawDay;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides which day's law is applied to a text: that of the option, else of the configuration, else
 * of today. Only who asks for it is judged by the day that a text bears: what is online today
 * answers to the law of today. Immutable and thread-safe.
 */
public final class LawDays {

  private final LocalDate today;
  private final Optional<AsOf> option;
  private final LawDates law;

  /**
   * Creates the decision for a run.
   *
   * @param today by the clock of the run
   * @param option what the command line asks for
   * @param law whose first day bounds what may be asked for
   */
  public LawDays(LocalDate today, Optional<AsOf> option, LawDates law) {
    this.today = Objects.requireNonNull(today);
    this.option = Objects.requireNonNull(option);
    this.law = Objects.requireNonNull(law);
  }

  LocalDate today() {
    return today;
  }

  /**
   * Checks that there was a law on the day that is asked for.
   *
   * @param name of the option, for the message
   * @throws ConfigurationException if there was none
   */
  public void check(String name) throws ConfigurationException {
    check(option, name);
  }

  /**
   * Checks that there was a law on the day that a configuration asks for.
   *
   * @throws ConfigurationException if there was none
   */
  public void check(Configuration configuration) throws ConfigurationException {
    if (option.isEmpty()) {
      check(configuration.asOf(), configuration.places().getOrDefault("asOf", ""));
    }
  }

  private void check(Optional<AsOf> asked, String place) throws ConfigurationException {
    Optional<LocalDate> day = asked.isPresent() ? asked.get().day() : Optional.empty();
    if (day.isPresent()) {
      Optional<LocalizedText> problem = law.before(day.get());
      if (problem.isPresent()) {
        throw new ConfigurationException(
            List.of(new ConfigurationException.Problem(place, problem.get())));
      }
    }
  }

  /** Returns the day for texts of a configuration that bear no day. */
  public LocalDate usual(Configuration configuration) {
    Optional<AsOf> asked = asked(configuration);
    return asked.isPresent() && !asked.get().isOfDocument() ? asked.get().day().get() : today;
  }

  /** Returns whether the day that a text bears need be known. */
  boolean asksDocument(Configuration configuration) {
    Optional<AsOf> asked = asked(configuration);
    return asked.isPresent() && asked.get().isOfDocument();
  }

  /**
   * Returns the day for one text.
   *
   * @param own the day that the text bears
   * @throws UnclearFactsException if there was no law on that day
   */
  LawDay of(Configuration configuration, Optional<DocumentDate> own) {
    Optional<AsOf> asked = asked(configuration);
    if (asked.isEmpty()) {
      return new LawDay(today, LawDay.Basis.TODAY, "");
    }
    if (asked.get().isOfDocument()) {
      return ofDocument(own);
    }
    LocalDate day = asked.get().day().get();
    return option.isPresent()
        ? new LawDay(day, LawDay.Basis.COMMAND_LINE, "--as-of")
        : new LawDay(
            day,
            LawDay.Basis.CONFIGURATION,
            String.valueOf(configuration.file().get().getFileName()));
  }

  private LawDay ofDocument(Optional<DocumentDate> own) {
    if (own.isEmpty()) {
      return new LawDay(today, LawDay.Basis.UNDATED, "");
    }
    LocalDate day = own.get().day();
    Optional<LocalizedText> problem = law.before(day);
    if (problem.isPresent()) {
      // To judge it by no law at all would be to call it clean.
      throw new UnclearFactsException(
          new LocalizedText(
              "день документа (" + own.get().source() + "): " + problem.get().ru(),
              "day of the document (" + own.get().source() + "): " + problem.get().en()));
    }
    return new LawDay(day, LawDay.Basis.DOCUMENT, own.get().source());
  }

  private Optional<AsOf> asked(Configuration configuration) {
    return option.isPresent() ? option : configuration.asOf();
  }
}
