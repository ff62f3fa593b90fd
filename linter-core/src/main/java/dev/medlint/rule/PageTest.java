package dev.medlint.rule;

import dev.medlint.extract.PageFactName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule asks of a fact of the page.
 *
 * @param fact the fact; each of its values is asked by itself
 * @param negated the test holds if no value meets it
 * @param relation what is asked
 * @param values words, addresses or a day that the relation compares with
 * @param number count, or number of {@link #unit}s
 * @param unit of a time that has passed
 * @param other the fact whose values the relation compares with
 */
public record PageTest(
    PageFactName fact,
    boolean negated,
    Relation relation,
    List<String> values,
    int number,
    Unit unit,
    Optional<PageFactName> other) {

  public PageTest {
    Objects.requireNonNull(fact);
    Objects.requireNonNull(relation);
    values = List.copyOf(values);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(other);
  }

  /** Returns a test of whether the page shows a fact. */
  static PageTest present(PageFactName fact, boolean negated) {
    return new PageTest(
        fact, negated, Relation.PRESENT, List.of(), 0, Unit.MONTHS, Optional.empty());
  }

  /** What is asked of a value. */
  public enum Relation {
    PRESENT("", ""),
    SAME("=", "="),
    DIFFERENT("!=", "!="),
    EARLIER("раньше", "before"),
    LATER("позже", "after"),
    OLDER("старше", "older"),
    YOUNGER("моложе", "younger"),
    FEWER("меньше", "fewer"),
    MORE("больше", "more"),
    AMONG("из", "among");

    private final String russian;
    private final String english;

    Relation(String russian, String english) {
      this.russian = russian;
      this.english = english;
    }

    public String russian() {
      return russian;
    }

    static Optional<Relation> find(String word) {
      for (Relation relation : values()) {
        if (relation != PRESENT
            && (relation.russian.equals(word) || relation.english.equals(word))) {
          return Optional.of(relation);
        }
      }
      return Optional.empty();
    }
  }

  /** A unit of time. */
  public enum Unit {
    DAYS,
    MONTHS,
    YEARS;

    static Optional<Unit> find(String word) {
      return switch (word) {
        case "день", "дня", "дней", "day", "days" -> Optional.of(DAYS);
        case "месяц", "месяца", "месяцев", "month", "months" -> Optional.of(MONTHS);
        case "год", "года", "лет", "year", "years" -> Optional.of(YEARS);
        default -> Optional.empty();
      };
    }
  }
}
