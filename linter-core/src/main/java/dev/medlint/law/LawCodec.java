package dev.medlint.law;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Stage;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The binary form of a law pack: a table of strings, then the editions that point into it. Enum
 * constants are written as numbers; the header holds their names, and a pack written with others is
 * refused.
 */
@SuppressWarnings("EnumOrdinal")
final class LawCodec {

  private static final int MAGIC = 0x6d6c6c33; // "mll3"; counts up when the form changes
  private static final long OPEN_END = Long.MAX_VALUE;

  private LawCodec() {}

  /** Writes editions, and where those of each provision begin. */
  static byte[] write(Map<String, List<Provision>> editions, LawDates dates) {
    BinaryWriter out = new BinaryWriter();
    Writer writer = new Writer(out);
    int[] positions = new int[editions.size()];
    int n = 0;
    for (List<Provision> some : editions.values()) {
      positions[n++] = out.position();
      out.writeList(some, writer::provision);
    }
    int head = out.position();
    out.writeString(constants());
    day(dates.checkedThrough(), out);
    day(dates.begins(), out);
    out.writeInts(positions);
    editions.keySet().forEach(out::writeString);
    out.writeInt(head);
    return out.toBytes(MAGIC);
  }

  /** Returns the editions of each provision, decoded when they are first asked for. */
  static Stored read(byte[] content) throws IOException {
    BinaryTable table = new BinaryTable(content, MAGIC);
    BinaryTable.Cursor in = table.at(table.bodyLength() - Integer.BYTES);
    in = table.at(in.readInt());
    if (!in.readString().equals(constants())) {
      throw new IOException("not a law pack of this version");
    }
    LawDates dates = new LawDates(day(in), day(in));
    Map<String, Supplier<List<Provision>>> editions = new LinkedHashMap<>();
    for (int position : in.readInts()) {
      editions.put(in.readString(), new Editions(table, position));
    }
    return new Stored(editions, dates);
  }

  /** What is read at once: where the editions are, and the pack's own dates. */
  record Stored(Map<String, Supplier<List<Provision>>> editions, LawDates dates) {}

  private static void day(Optional<LocalDate> day, BinaryWriter out) {
    out.writeLong(day.isPresent() ? day.get().toEpochDay() : OPEN_END);
  }

  private static Optional<LocalDate> day(BinaryTable.Cursor in) {
    long day = in.readLong();
    return day == OPEN_END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** The editions at a position: a class with a name and no lambda, which slows a cold start. */
  private record Editions(BinaryTable table, int position) implements Supplier<List<Provision>> {
    @Override
    public List<Provision> get() {
      BinaryTable.Cursor in = table.at(position);
      Reader reader = new Reader(in);
      Provision[] editions = new Provision[in.readInt()];
      for (int i = 0; i < editions.length; i++) {
        editions[i] = reader.provision();
      }
      return List.of(editions);
    }
  }

  private static String constants() {
    StringBuilder names = new StringBuilder();
    append(names, Family.values());
    append(names, NormKind.values());
    append(names, BreachClass.values());
    append(names, AdObject.values());
    append(names, Audience.values());
    append(names, Kind.values());
    append(names, Medium.values());
    append(names, Stage.values());
    return names.toString();
  }

  private static void append(StringBuilder names, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      names.append(constant.name()).append(' ');
    }
  }

  private static final class Writer {

    private final BinaryWriter out;

    Writer(BinaryWriter out) {
      this.out = out;
    }

    void provision(Provision p) {
      out.writeString(p.id());
      text(p.title());
      text(p.place());
      text(p.act());
      out.writeByte(p.family().ordinal());
      out.writeByte(p.kind().ordinal());
      out.writeByte(p.breachClass().ordinal());
      out.writeLong(p.period().from().toEpochDay());
      out.writeLong(p.period().lastDay().map(LocalDate::toEpochDay).orElse(OPEN_END));
      out.writeString(p.wording());
      out.writeByte(p.attestation().copies());
      out.writeString(p.attestation().checked());
      addressees(p.addressees());
      out.writeString(p.fine());
      out.writeString(p.source());
      out.writeByte(p.penalty().isPresent() ? 1 : 0);
      if (p.penalty().isPresent()) {
        fine(p.penalty().get());
      }
    }

