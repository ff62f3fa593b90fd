package dev.medlint.explain;

import dev.medlint.rule.Context;
import dev.medlint.rule.Exclusion;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says where the words of a rule do not count. */
final class RuleLimits {

  private final Setting setting;

  RuleLimits(Setting setting) {
    this.setting = setting;
  }

  /** Returns the surroundings in one of which the words must stand, a group for each field. */
  List<List<String>> only(Rule rule) {
    List<List<String>> groups = new ArrayList<>();
    for (Exclusion exclusion : rule.search().exclusions()) {
      if (exclusion instanceof Exclusion.Outside outside) {
        groups.add(outside.contexts().stream().map(this::word).toList());
      }
    }
    return groups;
  }

  /** Returns surroundings such as «в вопросе», in the order of the rule; may be empty. */
  List<String> of(Rule rule) {
    List<String> where = new ArrayList<>();
    for (Exclusion exclusion : rule.search().exclusions()) {
      if (exclusion instanceof Exclusion.Inside inside) {
        where.add(word(inside.context()));
      } else if (exclusion instanceof Exclusion.SaidBy said) {
        where.add(words(said.counts(), "speaker.", said.speakers()));
      } else if (exclusion instanceof Exclusion.SaidTo said) {
        where.add(words(said.counts(), "addressee.", said.addressees()));
      }
    }
    return where;
  }

  /** «В словах врача»; «не в словах пациента» where only these count. */
  private String words(boolean counts, String keys, Set<? extends Enum<?>> named) {
    List<String> names = new ArrayList<>();
    for (Enum<?> one : named) {
      names.add(setting.word(keys + one.name().toLowerCase(Locale.ROOT)));
    }
    names.sort(Comparator.naturalOrder());
    String any = String.join(setting.word("said.or"), names);
    return setting.word(counts ? keys + "only" : keys + "not") + any;
  }

  private String word(Context context) {
    return setting.word("context." + context.name().toLowerCase(Locale.ROOT));
  }
}
