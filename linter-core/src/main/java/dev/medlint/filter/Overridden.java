package dev.medlint.filter;

import dev.medlint.law.Finding;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the open findings that give way to one of a rule that overrides theirs: of words that both
 * mark, or of the whole text where both are absences. Which provision and how grave does not
 * matter: the rule says that the words mean something else. A finding that gave way makes no other
 * give way. Not thread-safe.
 */
final class Overridden {

  /** The words marked by findings that override a rule, by that rule; ranges do not overlap. */
  private final Map<String, TreeSet<TextSpan>> taken = new HashMap<>();

  private final Set<String> absences = new HashSet<>();

  private Overridden() {}

  /** Returns the findings that give way, by identity. */
  static Set<Finding> among(List<ReportedFinding> findings) {
    List<Finding> open = new ArrayList<>();
    boolean any = false;
    for (ReportedFinding reported : findings) {
      if (reported.isOpen()) {
        open.add(reported.finding());
        any |= !reported.finding().overrides().isEmpty();
      }
    }
    if (!any) {
      return Set.of();
    }
    // Whoever overrides a rule overrides all that the rule does, and so has more of them.
    open.sort(new ByRank());
    // By identity: the hash of a record as large as this one slows a cold start by 20 ms.
    Set<Finding> overridden = Collections.newSetFromMap(new IdentityHashMap<>());
    Overridden places = new Overridden();
    for (Finding finding : open) {
      if (places.covers(finding)) {
        overridden.add(finding);
      } else {
        places.take(finding);
      }
    }
    return overridden;
  }

  private boolean covers(Finding finding) {
    if (finding.span().isEmpty()) {
      return absences.contains(finding.rule());
    }
    TreeSet<TextSpan> spans = taken.get(finding.rule());
    return spans != null && Repeats.overlapsAny(finding.span(), spans);
  }

  private void take(Finding finding) {
    for (String rule : finding.overrides()) {
      if (finding.span().isEmpty()) {
        absences.add(rule);
      } else {
        TreeSet<TextSpan> spans = taken.get(rule);
        if (spans == null) {
          spans = new TreeSet<>();
          taken.put(rule, spans);
        }
        add(finding.span(), spans);
      }
    }
  }

  /** Joins a range with those that it overlaps, so that they stay apart from each other. */
  private static void add(TextSpan added, TreeSet<TextSpan> spans) {
    TextSpan span = added;
    TextSpan before = spans.floor(span);
    while (before != null && before.overlaps(span)) {
      spans.remove(before);
      span = span.union(before);
      before = spans.floor(span);
    }
    TextSpan after = spans.ceiling(span);
    while (after != null && after.overlaps(span)) {
      spans.remove(after);
      span = span.union(after);
      after = spans.ceiling(span);
    }
    spans.add(span);
  }

  // A class and not lambdas put together, which would slow a cold start.
  private static final class ByRank implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      return Integer.compare(b.overrides().size(), a.overrides().size());
    }
  }
}