    private void fine(Fine fine) {
      range(fine.citizens());
      range(fine.officials());
      range(fine.soleTraders());
      range(fine.companies());
    }

    private void range(Optional<Fine.Range> range) {
      out.writeInt(range.map(Fine.Range::least).orElse(0));
      out.writeInt(range.map(Fine.Range::most).orElse(0));
    }

    private void addressees(Addressees a) {
      terms(a.objects());
      terms(a.exempt());
      terms(a.debated());
      out.writeInt(mask(a.audiences()));
      text(a.audienceBasis());
      out.writeInt(mask(a.kinds()));
      placement(a.placement());
    }

    /** Few provisions ask where a text is shown; the others take one byte. */
    private void placement(Placement placement) {
      boolean anywhere = placement.equals(Placement.ANYWHERE);
      out.writeByte(anywhere ? 0 : 1);
      if (!anywhere) {
        out.writeInt(mask(placement.media()));
        out.writeInt(mask(placement.stages()));
        out.writeList(placement.platforms(), out::writeString);
        out.writeList(placement.otherThan(), out::writeString);
      }
    }

    private void terms(List<ObjectTerm> terms) {
      out.writeByte(terms.size());
      for (ObjectTerm term : terms) {
        out.writeByte(term.object().ordinal());
        text(term.basis());
        out.writeLong(term.from().toEpochDay());
      }
    }

    private void text(LocalizedText text) {
      out.writeString(text.ru());
      out.writeString(text.en());
    }

    private static int mask(Set<? extends Enum<?>> values) {
      int mask = 0;
      for (Enum<?> value : values) {
        mask |= 1 << value.ordinal();
      }
      return mask;
    }
  }

  private static final class Reader {

    // values() copies its array each time it is called.
    private final AdObject[] objects = AdObject.values();
    private final BinaryTable.Cursor in;

    Reader(BinaryTable.Cursor in) {
      this.in = in;
    }

    Provision provision() {
      String id = in.readString();
      LocalizedText title = text();
      LocalizedText place = text();
      LocalizedText act = text();
      Family family = in.readConstant(Family.values());
      NormKind kind = in.readConstant(NormKind.values());
      BreachClass breachClass = in.readConstant(BreachClass.values());
      LocalDate from = LocalDate.ofEpochDay(in.readLong());
      long last = in.readLong();
      Optional<LocalDate> lastDay =
          last == OPEN_END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
      String wording = in.readString();
      Attestation attestation = new Attestation(in.readByte(), in.readString());
      Addressees addressees = addressees();
      return new Provision(
          id,
          title,
          place,
          act,
          family,
          kind,
          breachClass,
          new Period(from, lastDay),
          wording,
          attestation,
          addressees,
          in.readString(),
          in.readString(),
          in.readByte() == 0 ? Optional.empty() : Optional.of(fine()));
    }

    private Fine fine() {
      return new Fine(range(), range(), range(), range());
    }

    private Optional<Fine.Range> range() {
      int least = in.readInt();
      int most = in.readInt();
      return least == 0 ? Optional.empty() : Optional.of(new Fine.Range(least, most));
    }

    private Addressees addressees() {
      return new Addressees(
          terms(),
          terms(),
          terms(),
          set(Audience.class, Audience.values()),
          text(),
          set(Kind.class, Kind.values()),
          placement());
    }

    private Placement placement() {
      if (in.readByte() == 0) {
        return Placement.ANYWHERE;
      }
      return new Placement(
          set(Medium.class, Medium.values()),
          set(Stage.class, Stage.values()),
          in.readStrings(),
          in.readStrings());
    }

    private List<ObjectTerm> terms() {
      int count = in.readByte();
      List<ObjectTerm> terms = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        terms.add(
            new ObjectTerm(in.readConstant(objects), text(), LocalDate.ofEpochDay(in.readLong())));
      }
      return terms;
    }

    private LocalizedText text() {
      return new LocalizedText(in.readString(), in.readString());
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, E[] values) {
      int mask = in.readInt();
      EnumSet<E> set = EnumSet.noneOf(type);
      for (E value : values) {
        if ((mask & (1 << value.ordinal())) != 0) {
          set.add(value);
        }
      }
      return set;
    }
  }
}
