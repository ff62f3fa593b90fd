package dev.medlint.explain;

import dev.medlint.law.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a breach of a provision may cost. */
final class FineText {

  private final Setting setting;

  FineText(Setting setting) {
    this.setting = setting;
  }

  /** Adds the fine for a breach, if one is set. */
  void into(Provision edition, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("fine.heading"));
    draft.add(parts(edition));
    draft.into(sections);
  }

  /** Returns what a breach may cost, or nothing if no fine is set. */
  List<Part> parts(Provision edition) {
    List<Part> parts = new ArrayList<>();
    if (edition.fine().isEmpty()) {
      return parts;
    }
    Optional<Provision> fine = setting.pack().law().at(edition.fine(), setting.day());
    Phrase phrase =
        fine.isPresent() ? setting.cited(fine.get()) : Phrase.of("").provision(edition.fine());
    parts.add(new Part.Paragraph(phrase));
    return parts;
  }
}
