package dev.medlint.filter;

import dev.medlint.law.Finding;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves one finding where several rules saw the same breach: open findings that share words, if
 * one's rule overrides the other's or both are of one provision. Comes after everything that a
 * person may have said about single rules. Stateless.
 */
public final class Repeats {

  private Repeats() {}

  /**
   * Returns the findings without repeats, in the same order. First those go that another rule
   * overrides. Of the rest, of one provision, the gravest stays, of equals the surest, of these the
   * longest. Suppressed findings all stay, and so do absences that no other absence overrides.
   */
  public static List<ReportedFinding> without(List<ReportedFinding> findings) {
    return ofOneProvision(left(findings, Overridden.among(findings)));
  }

  private static List<ReportedFinding> left(List<ReportedFinding> findings, Set<Finding> dropped) {
    if (dropped.isEmpty()) {
      return findings;
    }
    List<ReportedFinding> kept = new ArrayList<>(findings.size());
    for (ReportedFinding reported : findings) {
      if (!dropped.contains(reported.finding())) {
        kept.add(reported);
      }
    }
    return kept;
  }

  private static List<ReportedFinding> ofOneProvision(List<ReportedFinding> findings) {
    List<Finding> open = new ArrayList<>(findings.size());
    for (ReportedFinding reported : findings) {
      if (reported.isOpen() && !reported.finding().span().isEmpty()) {
        open.add(reported.finding());
      }
    }
    if (open.size() < 2) {
      return findings;
    }
    open.sort(new ByWeight());
    Map<String, TreeSet<TextSpan>> taken = new HashMap<>();
    // By identity: the hash of a record as large as this one slows a cold start by 20 ms.
    Set<Finding> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Finding finding : open) {
      TreeSet<TextSpan> spans = taken.get(finding.provision());
      if (spans == null) {
        spans = new TreeSet<>();
        taken.put(finding.provision(), spans);
      }
      if (overlapsAny(finding.span(), spans)) {
        repeated.add(finding);
      } else {
        spans.add(finding.span());
      }
    }
    return left(findings, repeated);
  }

  /** The spans do not overlap each other, so only the two neighbours have to be looked at. */
  static boolean overlapsAny(TextSpan span, TreeSet<TextSpan> spans) {
    TextSpan before = spans.floor(span);
    TextSpan after = spans.ceiling(span);
    return (before != null && before.overlaps(span)) || (after != null && after.overlaps(span));
  }

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
      return order != 0 ? order : a.rule().compareTo(b.rule());
    }
  }
}
