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

  /**
   * Returns what findings depend on beside the text, the facts given of it, the day, the user's
   * names and the pack: linters with the same mark find the same. A cache goes by it.
   */
  default String mark() {
    return "";
  }
}
