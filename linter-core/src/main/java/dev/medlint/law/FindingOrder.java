package dev.medlint.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts findings into the order of reports and drops those that say the same twice. */
final class FindingOrder {

  private FindingOrder() {}

  static List<Finding> tidied(List<Finding> findings) {
    if (findings.size() < 2) {
      return List.copyOf(findings);
    }
    List<Finding> byRule = new ArrayList<>(findings);
    byRule.sort(new ByRule());
    List<Finding> kept = new ArrayList<>(byRule.size());
    for (Finding finding : byRule) {
      int last = kept.size() - 1;
      if (last < 0 || !saysTheSame(kept.get(last), finding)) {
        kept.add(finding);
      } else if (finding.span().length() > kept.get(last).span().length()) {
        kept.set(last, finding);
      }
    }
    kept.sort(new ByPlace());
    return List.copyOf(kept);
  }

  private static boolean saysTheSame(Finding a, Finding b) {
    return a.rule().equals(b.rule())
        && a.provision().equals(b.provision())
        && (a.span().compareTo(b.span()) == 0 || a.span().overlaps(b.span()));
  }

  private static int compareRules(Finding a, Finding b) {
    int byRule = a.rule().compareTo(b.rule());
    return byRule != 0 ? byRule : a.provision().compareTo(b.provision());
  }

  // Classes and not lambdas put together, which would slow a cold start.
  private static final class ByRule implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      int byRule = compareRules(a, b);
      return byRule != 0 ? byRule : a.span().compareTo(b.span());
    }
  }

  private static final class ByPlace implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      int bySpan = a.span().compareTo(b.span());
      return bySpan != 0 ? bySpan : compareRules(a, b);
    }
  }
}
