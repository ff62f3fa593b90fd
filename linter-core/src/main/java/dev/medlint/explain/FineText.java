package dev.medlint.explain;

import dev.medlint.law.Fine;
import dev.medlint.law.NormKind;
import dev.medlint.law.Provision;
import java.time.LocalDate;
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
    draft.add(parts(edition)).add(penalty(edition));
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
    sums(setting.pack().law().fine(edition, setting.day()), parts);
    return parts;
  }

  /** Returns what a provision that sets a fine says of sums, or nothing for other provisions. */
  List<Part> penalty(Provision edition) {
    List<Part> parts = new ArrayList<>();
    if (edition.kind() == NormKind.FINE) {
      sums(edition.penalty(), parts);
    }
    return parts;
  }

  /** Silence about the sums could be read as if there were none. */
  private void sums(Optional<Fine> fine, List<Part> parts) {
    if (fine.isPresent()) {
      sums(fine.get(), parts);
    } else {
      parts.add(new Part.Paragraph(Phrase.of(setting.word("fine.unknown"))));
    }
  }

  private void sums(Fine fine, List<Part> parts) {
    List<Phrase> sums = new ArrayList<>();
    sum("fine.citizens", fine.citizens(), sums);
    sum("fine.officials", fine.officials(), sums);
    sum("fine.soleTraders", fine.soleTraders(), sums);
    sum("fine.companies", fine.companies(), sums);
    parts.add(new Part.Items(sums));
    Optional<LocalDate> known = setting.pack().law().dates().checkedThrough();
    parts.add(
        new Part.Remark(
            Phrase.of(
                known.isPresent()
                    ? setting.word("fine.asOf", "month", known.get().toString().substring(0, 7))
                    : setting.word("fine.check"))));
  }

  private void sum(String key, Optional<Fine.Range> range, List<Phrase> to) {
    if (range.isPresent()) {
      to.add(Phrase.of(setting.word(key) + ": " + range.get() + "\u00a0₽"));
    }
  }
}
