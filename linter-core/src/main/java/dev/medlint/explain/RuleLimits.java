package dev.medlint.explain;

import dev.medlint.rule.Exclusion;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says where the words of a rule do not count. */
final class RuleLimits {

  private final Setting setting;

  RuleLimits(Setting setting) {
    this.setting = setting;
  }

  /** Returns surroundings such as «в вопросе», in the order of the rule; may be empty. */
  List<String> of(Rule rule) {
    List<String> where = new ArrayList<>();
    for (Exclusion exclusion : rule.search().exclusions()) {
      if (exclusion instanceof Exclusion.Inside inside) {
        String name = inside.context().name().toLowerCase(Locale.ROOT);
        where.add(setting.word("context." + name));
      }
    }
    return where;
  }
}
