package dev.medlint.law;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts findings into the order of reports and drops those that say the same twice. */
final class FindingOrder {

  private FindingOrder() {}

  /**
   * Returns the findings by place. Where several of one provision share words, the gravest stays,
   * of equals the surest, of these the longest: to a reader they are one breach, whatever rules saw
   * it.
   */
  static List<Finding> tidied(List<Finding> findings) {
    if (findings.size() < 2) {
      return List.copyOf(findings);
    }
    List<Finding> byWeight = new ArrayList<>(findings);
    byWeight.sort(new ByWeight());
    Map<String, TreeSet<TextSpan>> taken = new HashMap<>();
    Set<String> absences = new HashSet<>();
    List<Finding> kept = new ArrayList<>(byWeight.size());
    for (Finding finding : byWeight) {
      boolean isNew;
      if (finding.span().isEmpty()) {
        isNew = absences.add(finding.rule() + ' ' + finding.provision());
      } else {
        TreeSet<TextSpan> spans = taken.get(finding.provision());
        if (spans == null) {
          spans = new TreeSet<>();
          taken.put(finding.provision(), spans);
        }
        isNew = !overlapsAny(finding.span(), spans) && spans.add(finding.span());
      }
      if (isNew) {
        kept.add(finding);
      }
    }
    kept.sort(new ByPlace());
    return List.copyOf(kept);
  }

  /** The spans do not overlap each other, so only the two neighbours have to be looked at. */
  private static boolean overlapsAny(TextSpan span, TreeSet<TextSpan> spans) {
    TextSpan before = spans.floor(span);
    TextSpan after = spans.ceiling(span);
    return before != null && before.overlaps(span) || after != null && after.overlaps(span);
  }

  private static int compareRules(Finding a, Finding b) {
    int byRule = a.rule().compareTo(b.rule());
    return byRule != 0 ? byRule : a.provision().compareTo(b.provision());
  }

  // Classes and not lambdas put together, which would slow a cold start.
  private static final class ByWeight implements Comparator<Finding> {
    @Override
    public int compare(Finding a, Finding b) {
      int order = b.severity().compareTo(a.severity());
      if (order == 0) {
        order = b.confidence().compareTo(a.confidence());
      }
      if (order == 0) {
        order = Integer.compare(b.span().length(), a.span().length());
      }
      if (order == 0) {
        order = a.span().compareTo(b.span());
      }
      return order != 0 ? order : compareRules(a, b);
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
