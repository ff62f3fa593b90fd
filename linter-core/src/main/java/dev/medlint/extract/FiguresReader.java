package dev.medlint.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Finds claims with a figure of a study beside which no reference stands. */
final class FiguresReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_REPORT = 5;

  /** A share of people or cases, or the result of a study. */
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\d\\s?%|\\d\\s+процент|кажд\\p{L}+\\s+(?:втор|трет|четв[её]рт|пят|десят)\\p{L}+\\s+(?:человек|женщин|мужчин|реб[её]н|пациент|взросл|россиян)"
              + "|исследовани\\p{L}+\\s+(?:показал|подтвердил|доказал|выявил)|уч[её]ные\\s+(?:доказали|выяснили|установили)",
          FLAGS);

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\[\\^?\\d{1,3}|https?://|\\(\\d{1,3}(?:,\\s?\\d{1,3})*\\)|[\\p{L}»%.)]\\s?[¹²³⁴-⁹]|(?:19|20)\\d\\d|doi"
              + "|по\\s+данным|согласно|(?<=[\\p{L}%.])\\s?\\d{1,2}(?=[.,;]?\\s*$)",
          FLAGS);

  /** Money, prices and strength of a solution are no claim that a source could bear out. */
  private static final Pattern OTHER =
      Pattern.compile("скидк|акци[яию]|раствор|концентраци|рубл|₽|маз[ьи]|гел[ья]|крем", FLAGS);

  private FiguresReader() {}

  static void read(List<PageLine> lines, List<PageNote> notes) {
    int found = 0;
    for (PageLine line : lines) {
      if (line.level() > 0 || found == LONGEST_REPORT || !mayClaim(line.lower())) {
        continue;
      }
      for (String sentence : line.text().split("(?<=[.!?…])\\s+(?=\\p{Lu})", -1)) {
        if (sentence.length() > 20
            && CLAIM.matcher(sentence).find()
            && !REFERENCE.matcher(sentence).find()
            && !OTHER.matcher(sentence).find()
            && found < LONGEST_REPORT) {
          notes.add(line.note(PageFactName.BARE_FIGURE, shortened(sentence)));
          found++;
        }
      }
    }
  }

  private static boolean mayClaim(String lower) {
    return PageCues.anyIn(lower, "%", "процент", "кажд", "исследован", "учёные", "ученые");
  }

  private static String shortened(String sentence) {
    return sentence.length() <= 120 ? sentence : sentence.substring(0, 119) + "…";
  }
}
