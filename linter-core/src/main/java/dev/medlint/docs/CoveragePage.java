package dev.medlint.docs;

import dev.medlint.Pack;
import dev.medlint.explain.Guards;
import dev.medlint.explain.MarkdownText;
import dev.medlint.explain.Piece;
import dev.medlint.law.NormKind;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which points of the law are guarded by which rules, and which by none. */
final class CoveragePage {

  private final Pack pack;
  private final LocalDate day;
  private final Language language;
  private final Guards guards;

  CoveragePage(Pack pack, LocalDate day, Language language) {
    this.pack = pack;
    this.day = day;
    this.language = language;
    this.guards = Guards.of(pack);
  }

  String draw() {
    Map<String, List<Provision>> articles = new LinkedHashMap<>();
    int guarded = 0;
    int all = 0;
    for (String id : pack.law().ids()) {
      Provision shown = DocsPages.shown(pack.law(), id, day);
      if (shown.period().contains(day)) {
        articles
            .computeIfAbsent(Articles.heading(shown, language), k -> new ArrayList<>())
            .add(shown);
        all++;
        guarded += guards.of(id).isEmpty() ? 0 : 1;
      }
    }
    StringBuilder out = new StringBuilder(head(all, guarded));
    articles.forEach((heading, provisions) -> article(heading, provisions, out));
    return out.toString();
  }

  private String head(int all, int guarded) {
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
                + ". Правило находит не всякое нарушение нормы: известные пропуски — на его странице."
                + " Где правил нет, medlint нарушения не заметит.",
            "Provisions in the pack: "
                + all
                + "; at least one rule looks for a breach of: "
                + guarded
                + ". A rule does not find every breach: its page lists known misses. Where there is"
                + " no rule, medlint notices no breach.")
        + "\n";
  }

  private void article(String heading, List<Provision> provisions, StringBuilder out) {
    out.append("\n## ").append(MarkdownText.escaped(heading)).append("\n\n");
    out.append(say("| норма | о чём | правила |", "| provision | about | rules |"));
    out.append("\n|---|---|---|\n");
    for (Provision provision : provisions) {
      Piece id = new Piece.ProvisionId(provision.id());
      out.append("| [`").append(provision.id()).append("`](");
      out.append(PageNames.link("", language, id)).append(") | ");
      out.append(MarkdownText.escaped(provision.title().in(language))).append(" | ");
      out.append(rules(provision)).append(" |\n");
    }
  }

  private String rules(Provision provision) {
    List<String> links = new ArrayList<>();
    for (Rule rule : guards.of(provision.id())) {
      String link = PageNames.link("", language, new Piece.RuleId(rule.id()));
      links.add("[`" + rule.id() + "`](" + link + ")");
    }
    if (!links.isEmpty()) {
      return String.join(", ", links);
    }
    return provision.kind() == NormKind.GUIDANCE
        ? say("— правила нет; это совет, а не норма", "— no rule; advice, not law")
        : say("**правила нет**", "**no rule**");
  }

  private String say(String ru, String en) {
    return language == Language.RU ? ru : en;
  }
}
