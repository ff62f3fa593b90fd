package dev.medlint.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts findings into the order of reports and drops those that say the same twice. */
final class FindingOrder {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::provision);

  private static final Comparator<Finding> BY_RULE =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::provision)
          .thenComparing(Finding::span);

  private FindingOrder() {}

  static List<Finding> tidied(List<Finding> findings) {
    if (findings.size() < 2) {
      return List.copyOf(findings);
    }
    List<Finding> byRule = new ArrayList<>(findings);
    byRule.sort(BY_RULE);
    List<Finding> kept = new ArrayList<>(byRule.size());
    for (Finding finding : byRule) {
      int last = kept.size() - 1;
      if (last < 0 || !saysTheSame(kept.get(last), finding)) {
        kept.add(finding);
      } else if (finding.span().length() > kept.get(last).span().length()) {
        kept.set(last, finding);
      }
    }
    kept.sort(BY_PLACE);
    return List.copyOf(kept);
  }

  private static boolean saysTheSame(Finding a, Finding b) {
    return a.rule().equals(b.rule())
        && a.provision().equals(b.provision())
        && (a.span().equals(b.span()) || a.span().overlaps(b.span()));
  }
}
