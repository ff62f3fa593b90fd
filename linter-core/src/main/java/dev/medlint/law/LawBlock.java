package dev.medlint.law;

import dev.medlint.facts.Audience;
import dev.medlint.facts.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
    addressees(p.addressees(), text);
    return TextHash.of(text.toString());
  }

  /**
   * Writes what is left out, and a star for all there is, so that a hash stays the same when the
   * program learns of another object, audience or medium.
   */
  private static void addressees(Addressees a, StringBuilder text) {
    boolean all = a.exempt().isEmpty() && a.bindsAll(LocalDate.MIN);
    if (all) {
      text.append("\nfor *");
    } else {
      terms("for ", a.objects(), text);
      terms("not ", a.exempt(), text);
    }
    terms("info ", a.debated(), text);
    EnumSet<Audience> letOut = EnumSet.allOf(Audience.class);
    letOut.removeAll(a.audiences());
    text.append("\nlets out ").append(letOut).append("\nkinds ").append(a.kinds());
    Placement placement = a.placement();
    if (placement.asksMedium()) {
      text.append("\nmedia ").append(placement.media());
    }
    if (placement.stages().size() < Stage.values().length) {
      text.append("\nstages ").append(placement.stages());
    }
    text.append("\non ").append(placement.platforms());
    text.append("\nnot on ").append(placement.otherThan());
  }

  private static void terms(String sign, List<ObjectTerm> terms, StringBuilder text) {
    for (ObjectTerm term : terms) {
      text.append('\n').append(sign).append(term.object().id()).append(' ').append(term.from());
    }
  }
}
