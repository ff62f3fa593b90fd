package dev.medlint.bench;

/**
 * The counts over all texts, as a scorer of batch output gives them.
 *
 * @param cases labelled texts
 * @param lost texts that could not be checked
 * @param breaches labelled breaches asked for in ads
 * @param breachesFound reported, point and place together
 * @param breachesAnywhere whose point was reported anywhere in the text
 * @param meanRecall mean over the points of the share found, 0 to 1; NaN if there are none
 * @param wholeAds ads with breaches that are complete, so that all breaches are labelled
 * @param errorsBeside errors in those that touch no label
 * @param lawful lawful texts
 * @param lawfulReported those that were reported as a breach all the same
 * @param lawfulWarned those with warnings and no error
 * @param pairs pairs of a text with a breach and its lawful counterpart
 * @param pairsRight those in which the one was caught and the other was not
 * @param texts running texts
 * @param words their words
 * @param falseErrors errors in them that touch no label
 * @param falseWarnings warnings in them that touch no label
 * @param textsWithFalseError running texts with a false error
 * @param passages passages labelled in running texts
 * @param passagesFound those that were reported
 * @param unjudged findings of which the labels say nothing
 */
public record Totals(
    int cases,
    int lost,
    int breaches,
    int breachesFound,
    int breachesAnywhere,
    double meanRecall,
    int wholeAds,
    int errorsBeside,
    int lawful,
    int lawfulReported,
    int lawfulWarned,
    int pairs,
    int pairsRight,
    int texts,
    int words,
    int falseErrors,
    int falseWarnings,
    int textsWithFalseError,
    int passages,
    int passagesFound,
    int unjudged) {

  /** Returns a number of findings in running text for each 10,000 words; NaN without words. */
  public double perTenThousandWords(int findings) {
    return words == 0 ? Double.NaN : findings * 10_000.0 / words;
  }
}
