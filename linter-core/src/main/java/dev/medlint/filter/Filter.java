package dev.medlint.filter;

import dev.medlint.extract.Block;
import dev.medlint.extract.Comment;
import dev.medlint.extract.Document;
import dev.medlint.law.Finding;
import dev.medlint.source.BlockKind;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the suppressions written in a document: {@code disable-next} covers the next block,
 * {@code disable} everything up to {@code enable} or the end of the file, {@code expect} covers the
 * next block and complains when nothing is found there; what stands in the settings at the head of
 * a Markdown file covers all of it. A finding about an absence has no place, so a suppression of
 * its rule covers it from anywhere.
 *
 * <p>A suppressed finding stays in the report. A suppression that is unreadable, unknown, unused or
 * expired is a finding itself. Stateless and thread-safe.
 */
public final class Filter {

  private Filter() {}

  /**
   * Returns all findings with what was decided about them, and findings about the suppressions.
   *
   * @param findings by span, rule and provision, as the judge returns them
   * @param ruleNames names that suppressions may use, to the present id; see {@code
   *     RulePack.names()}
   * @param asOf the day on which last days of suppressions are judged
   * @return by span, rule and provision
   */
  public static List<ReportedFinding> apply(
      Document document, List<Finding> findings, Map<String, String> ruleNames, LocalDate asOf) {
    List<Finding> complaints = new ArrayList<>();
    List<Suppression> suppressions =
        document.comments().isEmpty()
            ? List.of()
            : suppressions(document, ruleNames, asOf, complaints);
    List<ReportedFinding> reported = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      reported.add(new ReportedFinding(finding, disposition(finding, suppressions)));
    }
    for (Suppression suppression : suppressions) {
      if (!suppression.isUsed()) {
        complaints.add(Complaints.unused(suppression.directive()));
      }
    }
    for (Finding complaint : complaints) {
      reported.add(new ReportedFinding(complaint, new Disposition.Open()));
    }
    if (!complaints.isEmpty()) {
      reported.sort(new ByPlace());
    }
    return List.copyOf(reported);
  }

  private static Disposition disposition(Finding finding, List<Suppression> suppressions) {
    Disposition disposition = new Disposition.Open();
    for (Suppression suppression : suppressions) {
      if (suppression.covers(finding)) {
        suppression.use();
        Directive said = suppression.directive();
        disposition = new Disposition.Suppressed(said.reason(), said.by(), said.until());
      }
    }
    return disposition;
  }

  private static List<Suppression> suppressions(
      Document document, Map<String, String> ruleNames, LocalDate asOf, List<Finding> complaints) {
    List<Suppression> suppressions = new ArrayList<>();
    Map<String, Directive> open = new HashMap<>();
    for (Comment comment : document.comments()) {
      Directive directive = Directive.of(comment);
      String rule = ruleNames.getOrDefault(directive.rule(), "");
      if (directive.verb() == Directive.Verb.UNKNOWN) {
        complaints.add(Complaints.unreadable(directive));
      } else if (rule.isEmpty()) {
        complaints.add(Complaints.unknownRule(directive, ruleNames.keySet()));
      } else if (directive.verb() == Directive.Verb.ENABLE) {
        Directive begun = open.remove(rule);
        if (begun == null) {
          complaints.add(Complaints.unused(directive));
        } else if (isValid(begun, asOf)) {
          suppressions.add(new Suppression(begun, rule, between(begun, directive.span().start())));
        }
      } else {
        complain(directive, asOf, complaints);
        if (directive.whole()) {
          if (isValid(directive, asOf)) {
            int length = document.source().text().length();
            suppressions.add(new Suppression(directive, rule, new TextSpan(0, length)));
          }
        } else if (directive.verb() == Directive.Verb.DISABLE) {
          Directive earlier = open.putIfAbsent(rule, directive);
          if (earlier != null) {
            complaints.add(Complaints.unused(directive));
          }
        } else if (isValid(directive, asOf)) {
          suppressions.add(new Suppression(directive, rule, nextBlock(document, directive)));
        }
      }
    }
    int end = document.source().text().length();
    for (Map.Entry<String, Directive> entry : open.entrySet()) {
      if (isValid(entry.getValue(), asOf)) {
        suppressions.add(
            new Suppression(entry.getValue(), entry.getKey(), between(entry.getValue(), end)));
      }
    }
    if (suppressions.size() > 1) {
      suppressions.sort(Comparator.comparing(s -> s.directive().span()));
    }
    return suppressions;
  }

  private static void complain(Directive directive, LocalDate asOf, List<Finding> complaints) {
    if (directive.reason().isEmpty()) {
      complaints.add(Complaints.withoutReason(directive));
    } else if (directive.isExpired(asOf)) {
      complaints.add(Complaints.expired(directive));
    }
  }

  private static boolean isValid(Directive directive, LocalDate asOf) {
    return !directive.reason().isEmpty() && !directive.isExpired(asOf);
  }

  private static TextSpan between(Directive begun, int end) {
    return new TextSpan(begun.span().end(), Math.max(end, begun.span().end()));
  }

  /**
   * Returns the source range of the block after a comment, with the attribute blocks before it: an
   * element's alt or title comes before its words.
   */
  private static TextSpan nextBlock(Document document, Directive directive) {
    int from = directive.span().end();
    int end = Integer.MAX_VALUE;
    int attributesEnd = from;
    for (Block block : document.blocks()) {
      if (block.span().isEmpty()) {
        continue;
      }
      TextSpan span = document.toSource(block.span());
      if (span.start() < from) {
        continue;
      }
      if (block.kind() != BlockKind.ATTRIBUTE) {
        end = Math.min(end, span.end());
      } else {
        attributesEnd = Math.max(attributesEnd, span.end());
      }
    }
    return new TextSpan(from, end == Integer.MAX_VALUE ? attributesEnd : end);
  }

  // A class and not lambdas put together, which would slow a cold start.
  private static final class ByPlace implements Comparator<ReportedFinding> {
    @Override
    public int compare(ReportedFinding a, ReportedFinding b) {
      int bySpan = a.finding().span().compareTo(b.finding().span());
      if (bySpan != 0) {
        return bySpan;
      }
      int byRule = a.finding().rule().compareTo(b.finding().rule());
      return byRule != 0 ? byRule : a.finding().provision().compareTo(b.finding().provision());
    }
  }
}
