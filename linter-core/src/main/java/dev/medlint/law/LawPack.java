package dev.medlint.law;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All provisions with their editions. Immutable and thread-safe. */
public final class LawPack {

  private final Map<String, Supplier<List<Provision>>> stored;

  /** Editions that somebody asked for; two threads may decode some twice, which does no harm. */
  private final Map<String, List<Provision>> editions = new ConcurrentHashMap<>();

  /**
   * Creates a pack.
   *
   * @param stored by id, in the order of the ids; may be decoded when asked for
   */
  private LawPack(Map<String, Supplier<List<Provision>>> stored) {
    this.stored = stored;
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
    Map<String, Supplier<List<Provision>>> stored = new LinkedHashMap<>();
    editions.forEach((id, all) -> stored.put(id, () -> all));
    return new LawPack(stored);
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
    return Collections.unmodifiableSet(stored.keySet());
  }

  /** Returns all editions of a provision, oldest first; empty when there is no such provision. */
  public List<Provision> editions(String id) {
    List<Provision> found = editions.get(id);
    if (found == null && stored.containsKey(id)) {
      found = stored.get(id).get();
      editions.put(id, found);
    }
    return found == null ? List.of() : found;
  }

  /**
   * Returns the first day on which any provision was in force, provisions without a first day not
   * counted; empty: there is no law before or after which a day could lie. Decodes all editions.
   */
  public Optional<LocalDate> firstDay() {
    LocalDate first = LocalDate.MAX;
    for (String id : stored.keySet()) {
      for (Provision edition : editions(id)) {
        if (edition.period().hasFirstDay() && edition.period().from().isBefore(first)) {
          first = edition.period().from();
        }
      }
    }
    return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first);
  }

  /** Returns the compiled form that {@link #read} reads. */
  public byte[] toBytes() {
    Map<String, List<Provision>> all = new LinkedHashMap<>();
    for (String id : stored.keySet()) {
      all.put(id, editions(id));
    }
    return LawCodec.write(all);
  }

  /**
   * Reads a pack in the form of {@link #toBytes}; editions are decoded when they are asked for.
   *
   * @param content taken over, not copied
   * @throws IOException if it was written by another version or cut short
   */
  public static LawPack read(byte[] content) throws IOException {
    return new LawPack(LawCodec.read(content));
  }
}
