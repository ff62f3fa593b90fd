package dev.medlint.bench;

import java.util.List;
import java.util.Set;

/**
 * What comes of comparing the findings in one text with its labels.
 *
 * @param labelled the labels
 * @param lost whether the text could not be checked; then it is wrong whatever its labels
 * @param labels what became of each label that is asked for
 * @param right findings that hit such a label
 * @param wrong findings that are known to be false
 * @param errorsBeside errors in a whole ad that touch no label; one that fulfils a label of an
 *     absence is among them
 * @param unjudged number of findings of which the labels say neither
 * @param reported whether a text without a breach was reported: any finding of the labelled points,
 *     or any error if no points are named
 * @param warnedOnly whether a lawful text has warnings and no error
 */
record CaseScore(
    LabelledCase labelled,
    boolean lost,
    List<LabelScore> labels,
    List<Right> right,
    List<Observed> wrong,
    int errorsBeside,
    int unjudged,
    boolean reported,
    boolean warnedOnly) {

  CaseScore {
    labels = List.copyOf(labels);
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }

  /**
   * What became of a label.
   *
   * @param found whether its point was reported at its place
   * @param anywhere whether its point was reported, wherever
   * @param rules the rules that found it
   */
  record LabelScore(Label label, boolean found, boolean anywhere, Set<String> rules) {
    LabelScore {
      rules = Set.copyOf(rules);
    }
  }

  /**
   * A right finding.
   *
   * @param provisions of the labels that it hits
   */
  record Right(Observed finding, Set<String> provisions) {
    Right {
      provisions = Set.copyOf(provisions);
    }

    /** Returns whether the finding counts for a provision. */
    boolean countsFor(String provision) {
      return provisions.contains(provision) || Points.same(provision, finding.provision());
    }
  }

  /** Returns whether everything asked for was found, or nothing was reported that must not be. */
  boolean isOk() {
    if (lost) {
      return false;
    }
    if (labelled.expectation() == Expectation.LAWFUL) {
      return !reported;
    }
    for (LabelScore label : labels) {
      if (!label.found()) {
        return false;
      }
    }
    return true;
  }
}
