package dev.medlint.bench;

import dev.medlint.source.Language;
import java.util.function.Function;

/** The lines of the table of sums, in the order in which they are shown. */
enum SumLine {
  BREACHES(
      "нарушений найдено: норма и место верны",
      "breaches found at their place and point",
      c -> Figures.part(c.totals().breachesFound(), c.totals().breaches())),
  ANYWHERE(
      "  норма верна, место любое",
      "  point anywhere in the text",
      c -> Figures.part(c.totals().breachesAnywhere(), c.totals().breaches())),
  MEAN("  в среднем по нормам", "  mean over points", c -> Figures.exact(c.totals().meanRecall())),
  PASSAGES(
      "помеченных мест найдено",
      "labelled passages found",
      c -> Figures.part(c.totals().passagesFound(), c.totals().passages())),
  RECALL(
      "полнота [95 %]",
      "recall [95 %]", c -> Figures.share(c.all().counts().recall(), c.all().recall())),
  PRECISION(
      "точность [95 %]",
      "precision [95 %]", c -> Figures.share(c.all().counts().precision(), c.all().precision())),
  F1("F1 [95 %]", "F1 [95 %]", c -> Figures.share(c.all().counts().f1(), c.all().f1())),
  AT_10(
      "точность, если нарушают 10 % текстов",
      "precision if 10 % of texts hold a breach",
      c -> Figures.share(c.all().counts().precisionAt(0.10))),
  AT_35(
      "точность, если нарушают 35 % текстов",
      "precision if 35 % of texts hold a breach",
      c -> Figures.share(c.all().counts().precisionAt(0.35))),
  LAWFUL(
      "законных текстов названо нарушающими",
      "lawful texts wrongly reported",
      c -> Figures.part(c.totals().lawfulReported(), c.totals().lawful())),
  WARNED(
      "  с одними предупреждениями",
      "  with a warning only",
      c -> Figures.part(c.totals().lawfulWarned(), c.totals().lawful())),
  PAIRS(
      "пар, где оба текста оценены верно",
      "pairs with both members right",
      c -> Figures.part(c.totals().pairsRight(), c.totals().pairs())),
  FALSE_ERRORS(
      "ложных ошибок на 10 000 слов",
      "false errors per 10,000 words",
      c -> rate(c.totals(), c.totals().falseErrors())),
  FALSE_WARNINGS(
      "ложных предупреждений на 10 000 слов",
      "false warnings per 10,000 words",
      c -> rate(c.totals(), c.totals().falseWarnings())),
  WITH_FALSE_ERROR(
      "текстов с ложной ошибкой",
      "texts with a false error",
      c -> Figures.part(c.totals().textsWithFalseError(), c.totals().texts())),
  BESIDE(
      "ошибок мимо пометок на целую рекламу",
      "errors beside the labels per whole ad",
      c ->
          Figures.rate(
              Counts.share(c.totals().errorsBeside(), c.totals().wholeAds()),
              c.totals().errorsBeside())),
  UNJUDGED(
      "находок, о которых разметка молчит",
      "findings that no label judges",
      c -> Integer.toString(c.totals().unjudged())),
  LOST(
      "текстов не проверено",
      "texts not checked",
      c -> c.totals().lost() == 0 ? "–" : Figures.part(c.totals().lost(), c.totals().cases()));

  private final String ru;
  private final String en;
  private final Function<BenchReport.Contestant, String> cell;

  SumLine(String ru, String en, Function<BenchReport.Contestant, String> cell) {
    this.ru = ru;
    this.en = en;
    this.cell = cell;
  }

  String label(Language language) {
    return language == Language.RU ? ru : en;
  }

  String cell(BenchReport.Contestant contestant) {
    return cell.apply(contestant);
  }

  /** Returns whether the line stands there even if there is nothing to count from. */
  boolean isAlwaysShown() {
    return this == RECALL || this == PRECISION || this == F1;
  }

  private static String rate(Totals totals, int findings) {
    return Figures.rate(totals.perTenThousandWords(findings), findings);
  }
}
