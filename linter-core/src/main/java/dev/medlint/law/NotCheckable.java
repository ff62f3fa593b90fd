package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Provisions whose breach cannot be seen in a text, each with the reason: no rule is missing there.
 * For people only; a check never reads them. Immutable and thread-safe.
 */
public final class NotCheckable {

  /** Gives no reason for any provision. */
  public static final NotCheckable NOTHING = new NotCheckable(Map.of());

  private final Map<String, LocalizedText> reasons;

  private NotCheckable(Map<String, LocalizedText> reasons) {
    this.reasons = new TreeMap<>(reasons);
  }

  /**
   * Reads the file of a pack: a line a provision, {@code ID reason in Russian / in English}; {@code
   * #} at the beginning of a line makes it a comment.
   *
   * @param file what is read
   * @param known ids of the pack's provisions
   * @param problems mistakes are added here
   */
  public static NotCheckable parse(
      LawFile file, Collection<String> known, List<LawProblem> problems) {
    Map<String, LocalizedText> reasons = new TreeMap<>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      Optional<LocalizedText> mistake = read(content, known, reasons);
      if (mistake.isPresent()) {
        problems.add(new LawProblem(file.path(), number, mistake.get()));
      }
    }
    return new NotCheckable(reasons);
  }

  private static Optional<LocalizedText> read(
      String line, Collection<String> known, Map<String, LocalizedText> reasons) {
    int blank = line.indexOf(' ');
    int slash = line.indexOf(" / ");
    if (blank < 0 || slash <= blank) {
      return mistake(
          "нужны норма и причина на двух языках: 38-fz:24:7#area по-русски / in English",
          "a provision and a reason in two languages are needed: 38-fz:24:7#area по-русски / in"
              + " English");
    }
    String id = line.substring(0, blank);
    if (!known.contains(id)) {
      Optional<String> nearest = Spelling.nearest(id, known.stream().sorted().toList());
      return mistake(
          "в наборе нет нормы «" + id + "»" + nearest.map(n -> "; похоже на: " + n).orElse(""),
          "the pack has no provision “" + id + "”" + nearest.map(n -> "; near: " + n).orElse(""));
    }
    LocalizedText reason =
        new LocalizedText(
            line.substring(blank, slash).strip(), line.substring(slash + " / ".length()).strip());
    return reasons.put(id, reason) == null
        ? Optional.empty()
        : mistake("норма «" + id + "» названа дважды", "the provision “" + id + "” is named twice");
  }

  private static Optional<LocalizedText> mistake(String ru, String en) {
    return Optional.of(new LocalizedText(ru, en));
  }

  /** Returns why no breach of a provision can be seen in a text; empty: nobody said so. */
  public Optional<LocalizedText> reason(String provision) {
    return Optional.ofNullable(reasons.get(Objects.requireNonNull(provision)));
  }

  /** Returns the compiled form that {@link #read} reads. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(reasons.size());
      for (Map.Entry<String, LocalizedText> reason : reasons.entrySet()) {
        out.writeUTF(reason.getKey());
        out.writeUTF(reason.getValue().ru());
        out.writeUTF(reason.getValue().en());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IOException if it was cut short
   */
  public static NotCheckable read(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      Map<String, LocalizedText> reasons = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        reasons.put(in.readUTF(), new LocalizedText(in.readUTF(), in.readUTF()));
      }
      return new NotCheckable(reasons);
    }
  }
}
