package dev.medlint.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where an edition stands in the law files, and a hash of what it says. The hash covers what a
 * finding depends on: wording, addressees, class, sort and fine. It does not cover how the wording
 * became known, which may grow better.
 *
 * @param id of the provision
 * @param from first day in force; {@link LocalDate#MIN} for «всегда»
 * @param hash 32 hexadecimal digits; of a repeal too
 * @param file path as it was given to the parser
 * @param line of its heading, from 1
 */
public record LawBlock(String id, LocalDate from, String hash, String file, int line) {

  public LawBlock {
    Objects.requireNonNull(id);
    Objects.requireNonNull(from);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(file);
  }

  /** Returns id and first day, which are an edition's name. */
  public String name() {
    return id + ' ' + (from.equals(LocalDate.MIN) ? "всегда" : from.toString());
  }

  static String hashOf(Provision p) {
    StringBuilder text = new StringBuilder(p.wording());
    text.append('\n').append(p.family()).append('\n').append(p.kind());
    text.append('\n').append(p.breachClass()).append('\n').append(p.fine());
    text.append('\n').append(p.penalty().map(f -> f.ranges().ru()).orElse(""));
    Addressees a = p.addressees();
    for (ObjectTerm term : a.objects()) {
      text.append("\nfor ").append(words(term));
    }
    for (ObjectTerm term : a.exempt()) {
      text.append("\nnot ").append(words(term));
    }
    for (ObjectTerm term : a.debated()) {
      text.append("\ninfo ").append(words(term));
    }
    text.append('\n').append(a.audiences()).append('\n').append(a.kinds());
    text.append('\n').append(a.placement());
    return TextHash.of(text.toString());
  }

  private static String words(ObjectTerm term) {
    return term.object().id() + " | " + term.basis().ru() + " | " + term.from();
  }
}
