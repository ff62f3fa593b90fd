package dev.medlint.practice;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The binary form of practice. Enum constants are written by name, dates as they are read. */
final class PracticeCodec {

  private static final int MAGIC = 0x6d6c7031; // "mlp1"; counts up when the form changes

  private PracticeCodec() {}

  static byte[] write(List<PracticeCase> cases) {
    BinaryWriter out = new BinaryWriter();
    out.writeList(cases, one -> write(out, one));
    return out.toBytes(MAGIC);
  }

  private static void write(BinaryWriter out, PracticeCase one) {
    out.writeList(one.provisions(), out::writeString);
    out.writeString(one.outcome().name());
    out.writeString(one.date().map(CaseDate::toString).orElse(""));
    write(out, one.authority());
    write(out, one.summary());
    out.writeList(one.sources(), out::writeString);
    out.writeString(one.seen().name());
  }

  private static void write(BinaryWriter out, LocalizedText text) {
    out.writeString(text.ru());
    out.writeString(text.en());
  }

  static List<PracticeCase> read(byte[] content) throws IOException {
    BinaryTable.Cursor in = new BinaryTable(content, MAGIC).at(0);
    try {
      return in.readList(() -> readCase(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("practice of another version", e);
    }
  }

  private static PracticeCase readCase(BinaryTable.Cursor in) {
    return new PracticeCase(
        in.readList(in::readString),
        CaseOutcome.valueOf(in.readString()),
        readDate(in.readString()),
        readText(in),
        readText(in),
        in.readList(in::readString),
        SourceSeen.valueOf(in.readString()));
  }

  private static Optional<CaseDate> readDate(String written) {
    return written.isEmpty() ? Optional.empty() : CaseDate.parse(written);
  }

  private static LocalizedText readText(BinaryTable.Cursor in) {
    String ru = in.readString();
    return new LocalizedText(ru, in.readString());
  }
}
