package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** All provisions with their editions. Immutable and thread-safe. */
public final class LawPack {

  /** Days after which a pack that nobody checked again may be out of date. */
  public static final int FRESH_DAYS = 180;

  private final Map<String, Supplier<List<Provision>>> stored;
  private final LawDates dates;

  /** Editions that somebody asked for; two threads may decode some twice, which does no harm. */
  private final Map<String, List<Provision>> editions = new ConcurrentHashMap<>();

  /**
   * Creates a pack.
   *
   * @param stored by id, in the order of the ids; may be decoded when asked for
   */
  private LawPack(Map<String, Supplier<List<Provision>>> stored, LawDates dates) {
    this.stored = stored;
    this.dates = dates;
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
    return new LawPack(stored, LawDates.UNKNOWN);
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

  /** Returns whether every provision has the same edition, or none, on both days. */
  public boolean isSame(LocalDate one, LocalDate other) {
    for (String id : stored.keySet()) {
      if (!at(id, one).equals(at(id, other))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the ids of all provisions, those no longer in force too, in order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(stored.keySet());
  }

  /** Returns the ids of all provisions as a lawyer counts them. */
  public List<String> countedIds() {
    List<String> ids = new ArrayList<>(stored.keySet());
    ids.sort(new ProvisionOrder());
    return ids;
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

  /** Returns the compiled form that {@link #read} reads. */
  public byte[] toBytes() {
    Map<String, List<Provision>> all = new LinkedHashMap<>();
    for (String id : stored.keySet()) {
      all.put(id, editions(id));
    }
    return LawCodec.write(all, dates);
  }

  /**
   * Reads a pack in the form of {@link #toBytes}; editions are decoded when they are asked for.
   *
   * @param content taken over, not copied
   * @throws IOException if it was written by another version or cut short
   */
  public static LawPack read(byte[] content) throws IOException {
    LawCodec.Stored read = LawCodec.read(content);
    return new LawPack(read.editions(), read.dates());
  }

  /** Returns this pack with what is known of its own dates. */
  public LawPack with(LawDates known) {
    return new LawPack(stored, known);
  }

  /** Returns the pack's own dates. */
  public LawDates dates() {
    return dates;
  }

  /**
   * Returns how many days ago the law was last compared with what is in force; 0 when that is not
   * known or lies ahead.
   */
  public long age(LocalDate day) {
    Optional<LocalDate> checked = dates.checkedThrough();
    return checked.isEmpty() || checked.get().isAfter(day)
        ? 0
        : day.toEpochDay() - checked.get().toEpochDay();
  }

  /** Returns that the law of this pack may be out of date on a day, if it may. */
  public Optional<LocalizedText> ageNote(LocalDate day) {
    long days = age(day);
    if (days <= FRESH_DAYS) {
      return Optional.empty();
    }
    LocalDate checked = dates.checkedThrough().orElseThrow();
    return Optional.of(
        new LocalizedText(
            "Законы в этой версии сверены по "
                + checked
                + " (дней назад: "
                + days
                + "): с тех пор они могли измениться, обновите medlint.",
            "The law in this version was checked through "
                + checked
                + " ("
                + days
                + " days ago): it may have changed since, update medlint."));
  }

  /** Returns the fine for a breach of a provision on a day; empty when the pack knows of none. */
  public Optional<Fine> fine(Provision provision, LocalDate day) {
    Optional<Provision> sets = fineProvision(provision, day);
    return sets.isPresent() ? sets.get().penalty() : Optional.empty();
  }

  /**
   * Returns the fine as a phrase for people: ranges, the norm that sets them, and the month of the
   * pack with the request to check, since fines change more often than bans.
   */
  public Optional<LocalizedText> fineText(Provision provision, LocalDate day) {
    Optional<Provision> sets = fineProvision(provision, day);
    Optional<Fine> fine = fine(provision, day);
    if (sets.isEmpty() || fine.isEmpty()) {
      return Optional.empty();
    }
    LocalizedText ranges = fine.get().ranges();
    LocalizedText citation = sets.get().citation();
    String month = dates.checkedThrough().map(d -> d.toString().substring(0, 7)).orElse("");
    return Optional.of(
        new LocalizedText(
            ranges.ru()
                + " ("
                + citation.ru()
                + "; "
                + (month.isEmpty() ? "" : "по данным на " + month + ", ")
                + "проверьте)",
            ranges.en()
                + " ("
                + citation.en()
                + "; "
                + (month.isEmpty() ? "" : "as known in " + month + ", ")
                + "check it)"));
  }

  private Optional<Provision> fineProvision(Provision provision, LocalDate day) {
    return provision.fine().isEmpty() ? Optional.empty() : at(provision.fine(), day);
  }

  /**
   * Returns this pack with the word of persons who compared wordings with the official text: those
   * wordings may be quoted. An attestation of an edition that is not there or whose wording has
   * changed since is left out and told of.
   */
  public Attested attested(List<PersonAttestation> attestations) {
    Map<String, List<Provision>> changed = new LinkedHashMap<>();
    List<LocalizedText> ignored = new ArrayList<>();
    for (PersonAttestation attestation : attestations) {
      List<Provision> some = changed.getOrDefault(attestation.id(), editions(attestation.id()));
      int place = indexOf(attestation.edition(), some);
      if (place >= 0 && some.get(place).wordingHash().equals(attestation.hash())) {
        changed.put(attestation.id(), attested(some, place, attestation));
      } else {
        ignored.add(ignored(attestation, place >= 0));
      }
    }
    Map<String, Supplier<List<Provision>>> all = new LinkedHashMap<>(stored);
    changed.forEach((id, some) -> all.put(id, () -> some));
    return new Attested(new LawPack(all, dates), ignored);
  }

  /**
   * A pack with the word of persons.
   *
   * @param law the pack
   * @param ignored why some attestations do not count, for people
   */
  public record Attested(LawPack law, List<LocalizedText> ignored) {
    public Attested {
      Objects.requireNonNull(law);
      ignored = List.copyOf(ignored);
    }
  }

  private static int indexOf(LocalDate from, List<Provision> some) {
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).period().from().equals(from)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Provision> attested(
      List<Provision> some, int place, PersonAttestation attestation) {
    List<Provision> changed = new ArrayList<>(some);
    Provision old = some.get(place);
    Attestation word =
        new Attestation(old.attestation().copies(), attestation.by() + ", " + attestation.on());
    changed.set(place, old.withAttestation(word));
    return List.copyOf(changed);
  }

  private static LocalizedText ignored(PersonAttestation attestation, boolean present) {
    String day = attestation.edition().equals(LocalDate.MIN) ? "" : " " + attestation.edition();
    String name = attestation.id() + day;
    return present
        ? new LocalizedText(
            name
                + ": текст изменился после сверки ("
                + attestation.by()
                + ", "
                + attestation.on()
                + "), сверка не учтена; сверьте заново: medlint law attest",
            name
                + ": the wording has changed since it was compared ("
                + attestation.by()
                + ", "
                + attestation.on()
                + "), which no longer counts; compare again: medlint law attest")
        : new LocalizedText(
            name + ": такой редакции в наборе нет, сверка не учтена",
            name + ": the pack has no such edition, the comparison does not count");
  }
}
