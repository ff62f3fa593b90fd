package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an edition of a provision binds.
 *
 * @param objects what is bound
 * @param exempt what is taken out again
 * @param debated objects for which practice is not settled: a finding is information only
 * @param audiences who reads the texts that are bound
 * @param audienceBasis the provision that lets the other audiences out; empty texts when it is the
 *     provision itself
 * @param kinds sorts of text that are bound
 * @param placement where and when a text is bound
 */
public record Addressees(
    List<ObjectTerm> objects,
    List<ObjectTerm> exempt,
    List<ObjectTerm> debated,
    Set<Audience> audiences,
    LocalizedText audienceBasis,
    Set<Kind> kinds,
    Placement placement) {

  /** Nobody is bound, as by a provision that sets a fine. */
  static final Addressees NOBODY =
      new Addressees(
          List.of(),
          List.of(),
          List.of(),
          EnumSet.noneOf(Audience.class),
          new LocalizedText("", ""),
          EnumSet.noneOf(Kind.class),
          Placement.ANYWHERE);

  public Addressees {
    objects = List.copyOf(objects);
    exempt = List.copyOf(exempt);
    debated = List.copyOf(debated);
    audiences = inOrder(Audience.class, audiences);
    Objects.requireNonNull(audienceBasis);
    kinds = inOrder(Kind.class, kinds);
    Objects.requireNonNull(placement);
  }

  /** Returns whether texts of any sort are bound, so that the kind need not be known. */
  boolean bindsEveryKind() {
    return kinds.size() == Kind.values().length;
  }

  /** Returns whether only advertising is bound. */
  boolean bindsAdsOnly() {
    return kinds.size() == 1 && kinds.contains(Kind.AD);
  }

  /** Returns the term by which an object is bound on a day. */
  Optional<ObjectTerm> binding(AdObject object, LocalDate day) {
    return named(exempt, object, day).isPresent() ? Optional.empty() : named(objects, object, day);
  }

  /** Returns the term by which an object is let out on a day. */
  Optional<ObjectTerm> exemption(AdObject object, LocalDate day) {
    return named(exempt, object, day);
  }

  /** Returns whether an object is bound for information only. */
  boolean isDebated(AdObject object, LocalDate day) {
    return named(debated, object, day).isPresent();
  }

  /** Returns whether an object is named so generally that a special case of it may be bound. */
  boolean mayBind(AdObject object, LocalDate day) {
    for (ObjectTerm term : objects) {
      if (term.mayName(object, day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether every object is bound on a day, so that the object need not be known. */
  boolean bindsAll(LocalDate day) {
    for (AdObject object : AdObject.values()) {
      if (binding(object, day).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<ObjectTerm> named(
      List<ObjectTerm> terms, AdObject object, LocalDate day) {
    for (ObjectTerm term : terms) {
      if (term.names(object, day)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  // Sets made by Set.copyOf change their order from run to run; reports must not.
  private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Collection<E> values) {
    EnumSet<E> set = EnumSet.noneOf(type);
    set.addAll(values);
    return Collections.unmodifiableSet(set);
  }
}
