package dev.medlint.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between two results: findings that stand in one of them only, and those that
 * stand in both at another place. Immutable.
 *
 * @param added stand in the newer result only; by path, line, column, rule
 * @param gone stand in the older result only; in the same order
 * @param moved stand in both, in another line or file; in the order of the newer result
 * @param same how many stand in both where they stood
 */
public record FindingsDiff(
    List<FindingLine> added, List<FindingLine> gone, List<Moved> moved, int same) {

  private static final Comparator<FindingLine> ORDER =
      Comparator.comparing(FindingLine::path)
          .thenComparing(FindingLine::line)
          .thenComparing(FindingLine::column)
          .thenComparing(FindingLine::rule)
          .thenComparing(FindingLine::provision);

  public FindingsDiff {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    moved = List.copyOf(moved);
  }

  /** A finding that stands elsewhere now. */
  public record Moved(FindingLine from, FindingLine to) {}

  /** Compares two results; findings that do not stand count as not there. */
  public static FindingsDiff of(SavedFindings older, SavedFindings newer) {
    return new Comparison(older, newer).diff();
  }

  /** Returns whether an error was added. */
  public boolean hasNewErrors() {
    for (FindingLine finding : added) {
      if (finding.isError()) {
        return true;
      }
    }
    return false;
  }

  /** Pairs equal findings: first those of one place, then those of one file, then any. */
  private static final class Comparison {

    private List<FindingLine> before;
    private List<FindingLine> after;
    private final List<Moved> moved = new ArrayList<>();
    private int same;

    private Comparison(SavedFindings older, SavedFindings newer) {
      this.before = open(older);
      this.after = open(newer);
    }

    private static List<FindingLine> open(SavedFindings saved) {
      List<FindingLine> open = new ArrayList<>();
      for (FindingLine finding : saved.findings()) {
        if (finding.isOpen()) {
          open.add(finding);
        }
      }
      open.sort(ORDER);
      return open;
    }

    private FindingsDiff diff() {
      pair(f -> f.path() + '\n' + f.line() + ':' + f.column() + '\n' + print(f), true);
      pair(f -> f.path() + '\n' + print(f), false);
      pair(f -> f.absence() ? f.path() + '\n' + print(f) : print(f), false);
      moved.sort(Comparator.comparing(Moved::to, ORDER));
      return new FindingsDiff(after, before, moved, same);
    }

    private static String print(FindingLine finding) {
      return finding.rule() + '\n' + finding.provision() + '\n' + finding.fingerprint();
    }

    private void pair(java.util.function.Function<FindingLine, String> key, boolean inPlace) {
      Map<String, Deque<FindingLine>> waiting = new HashMap<>();
      for (FindingLine finding : before) {
        waiting.computeIfAbsent(key.apply(finding), k -> new ArrayDeque<>()).add(finding);
      }
      List<FindingLine> alone = new ArrayList<>();
      for (FindingLine finding : after) {
        Deque<FindingLine> twins = waiting.getOrDefault(key.apply(finding), new ArrayDeque<>());
        FindingLine twin = twins.poll();
        if (twin == null) {
          alone.add(finding);
        } else if (inPlace || (twin.absence() && twin.path().equals(finding.path()))) {
          same++;
        } else {
          moved.add(new Moved(twin, finding));
        }
      }
      List<FindingLine> left = new ArrayList<>();
      for (Deque<FindingLine> some : waiting.values()) {
        left.addAll(some);
      }
      left.sort(ORDER);
      before = left;
      after = alone;
    }
  }
}
