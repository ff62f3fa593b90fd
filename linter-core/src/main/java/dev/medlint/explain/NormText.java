package dev.medlint.explain;

import dev.medlint.law.Provision;
import dev.medlint.law.Quote;
import java.util.ArrayList;
import java.util.List;

/** Says the wording of an edition, how well it is known, and where it was read. */
final class NormText {

  private final Setting setting;

  NormText(Setting setting) {
    this.setting = setting;
  }

  /** Returns wording, check and source of an edition. */
  List<Part> of(Provision edition) {
    List<Part> parts = new ArrayList<>(wording(edition));
    if (!edition.source().isEmpty()) {
      parts.add(new Part.Remark(source(edition)));
    }
    return parts;
  }

  private Phrase source(Provision edition) {
    Phrase label = Phrase.of(setting.word("norm.source") + ' ');
    return edition.source().startsWith("http")
        ? label.address(edition.source())
        : label.words(edition.source());
  }

  /** Returns the wording and how well it is known. */
  List<Part> wording(Provision edition) {
    Quote quote = edition.quote();
    List<Part> parts = new ArrayList<>();
    if (quote.text().isEmpty()) {
      return parts;
    }
    parts.add(new Part.Wording(Phrase.of(shown(edition))));
    parts.add(new Part.Remark(Phrase.of(check(edition))));
    return parts;
  }

  /** Returns the wording between quotation marks, or without them if it is a paraphrase. */
  String shown(Provision edition) {
    Quote quote = edition.quote();
    return quote.verbatim() ? '«' + quote.text() + '»' : quote.text();
  }

  /** Returns how the wording is known. */
  String check(Provision edition) {
    String checked = edition.attestation().checked();
    if (!checked.isEmpty()) {
      return setting.word("norm.checked", "who", checked);
    }
    if (edition.quote().verbatim()) {
      return setting.count("norm.copies", edition.attestation().copies());
    }
    return setting.word("norm.paraphrase." + edition.family().id());
  }
}
