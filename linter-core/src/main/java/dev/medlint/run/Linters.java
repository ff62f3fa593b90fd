package dev.medlint.run;

import dev.medlint.detect.DrugList;
import java.time.LocalDate;

/** Makes what checks texts by the law of a day. Must be thread-safe. */
@FunctionalInterface
public interface Linters {

  /**
   * Returns the linter of a day.
   *
   * @param day whose law is applied
   * @param drugs prescription names that the user added
   */
  TextLinter at(LocalDate day, DrugList drugs);

  /** Returns whether findings name their elements, such as who and which disease. */
  default boolean namesElements() {
    return false;
  }
}
