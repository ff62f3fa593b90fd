package dev.medlint.law;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All provisions with their editions. Immutable and thread-safe. */
public final class LawPack {

  private final Map<String, List<Provision>> editions;

  private LawPack(Map<String, List<Provision>> editions) {
    this.editions = editions;
  }

  /**
   * Returns a pack.
   *
   * @param provisions editions in any order
   * @throws IllegalArgumentException if two editions of a provision are in force on one day
   */
  public static LawPack of(List<Provision> provisions) {
    // No lambdas: this runs at every start, and the first lambda costs more than the whole pack.
    Map<String, List<Provision>> editions = new TreeMap<>();
    for (Provision provision : provisions) {
      List<Provision> some = editions.get(provision.id());
      if (some == null) {
        some = new ArrayList<>(2);
        editions.put(provision.id(), some);
      }
      some.add(placeOf(provision, some), provision);
    }
    for (Map.Entry<String, List<Provision>> entry : editions.entrySet()) {
      refuseOverlaps(entry.getValue());
      entry.setValue(List.copyOf(entry.getValue()));
    }
    return new LawPack(editions);
  }

  private static int placeOf(Provision provision, List<Provision> sorted) {
    int place = sorted.size();
    while (place > 0 && sorted.get(place - 1).period().from().isAfter(provision.period().from())) {
      place--;
    }
    return place;
  }

  private static void refuseOverlaps(List<Provision> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).period().contains(sorted.get(i).period().from())) {
        throw new IllegalArgumentException("two editions in force: " + sorted.get(i).id());
      }
    }
  }

  /** Returns the edition of a provision in force on a day, if there is such a provision then. */
  public Optional<Provision> at(String id, LocalDate day) {
    for (Provision provision : editions(id)) {
      if (provision.period().contains(day)) {
        return Optional.of(provision);
      }
    }
    return Optional.empty();
  }

  /** Returns the ids of all provisions, those no longer in force too, in order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(editions.keySet());
  }

  /** Returns all editions of a provision, oldest first; empty when there is no such provision. */
  public List<Provision> editions(String id) {
    List<Provision> found = editions.get(id);
    return found == null ? List.of() : found;
  }

  /** Writes the pack in the compact form that {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    List<Provision> all = new ArrayList<>();
    for (List<Provision> some : editions.values()) {
      all.addAll(some);
    }
    LawCodec.write(all, out);
  }

  /**
   * Reads a pack written by {@link #write}.
   *
   * @throws IOException if the input ends too early or is not such a pack
   */
  public static LawPack read(DataInput in) throws IOException {
    return of(LawCodec.read(in));
  }
}
