package dev.medlint.explain;

import dev.medlint.practice.CaseDate;
import dev.medlint.practice.PracticeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells cases on a provision, outcome first. */
final class PracticeText {

  private final Setting setting;

  PracticeText(Setting setting) {
    this.setting = setting;
  }

  /**
   * Adds the cases on a provision, if any are known.
   *
   * @param most how many to tell
   */
  void into(String provision, int most, List<Section> sections) {
    List<PracticeCase> cases = setting.pack().practice().on(provision);
    Section.Draft draft = new Section.Draft(setting.word("practice.heading"));
    List<Phrase> phrases = new ArrayList<>();
    for (PracticeCase one : cases.subList(0, Math.min(most, cases.size()))) {
      phrases.add(phrase(one));
    }
    draft.items(phrases);
    if (cases.size() > most) {
      draft.paragraph(setting.count("practice.more", cases.size() - most));
    }
    if (!cases.isEmpty()) {
      draft.paragraph(setting.word("practice.note"));
    }
    draft.into(sections);
  }

  private Phrase phrase(PracticeCase one) {
    String outcome = Setting.capital(setting.in(one.outcome().label()));
    Optional<CaseDate> date = one.date();
    String when = date.isEmpty() ? "" : ", " + Days.date(date.get(), setting.language());
    Phrase phrase =
        Phrase.of(outcome + " — " + setting.in(one.authority()) + when + ". ")
            .words(setting.in(one.summary()))
            .words(" " + Setting.capital(setting.in(one.seen().label())) + ": ");
    boolean first = true;
    for (String source : one.sources()) {
      phrase = first ? phrase.address(source) : phrase.words(" ").address(source);
      first = false;
    }
    return phrase;
  }
}
