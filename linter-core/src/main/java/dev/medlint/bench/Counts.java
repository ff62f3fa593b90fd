package dev.medlint.bench;

/**
 * What was counted in some texts, for one point, one rule or all of them. Immutable.
 *
 * @param labels labelled breaches that are asked for
 * @param found those of them that were reported, point and place together
 * @param right findings that hit such a label
 * @param wrong findings known to be false
 * @param falseErrors errors in running text that hit no label
 * @param falseWarnings warnings in running text that hit no label
 * @param carriers texts with such a label
 * @param caught those of them in which one was found
 * @param free texts known to be without such a breach
 * @param reported those of them that were reported all the same
 */
public record Counts(
    int labels,
    int found,
    int right,
    int wrong,
    int falseErrors,
    int falseWarnings,
    int carriers,
    int caught,
    int free,
    int reported) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        labels + other.labels,
        found + other.found,
        right + other.right,
        wrong + other.wrong,
        falseErrors + other.falseErrors,
        falseWarnings + other.falseWarnings,
        carriers + other.carriers,
        caught + other.caught,
        free + other.free,
        reported + other.reported);
  }

  /** Returns whether a text with these counts says anything of recall or precision. */
  boolean isJudged() {
    return labels > 0 || right > 0 || wrong > 0;
  }

  /** Returns the share of labels found, 0 to 1; NaN if there are none. */
  public double recall() {
    return share(found, labels);
  }

  /** Returns the share of judged findings that are right, 0 to 1; NaN if there are none. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** Returns the harmonic mean of recall and precision, 0 to 1; NaN if there are no labels. */
  public double f1() {
    return f1(labels, found, right, wrong);
  }

  /**
   * Returns the share of right reports among all texts reported, if a given share of all texts had
   * such a breach; NaN if there are too few texts with and without one, or none was reported.
   *
   * @param prevalence share of texts with a breach, 0 to 1
   */
  public double precisionAt(double prevalence) {
    if (carriers < Bootstrap.LEAST_UNITS || free < Bootstrap.LEAST_UNITS) {
      return Double.NaN;
    }
    double rightly = prevalence * share(caught, carriers);
    double wrongly = (1 - prevalence) * share(reported, free);
    return rightly + wrongly == 0 ? Double.NaN : rightly / (rightly + wrongly);
  }

  static double f1(double labels, double found, double right, double wrong) {
    double recall = share(found, labels);
    if (recall == 0) {
      return 0;
    }
    double precision = share(right, right + wrong);
    return 2 * recall * precision / (recall + precision);
  }

  static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
