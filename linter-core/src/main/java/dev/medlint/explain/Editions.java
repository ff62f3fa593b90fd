package dev.medlint.explain;

import dev.medlint.law.Period;
import dev.medlint.law.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the editions of a provision: which is in force, what was before, what comes. */
final class Editions {

  private final Setting setting;
  private final NormText norm;
  private final Binding binding;

  Editions(Setting setting) {
    this.setting = setting;
    this.norm = new NormText(setting);
    this.binding = new Binding(setting);
  }

  /** Returns the edition to show first: that of the day, else the last one. */
  Provision shown(List<Provision> editions) {
    for (Provision edition : editions) {
      if (edition.period().contains(setting.day())) {
        return edition;
      }
    }
    return editions.get(editions.size() - 1);
  }

  /** Returns the wording of the edition of the day, or that none is in force. */
  Section current(List<Provision> editions) {
    Provision shown = shown(editions);
    Section.Draft draft = new Section.Draft(setting.word("norm.heading"));
    Period period = shown.period();
    if (period.contains(setting.day())) {
      draft.paragraph(since(period));
    } else {
      draft.paragraph(setting.word("norm.notInForce", "day", setting.day(setting.day())));
      draft.paragraph(span(period) + ':');
    }
    draft.add(norm.of(shown));
    List<Section> one = new ArrayList<>(1);
    draft.into(one);
    return one.get(0);
  }

  private String since(Period period) {
    if (!period.hasFirstDay()) {
      return setting.word("norm.always");
    }
    String since = setting.word("norm.since", "day", setting.day(period.from()));
    Optional<LocalDate> last = period.lastDay();
    return last.isPresent()
        ? since + ' ' + setting.word("norm.until", "day", setting.day(last.get()))
        : since;
  }

  /** Returns «с 1 июля 2006 г. по 31 декабря 2013 г.». */
  private String span(Period period) {
    String from =
        period.hasFirstDay()
            ? setting.word("editions.from", "day", setting.day(period.from()))
            : setting.word("editions.always");
    Optional<LocalDate> last = period.lastDay();
    return last.isPresent()
        ? from + ' ' + setting.word("editions.to", "day", setting.day(last.get()))
        : from;
  }

  /** Adds the history when there is more than the present wording. */
  void history(List<Provision> editions, List<Section> sections) {
    Optional<LocalDate> end = editions.get(editions.size() - 1).period().lastDay();
    if (editions.size() == 1 && end.isEmpty()) {
      return;
    }
    Provision shown = shown(editions);
    Section.Draft draft = new Section.Draft(setting.word("editions.heading"));
    for (Provision edition : editions) {
      if (edition.equals(shown)) {
        draft.items(List.of(Phrase.of(span(edition.period()) + setting.word("editions.above"))));
        continue;
      }
      draft.items(List.of(Phrase.of(span(edition.period()) + ahead(edition))));
      draft.add(norm.of(edition));
      String bound = binding.objects(edition);
      if (!bound.isEmpty()) {
        draft.add(new Part.Remark(Phrase.of(setting.word("editions.bound") + ' ' + bound)));
      }
    }
    if (end.isPresent()) {
      String day = setting.day(end.get().plusDays(1));
      draft.items(List.of(Phrase.of(setting.word("editions.repealed", "day", day))));
    }
    draft.into(sections);
  }

  private String ahead(Provision edition) {
    return edition.period().from().isAfter(setting.day()) ? setting.word("editions.ahead") : "";
  }
}
