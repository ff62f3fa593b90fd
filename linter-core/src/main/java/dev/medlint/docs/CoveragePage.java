package dev.medlint.docs;

import dev.medlint.explain.Coverage;
import dev.medlint.explain.MarkdownText;
import dev.medlint.explain.Piece;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which points of the law are guarded by which rules, and which by none. */
final class CoveragePage {

  private final Coverage coverage;
  private final Language language;

  CoveragePage(Coverage coverage, Language language) {
    this.coverage = coverage;
    this.language = language;
  }

  String draw() {
    Map<String, List<Coverage.Point>> articles = new LinkedHashMap<>();
    for (Coverage.Point point : coverage.points()) {
      articles
          .computeIfAbsent(Articles.heading(point.provision(), language), k -> new ArrayList<>())
          .add(point);
    }
    StringBuilder out = new StringBuilder(head());
    articles.forEach((heading, points) -> article(heading, points, out));
    return out.toString();
  }

  private String head() {
    int all = coverage.points().size();
    Map<Coverage.State, Integer> totals = coverage.totals();
    int guarded = totals.get(Coverage.State.GUARDED);
    int hidden = totals.get(Coverage.State.NOT_CHECKABLE);
    int open = totals.get(Coverage.State.UNGUARDED);
    String other =
        say("[English](coverage.md)", "[По-русски](coverage.ru.md)")
            + " · "
            + say("[Правила](rules/ru/index.md)", "[Rules](rules/en/index.md)")
            + " · "
            + say("[Нормы](provisions/ru/index.md)", "[Provisions](provisions/en/index.md)");
    return other
        + "\n\n# "
        + say("Что под охраной правил", "Coverage of the law by rules")
        + "\n\n"
        + say(
            "Норм в наборе: "
                + all
                + ", из них хотя бы одно правило ищет нарушение: "
                + guarded
                + "; по тексту не проверить: "
                + hidden
                + "; правила пока нет: "
                + open
                + ". Правило находит не всякое нарушение нормы: известные пропуски — на его странице."
                + " Где правил нет, medlint нарушения не заметит. Картинок, звука, времени и площади он не видит нигде.",
            "Provisions in the pack: "
                + all
                + "; at least one rule looks for a breach of: "
                + guarded
                + "; not checkable in text: "
                + hidden
                + "; no rule yet: "
                + open
                + ". A rule does not find every breach: its page lists known misses. Where there is"
                + " no rule, medlint notices no breach. It sees no pictures, sound, time or area anywhere.")
        + "\n";
  }

  private void article(String heading, List<Coverage.Point> points, StringBuilder out) {
    out.append("\n## ").append(MarkdownText.escaped(heading)).append("\n\n");
    out.append(say("| норма | о чём | правила |", "| provision | about | rules |"));
    out.append("\n|---|---|---|\n");
    for (Coverage.Point point : points) {
      Piece id = new Piece.ProvisionId(point.provision().id());
      out.append("| [`").append(point.provision().id()).append("`](");
      out.append(PageNames.link("", language, id)).append(") | ");
      out.append(MarkdownText.escaped(point.provision().title().in(language))).append(" | ");
      out.append(standing(point)).append(" |\n");
    }
  }

  private String standing(Coverage.Point point) {
    return switch (point.state()) {
      case GUARDED -> links(point.rules());
      case NOT_CHECKABLE ->
          say("— по тексту не проверить: ", "— not checkable in text: ")
              + MarkdownText.escaped(point.reason().orElseThrow().in(language));
      case DECIDES ->
          say(
              "— решает, кого связывают другие нормы; учтена",
              "— decides whom other provisions bind; taken into account");
      case ADVICE -> say("— правила нет; это совет, а не норма", "— no rule; advice, not law");
      case UNGUARDED -> say("**правила нет**", "**no rule**");
    };
  }

  private String links(List<Rule> rules) {
    List<String> links = new ArrayList<>();
    for (Rule rule : rules) {
      String link = PageNames.link("", language, new Piece.RuleId(rule.id()));
      links.add("[`" + rule.id() + "`](" + link + ")");
    }
    return String.join(", ", links);
  }

  private String say(String ru, String en) {
    return language == Language.RU ? ru : en;
  }
}
