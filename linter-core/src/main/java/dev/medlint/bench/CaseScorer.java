package dev.medlint.bench;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the findings in a text with its labels: the one place that knows what counts. */
final class CaseScorer {

  private final Set<String> acts;

  /**
   * Creates a scorer.
   *
   * @param acts whose findings are judged; others are neither right nor wrong
   */
  CaseScorer(Set<String> acts) {
    this.acts = Set.copyOf(acts);
  }

  /** Scores a text that could not be checked. */
  CaseScore lost(LabelledCase labelled) {
    return new Scoring(labelled, "", List.of()).score(true);
  }

  /**
   * Scores a text.
   *
   * @param text the characters that places of findings refer to
   */
  CaseScore score(LabelledCase labelled, String text, List<Observed> findings) {
    return new Scoring(labelled, text, findings).score(false);
  }

  private boolean isJudged(Observed finding) {
    return acts.contains(Points.act(finding.provision()));
  }

  /** The comparison of one text. */
  private final class Scoring {

    private final LabelledCase labelled;
    private final List<Observed> findings;
    private final List<List<TextSpan>> places = new ArrayList<>();

    private Scoring(LabelledCase labelled, String text, List<Observed> findings) {
      this.labelled = labelled;
      this.findings = findings;
      for (Label label : labelled.labels()) {
        places.add(label.isAbsence() ? List.of() : Places.of(label.span(), text));
      }
    }

    private CaseScore score(boolean lost) {
      boolean lawful = labelled.expectation() == Expectation.LAWFUL;
      List<CaseScore.LabelScore> labels = lawful ? List.of() : labels();
      List<CaseScore.Right> right = new ArrayList<>();
      List<Observed> wrong = new ArrayList<>();
      int unjudged = 0;
      for (Observed finding : findings) {
        Set<String> hit = lawful ? Set.of() : provisionsHit(finding);
        if (!hit.isEmpty()) {
          right.add(new CaseScore.Right(finding, hit));
        } else if (isWrong(finding)) {
          wrong.add(finding);
        } else {
          unjudged++;
        }
      }
      boolean errors = wrong.stream().anyMatch(Observed::error);
      boolean reported = labelled.labels().isEmpty() ? errors : !wrong.isEmpty();
      boolean warned = lawful && !wrong.isEmpty() && !errors;
      return new CaseScore(
          labelled, lost, labels, right, wrong, errorsBeside(), unjudged, reported, warned);
    }

    private int errorsBeside() {
      int beside = 0;
      if (labelled.expectation() == Expectation.BREACH && labelled.complete()) {
        for (Observed finding : findings) {
          boolean error = finding.error() && finding.isLocated() && isJudged(finding);
          beside += error && !touchesLabel(finding) ? 1 : 0;
        }
      }
      return beside;
    }

    private List<CaseScore.LabelScore> labels() {
      List<CaseScore.LabelScore> scores = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        Label label = labelled.labels().get(i);
        if (label.doubt()) {
          continue;
        }
        boolean anywhere = false;
        Set<String> rules = new HashSet<>();
        for (Observed finding : findings) {
          anywhere |= names(label, finding);
          if (hits(i, finding)) {
            rules.add(finding.rule());
          }
        }
        scores.add(new CaseScore.LabelScore(label, !rules.isEmpty(), anywhere, rules));
      }
      return scores;
    }

    private Set<String> provisionsHit(Observed finding) {
      Set<String> hit = new HashSet<>();
      for (int i = 0; i < places.size(); i++) {
        if (!labelled.labels().get(i).doubt() && hits(i, finding)) {
          hit.add(labelled.labels().get(i).provision());
        }
      }
      return hit;
    }

    private boolean hits(int i, Observed finding) {
      Label label = labelled.labels().get(i);
      return names(label, finding)
          && (label.isAbsence() || Places.hits(finding.span(), places.get(i)));
    }

    private boolean names(Label label, Observed finding) {
      return label.accepts(finding.provision());
    }

    private boolean isWrong(Observed finding) {
      if (!isJudged(finding)) {
        return false;
      }
      return switch (labelled.expectation()) {
        case LAWFUL -> labelled.labels().isEmpty() || isNamed(finding);
        case RUNNING -> finding.isLocated() && !touchesLabel(finding);
        case BREACH -> labelled.complete() && isBesideLabels(finding);
        case OPEN -> false;
      };
    }

    /** Returns whether all breaches are labelled, and this is none of them. */
    private boolean isBesideLabels(Observed finding) {
      return finding.isLocated() ? !touchesLabel(finding) : !isNamed(finding);
    }

    private boolean isNamed(Observed finding) {
      for (Label label : labelled.labels()) {
        if (names(label, finding)) {
          return true;
        }
      }
      return false;
    }

    private boolean touchesLabel(Observed finding) {
      for (List<TextSpan> spans : places) {
        if (Places.touches(finding.span(), spans)) {
          return true;
        }
      }
      return false;
    }
  }
}
