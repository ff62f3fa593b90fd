package dev.medlint.docs;

import dev.medlint.explain.Explanation;
import dev.medlint.explain.Part;
import dev.medlint.explain.Phrase;
import dev.medlint.explain.Section;
import dev.medlint.measured.MeasuredRules;
import dev.medlint.measured.RuleCounts;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says on the page of a rule how often it was right in labelled texts. */
final class MeasuredSection {

  private final Language language;

  private MeasuredSection(Language language) {
    this.language = language;
  }

  /** Returns a rule's page with the section, which stands before the closing words. */
  static Explanation into(
      Explanation page, Optional<MeasuredRules> measured, Rule rule, Language language) {
    List<Part> parts = new ArrayList<>();
    for (String paragraph : new MeasuredSection(language).paragraphs(measured, rule)) {
      parts.add(new Part.Paragraph(Phrase.of(paragraph)));
    }
    List<Section> sections = new ArrayList<>(page.sections());
    String heading = language == Language.RU ? "Измеренная точность" : "Measured precision";
    sections.add(sections.size() - 1, new Section(heading, parts));
    return new Explanation(page.title(), sections);
  }

  private List<String> paragraphs(Optional<MeasuredRules> measured, Rule rule) {
    Optional<RuleCounts> counts = measured.flatMap(m -> m.of(rule.id()));
    if (counts.isEmpty()) {
      return List.of(say("Не измерена.", "Not measured."));
    }
    RuleCounts c = counts.get();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(c.judged() == 0 ? unjudged() : judged(c));
    if (c.labels() > 0) {
      paragraphs.add(
          say(
              "Нарушений его норм в этих текстах: "
                  + c.labels()
                  + ", из них этим правилом найдено: "
                  + c.found()
                  + ". Остальные — дело и других правил.",
              "Breaches of its provisions in these texts: "
                  + c.labels()
                  + ", of which this rule found "
                  + c.found()
                  + ". The rest is the business of other rules as well."));
    }
    paragraphs.add(
        say(
                "Размеченных текстов: " + measured.get().texts() + ", набор ",
                "Labelled texts: " + measured.get().texts() + ", pack ")
            + measured.get().pack()
            + say(
                ". Авторы правил могли читать эти тексты; на новых бывает хуже.",
                ". Authors of rules may have read these texts; on new ones it can be worse."));
    return paragraphs;
  }

  private String unjudged() {
    return say(
        "В размеченных текстах правило ничего не нашло, о чём можно судить.",
        "In labelled texts the rule found nothing that can be judged.");
  }

  private String judged(RuleCounts c) {
    String share =
        percent(c.precision()) + " (95 %: " + percent(c.low()) + "–" + percent(c.high()) + ")";
    return say(
        "Верных находок: " + c.right() + ", ложных: " + c.wrong() + "; точность " + share + ".",
        "Right findings: " + c.right() + ", false: " + c.wrong() + "; precision " + share + ".");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  private String say(String ru, String en) {
    return language == Language.RU ? ru : en;
  }
}
