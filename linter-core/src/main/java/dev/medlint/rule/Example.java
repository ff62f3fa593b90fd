package dev.medlint.rule;

import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that a rule must or must not report, or in which a sign is or is not seen: a test that
 * sits in the rule or sign.
 *
 * @param kind what is expected
 * @param text the text, without the marks
 * @param format how to read it
 * @param expected what must be marked, between {@code [[} and {@code ]]} in the file; empty for a
 *     lawful text and for an absence
 * @param facts facts under which the example is run
 * @param day the day whose law is applied; empty: the day of the run
 * @param others rules that may find a breach in a text that is lawful by this one, because that
 *     breach is in it
 * @param instead lawful words in place of those that are marked; of an absence, words to be added
 *     to the text
 * @param line line in the rule file, from 1
 */
public record Example(
    Kind kind,
    String text,
    Format format,
    Optional<TextSpan> expected,
    List<FactCondition> facts,
    Optional<LocalDate> day,
    List<String> others,
    Optional<String> instead,
    int line) {

  public Example {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(format);
    Objects.requireNonNull(expected);
    facts = List.copyOf(facts);
    Objects.requireNonNull(day);
    others = List.copyOf(others);
    Objects.requireNonNull(instead);
  }

  /** What is expected of an example. */
  public enum Kind {
    VIOLATION("нарушение", "violation"),
    ALLOWED("допустимо", "allowed"),
    /** A known miss: not found yet. The test fails when it begins to be found. */
    KNOWN_MISS("пропуск", "known-miss"),
    /** Of a sign: its words are here. */
    EXAMPLE("пример", "example"),
    /** Of a sign: much the same, and yet its words are not here. */
    COUNTER("не пример", "counter");

    private final String russian;
    private final String english;

    Kind(String russian, String english) {
      this.russian = russian;
      this.english = english;
    }

    /** Returns whether {@code [[ ]]} marks what must be found. */
    boolean isMarked() {
      return this != ALLOWED && this != COUNTER;
    }

    /** Returns the keyword in Russian rule files. */
    public String russian() {
      return russian;
    }

    /** Returns the keyword in English rule files. */
    public String english() {
      return english;
    }
  }
}
