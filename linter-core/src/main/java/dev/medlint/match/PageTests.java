package dev.medlint.match;

import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.rule.PageTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the facts of one page what rules want to know of them. */
final class PageTests {

  private final PageFacts page;
  private final LocalDate today;

  PageTests(PageFacts page, LocalDate today) {
    this.page = page;
    this.today = today;
  }

  /**
   * What the tests of a rule found.
   *
   * @param holds whether all of them hold
   * @param notes for each match what it shows: first the value found by the first test, then what
   *     the other tests found; at least one match where they hold
   */
  record Outcome(boolean holds, List<List<PageNote>> notes) {}

  Outcome ask(List<PageTest> tests) {
    List<PageNote> first = List.of();
    List<PageNote> others = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      PageTest test = tests.get(i);
      List<PageNote> found = found(test);
      boolean few = test.relation() == PageTest.Relation.FEWER && !isNumber(test);
      boolean met =
          few
              ? page.notes(test.fact()).size() < test.number()
              : test.relation() == PageTest.Relation.PRESENT
                  ? page.holds(test.fact())
                  : !found.isEmpty();
      if (met == test.negated()) {
        return new Outcome(false, List.of());
      }
      if (test.negated() || few) {
        continue;
      }
      if (i == 0) {
        first = found;
      } else {
        others.addAll(found.subList(0, Math.min(1, found.size())));
      }
      if (test.other().isPresent()) {
        others.addAll(page.notes(test.other().get()));
      }
    }
    List<List<PageNote>> matches = new ArrayList<>();
    for (PageNote note : first) {
      List<PageNote> match = new ArrayList<>(others.size() + 1);
      match.add(note);
      match.addAll(others);
      matches.add(match);
    }
    return new Outcome(true, matches.isEmpty() ? List.of(others) : matches);
  }

  private List<PageNote> found(PageTest test) {
    List<PageNote> all = page.notes(test.fact());
    if (isNumber(test)) {
      return ofNumbers(all, test);
    }
    if (test.relation() == PageTest.Relation.MORE) {
      // Those up to the number are in order; the first one beyond it is one too many.
      return all.size() > test.number() ? all.subList(test.number(), test.number() + 1) : List.of();
    }
    List<PageNote> found = new ArrayList<>();
    if (test.relation() == PageTest.Relation.FEWER) {
      return found;
    }
    for (PageNote note : all) {
      if (meets(note, test)) {
        found.add(note);
      }
    }
    return found;
  }

  private static boolean isNumber(PageTest test) {
    boolean compared =
        test.relation() == PageTest.Relation.MORE || test.relation() == PageTest.Relation.FEWER;
    return compared && test.fact().type() == PageFactName.Type.NUMBER;
  }

  private static List<PageNote> ofNumbers(List<PageNote> all, PageTest test) {
    List<PageNote> found = new ArrayList<>();
    int sign = test.relation() == PageTest.Relation.MORE ? 1 : -1;
    for (PageNote note : all) {
      if (Integer.compare(Integer.parseInt(note.value()), test.number()) == sign) {
        found.add(note);
      }
    }
    return found;
  }

  private boolean meets(PageNote note, PageTest test) {
    return switch (test.relation()) {
      case PRESENT -> true;
      case SAME -> isAnyOf(note, test);
      case DIFFERENT -> differs(note, test);
      case EARLIER -> compares(note, test, -1);
      case LATER -> compares(note, test, 1);
      case OLDER -> LocalDate.parse(note.value()).isBefore(ago(test));
      case YOUNGER -> !LocalDate.parse(note.value()).isBefore(ago(test));
      case AMONG -> isAmong(note, test.values());
      case FEWER, MORE -> throw new IllegalArgumentException(test.toString());
    };
  }

  private boolean isAnyOf(PageNote note, PageTest test) {
    for (String value : compared(test)) {
      if (value.equalsIgnoreCase(note.value())) {
        return true;
      }
    }
    return false;
  }

  /** A value differs if there is something to compare it with and it is none of that. */
  private boolean differs(PageNote note, PageTest test) {
    return !compared(test).isEmpty() && !isAnyOf(note, test);
  }

  private List<String> compared(PageTest test) {
    if (test.other().isEmpty()) {
      return test.values();
    }
    List<String> values = new ArrayList<>();
    for (PageNote note : page.notes(test.other().get())) {
      values.add(note.value());
    }
    return values;
  }

  private boolean compares(PageNote note, PageTest test, int sign) {
    LocalDate day = LocalDate.parse(note.value());
    if (test.other().isEmpty() && test.values().isEmpty()) {
      return Integer.signum(day.compareTo(today)) == sign;
    }
    for (String value : compared(test)) {
      if (Integer.signum(day.compareTo(LocalDate.parse(value))) == sign) {
        return true;
      }
    }
    return false;
  }

  private LocalDate ago(PageTest test) {
    return switch (test.unit()) {
      case DAYS -> today.minusDays(test.number());
      case MONTHS -> today.minusMonths(test.number());
      case YEARS -> today.minusYears(test.number());
    };
  }

  private static boolean isAmong(PageNote note, List<String> entries) {
    String value = note.value().toLowerCase(Locale.ROOT);
    boolean address = note.fact().type() == PageFactName.Type.ADDRESS;
    for (String entry : entries) {
      boolean among =
          entry.startsWith("\"")
              ? value.contains(entry.substring(1, entry.length() - 1).toLowerCase(Locale.ROOT))
              : address ? isAt(value, 0, entry) : holdsAddress(value, entry);
      if (among) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAddress(String text, String entry) {
    for (int at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + 1)) {
      boolean begins = at == 0 || !isHostPart(text.charAt(at - 1)) || text.charAt(at - 1) == '.';
      int end = at + entry.length();
      if (begins && (end == text.length() || !isHostPart(text.charAt(end)) || isStop(text, end))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStop(String text, int at) {
    return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
  }

  /** Whether an address lies on a host or below it, and its path begins as asked. */
  private static boolean isAt(String address, int from, String entry) {
    int at = address.indexOf(entry, from);
    int path = address.indexOf('/');
    boolean inHost = at >= 0 && (path < 0 || at < path);
    if (!inHost || (at > 0 && address.charAt(at - 1) != '.')) {
      return false;
    }
    int end = at + entry.length();
    return end == address.length()
        || entry.indexOf('/') >= 0
        || "/:?#".indexOf(address.charAt(end)) >= 0;
  }

  private static boolean isHostPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.';
  }
}
