package dev.medlint.docs;

import dev.medlint.Pack;
import dev.medlint.explain.MarkdownText;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import java.time.LocalDate;

/** The lists of all rules and all provisions. */
final class IndexPages {

  private final Pack pack;
  private final LocalDate day;
  private final Language language;

  IndexPages(Pack pack, LocalDate day, Language language) {
    this.pack = pack;
    this.day = day;
    this.language = language;
  }

  String rules() {
    StringBuilder out = new StringBuilder(head("Правила", "Rules"));
    for (Rule rule : pack.rules().rules()) {
      item(rule.id(), rule.title().in(language), out);
    }
    return out.toString();
  }

  String provisions() {
    StringBuilder out = new StringBuilder(head("Нормы", "Provisions"));
    String article = "";
    for (String id : pack.law().ids()) {
      Provision shown = DocsPages.shown(pack.law(), id, day);
      String heading = Articles.heading(shown, language);
      if (!heading.equals(article)) {
        out.append("\n## ").append(MarkdownText.escaped(heading)).append("\n\n");
        article = heading;
      }
      item(id, shown.place().in(language) + ". " + shown.title().in(language), out);
    }
    return out.toString();
  }

  private String head(String ru, String en) {
    boolean russian = language == Language.RU;
    String other = russian ? "[English](../en/index.md)" : "[По-русски](../ru/index.md)";
    String coverage =
        russian
            ? "[Что под охраной правил](../../coverage.ru.md)"
            : "[Coverage](../../coverage.md)";
    return other + " · " + coverage + "\n\n# " + (russian ? ru : en) + "\n\n";
  }

  private static void item(String id, String title, StringBuilder out) {
    out.append("- [`").append(id).append("`](").append(PageNames.file(id)).append(") ");
    out.append(MarkdownText.escaped(title)).append('\n');
  }
}
