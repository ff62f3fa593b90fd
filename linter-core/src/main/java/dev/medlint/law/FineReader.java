package dev.medlint.law;

import java.util.List;
import java.util.Optional;

/** Reads the ranges of a block «взыскание». Lives only while parsing. */
final class FineReader {

  private static final int MOST_DIGITS = 9;

  /** Stands in the field «размеры» of a fine whose sums nobody has read. */
  private static final String NOT_SEEN = "не видели";

  private final LawAssembler problems;
  private boolean written;

  FineReader(LawAssembler problems) {
    this.problems = problems;
  }

  /**
   * Returns the fine of an edition; empty when its sums are said to be unknown, and when it cannot
   * be read, which is reported.
   */
  Optional<Fine> read(LawDraft.Edition edition) {
    Optional<Fine.Range> citizens = range("граждане", edition);
    Optional<Fine.Range> officials = range("должностные лица", edition);
    Optional<Fine.Range> soleTraders = range("предприниматели", edition);
    Optional<Fine.Range> companies = range("организации", edition);
    if (citizens.isEmpty() && officials.isEmpty() && soleTraders.isEmpty() && companies.isEmpty()) {
      if (!written && !saysNotSeen(edition)) {
        problems.problem(
            edition.line,
            "в блоке «взыскание» нет ни одной суммы: «организации: 200000-500000»",
            "the block “взыскание” names no sum: “организации: 200000-500000”");
      }
      return Optional.empty();
    }
    return Optional.of(new Fine(citizens, officials, soleTraders, companies));
  }

  private static boolean saysNotSeen(LawDraft.Edition edition) {
    List<LawDraft.Value> sums = edition.fields.all("размеры");
    return !sums.isEmpty() && sums.get(0).text().equals(NOT_SEEN);
  }

  private Optional<Fine.Range> range(String who, LawDraft.Edition edition) {
    List<LawDraft.Value> values = edition.fields.all(who);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    written = true;
    LawDraft.Value value = values.get(0);
    int dash = value.text().indexOf('-');
    int least = sum(dash < 0 ? value.text() : value.text().substring(0, dash));
    int most = dash < 0 ? least : sum(value.text().substring(dash + 1));
    if (least <= 0 || most < least) {
      problems.problem(
          value.line(),
          "«" + who + "»: ждут рубли «2000-2500», а написано «" + value.text() + "»",
          "“" + who + "”: rubles like “2000-2500” expected, not “" + value.text() + "”");
      return Optional.empty();
    }
    return Optional.of(new Fine.Range(least, most));
  }

  /** Returns a sum in rubles; 0 when it is none. */
  private static int sum(String written) {
    String digits = written.strip();
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return 0;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      sum = 10 * sum + (c - '0');
    }
    return sum;
  }
}
