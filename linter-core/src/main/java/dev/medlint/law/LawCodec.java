package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.source.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The binary form of a law pack: a table of strings, then the editions that point into it. Enum
 * constants are written as numbers; the header holds their names, and a pack written with others is
 * refused.
 */
@SuppressWarnings("EnumOrdinal")
final class LawCodec {

  private static final int MAGIC = 0x6d6c6c31; // "mll1"; counts up when the form changes
  private static final long OPEN_END = Long.MAX_VALUE;

  private LawCodec() {}

  static void write(List<Provision> provisions, DataOutput out) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Writer writer = new Writer(new DataOutputStream(body));
    for (Provision provision : provisions) {
      writer.provision(provision);
    }
    out.writeInt(MAGIC);
    out.writeUTF(constants());
    out.writeInt(writer.strings.size());
    for (String s : writer.strings.keySet()) {
      out.writeUTF(s);
    }
    out.writeInt(provisions.size());
    out.write(body.toByteArray());
  }

  static List<Provision> read(DataInput in) throws IOException {
    if (in.readInt() != MAGIC || !in.readUTF().equals(constants())) {
      throw new IOException("not a law pack of this version");
    }
    String[] strings = new String[size(in.readInt())];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    int count = size(in.readInt());
    Reader reader = new Reader(in, strings);
    List<Provision> provisions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      provisions.add(reader.provision());
    }
    return provisions;
  }

  private static String constants() {
    StringBuilder names = new StringBuilder();
    append(names, Family.values());
    append(names, NormKind.values());
    append(names, BreachClass.values());
    append(names, AdObject.values());
    append(names, Audience.values());
    append(names, Kind.values());
    return names.toString();
  }

  private static void append(StringBuilder names, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      names.append(constant.name()).append(' ');
    }
  }

  private static int size(int read) throws IOException {
    if (read < 0 || read > 1_000_000) {
      throw new IOException("damaged law pack: size " + read);
    }
    return read;
  }

  private static final class Writer {

    private final DataOutput out;
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    Writer(DataOutput out) {
      this.out = out;
    }

    void provision(Provision p) throws IOException {
      string(p.id());
      text(p.title());
      text(p.place());
      text(p.act());
      out.writeByte(p.family().ordinal());
      out.writeByte(p.kind().ordinal());
      out.writeByte(p.breachClass().ordinal());
      out.writeLong(p.period().from().toEpochDay());
      out.writeLong(p.period().lastDay().map(LocalDate::toEpochDay).orElse(OPEN_END));
      string(p.wording());
      out.writeByte(p.attestation().copies());
      string(p.attestation().checked());
      addressees(p.addressees());
      string(p.fine());
      string(p.source());
    }

    private void addressees(Addressees a) throws IOException {
      terms(a.objects());
      terms(a.exempt());
      terms(a.debated());
      out.writeInt(mask(a.audiences()));
      text(a.audienceBasis());
      out.writeInt(mask(a.kinds()));
    }

    private void terms(List<ObjectTerm> terms) throws IOException {
      out.writeByte(terms.size());
      for (ObjectTerm term : terms) {
        out.writeByte(term.object().ordinal());
        text(term.basis());
        out.writeLong(term.from().toEpochDay());
      }
    }

    private void text(LocalizedText text) throws IOException {
      string(text.ru());
      string(text.en());
    }

    private void string(String s) throws IOException {
      Integer index = strings.get(s);
      if (index == null) {
        index = strings.size();
        strings.put(s, index);
      }
      out.writeShort(index);
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
    private final DataInput in;
    private final String[] strings;

    Reader(DataInput in, String[] strings) {
      this.in = in;
      this.strings = strings;
    }

    Provision provision() throws IOException {
      String id = string();
      LocalizedText title = text();
      LocalizedText place = text();
      LocalizedText act = text();
      Family family = pick(Family.values());
      NormKind kind = pick(NormKind.values());
      BreachClass breachClass = pick(BreachClass.values());
      LocalDate from = LocalDate.ofEpochDay(in.readLong());
      long last = in.readLong();
      Optional<LocalDate> lastDay =
          last == OPEN_END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
      String wording = string();
      Attestation attestation = new Attestation(in.readUnsignedByte(), string());
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
          string(),
          string());
    }

    private Addressees addressees() throws IOException {
      return new Addressees(
          terms(),
          terms(),
          terms(),
          set(Audience.class, Audience.values()),
          text(),
          set(Kind.class, Kind.values()));
    }

    private List<ObjectTerm> terms() throws IOException {
      int count = in.readUnsignedByte();
      List<ObjectTerm> terms = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        terms.add(new ObjectTerm(pick(objects), text(), LocalDate.ofEpochDay(in.readLong())));
      }
      return terms;
    }

    private LocalizedText text() throws IOException {
      return new LocalizedText(string(), string());
    }

    private String string() throws IOException {
      int index = in.readUnsignedShort();
      if (index >= strings.length) {
        throw new IOException("damaged law pack: string " + index);
      }
      return strings[index];
    }

    private <E> E pick(E[] values) throws IOException {
      int index = in.readUnsignedByte();
      if (index >= values.length) {
        throw new IOException("damaged law pack: value " + index);
      }
      return values[index];
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, E[] values) throws IOException {
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
