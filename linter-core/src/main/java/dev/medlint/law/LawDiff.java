package dev.medlint.law;

import dev.medlint.facts.AdObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares the law of two days. */
public final class LawDiff {

  private LawDiff() {}

  /** In what the editions of two days differ. */
  public enum Aspect {
    /** In force on one of the days only. */
    FORCE,
    WORDING,
    /** Other objects, audiences, kinds of text, media, stages or platforms are bound. */
    ADDRESSEES,
    /** Another fine, another sort of norm or another class of breach. */
    CONSEQUENCE
  }

  /**
   * A provision that is not the same on two days.
   *
   * @param id of the provision
   * @param before its edition on the first day, if it was in force
   * @param after its edition on the second day, if it is in force
   * @param aspects in what they differ; at least one
   */
  public record Change(
      String id, Optional<Provision> before, Optional<Provision> after, Set<Aspect> aspects) {
    public Change {
      Objects.requireNonNull(id);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      aspects = Collections.unmodifiableSet(EnumSet.copyOf(aspects));
    }
  }

  /** Returns the provisions that differ between two days, as a lawyer counts them. */
  public static List<Change> between(LawPack law, LocalDate first, LocalDate second) {
    List<Change> changes = new ArrayList<>();
    for (String id : law.countedIds()) {
      Optional<Provision> before = law.at(id, first);
      Optional<Provision> after = law.at(id, second);
      EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
      if (before.isPresent() != after.isPresent()) {
        aspects.add(Aspect.FORCE);
      } else if (before.isPresent()) {
        compare(before.get(), first, after.orElseThrow(), second, aspects);
      }
      if (!aspects.isEmpty()) {
        changes.add(new Change(id, before, after, aspects));
      }
    }
    return changes;
  }

  private static void compare(
      Provision a, LocalDate first, Provision b, LocalDate second, EnumSet<Aspect> aspects) {
    if (!a.wording().equals(b.wording())) {
      aspects.add(Aspect.WORDING);
    }
    Addressees from = a.addressees();
    Addressees to = b.addressees();
    if (!bound(a, first).equals(bound(b, second))
        || !debated(a, first).equals(debated(b, second))
        || !from.audiences().equals(to.audiences())
        || !from.kinds().equals(to.kinds())
        || !from.placement().equals(to.placement())) {
      aspects.add(Aspect.ADDRESSEES);
    }
    if (!a.fine().equals(b.fine())
        || !a.penalty().equals(b.penalty())
        || a.kind() != b.kind()
        || a.breachClass() != b.breachClass()) {
      aspects.add(Aspect.CONSEQUENCE);
    }
  }

  /** Returns the objects that a provision binds on a day, in the order of the enum. */
  public static Set<AdObject> bound(Provision provision, LocalDate day) {
    EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (provision.addressees().binding(object, day).isPresent()) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Returns the objects that a provision binds on a day for information only. */
  public static Set<AdObject> debated(Provision provision, LocalDate day) {
    EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (provision.addressees().isDebated(object, day)) {
        objects.add(object);
      }
    }
    objects.removeAll(bound(provision, day));
    return objects;
  }
}
