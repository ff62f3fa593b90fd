package dev.medlint.explain;

import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Rewrite;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Writes what could be written instead: the Russian words, and for others what they say. */
final class RewriteText {

  private final Setting setting;

  RewriteText(Setting setting) {
    this.setting = setting;
  }

  String of(LocalizedText rewrite) {
    String words = "«" + rewrite.ru() + "»";
    return setting.language() == Language.RU ? words : words + " (" + rewrite.en() + ")";
  }

  /** Returns a rule's rewrite with the facts that it is for; captures are shown as an ellipsis. */
  String of(Rewrite rewrite) {
    LocalizedText text = rewrite.text();
    String words = of(new LocalizedText(open(text.ru()), open(text.en())));
    List<String> facts = new ArrayList<>();
    for (FactCondition condition : rewrite.conditions()) {
      facts.add(fact(condition));
    }
    return facts.isEmpty() ? words : words + " — " + String.join("; ", facts);
  }

  private static String open(String text) {
    return text.replaceAll("\\{[^}]*\\}", "…");
  }

  private String fact(FactCondition condition) {
    List<String> values = new ArrayList<>();
    for (String value : condition.values().stream().sorted().toList()) {
      values.add(setting.value(condition.fact(), value));
    }
    String name = setting.word("fact." + condition.fact());
    return name + (condition.negated() ? " ≠ " : ": ") + String.join(", ", values);
  }
}
