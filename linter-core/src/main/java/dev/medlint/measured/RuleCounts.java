package dev.medlint.measured;

/**
 * What was counted of one rule. Immutable.
 *
 * @param labels labelled breaches of the provisions that the rule cites
 * @param found those of them that it reported, point and place together
 * @param right its findings that hit a label
 * @param wrong its findings known to be false
 * @param falseErrors errors in running text that hit no label
 * @param falseWarnings warnings in running text that hit no label
 * @param carriers texts with such a label
 * @param caught those of them in which it found one
 * @param free texts known to be without such a breach
 * @param reported those of them that it reported all the same
 */
public record RuleCounts(
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

  /** The quantile of the normal distribution that leaves 2.5 % on either side. */
  private static final double Z = 1.959964;

  /** Returns how many findings were judged, right or wrong. */
  public int judged() {
    return right + wrong;
  }

  /** Returns the share of judged findings that are right, 0 to 1; NaN if none was judged. */
  public double precision() {
    return judged() == 0 ? Double.NaN : (double) right / judged();
  }

  /** Returns the lower end of the interval of {@link #high}. */
  public double low() {
    return Math.max(0, centre() - reach());
  }

  /**
   * Returns the upper end of the 95 % interval of precision by Wilson, which is honest about few
   * findings and about findings that are all right; NaN if none was judged.
   */
  public double high() {
    return Math.min(1, centre() + reach());
  }

  private double centre() {
    double n = judged();
    return (precision() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double reach() {
    double n = judged();
    double p = precision();
    return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
  }
}
