package dev.medlint;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.binary.Resources;
import dev.medlint.binary.Sha256;
import dev.medlint.law.LawPack;
import dev.medlint.law.NotCheckable;
import dev.medlint.practice.PracticePack;
import dev.medlint.rule.RulePack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Rules and law that are released together. Immutable and thread-safe.
 *
 * @param name such as {@code ru-medical}
 * @param version a date, such as {@code 2026.11.0}
 * @param rules compiled rules
 * @param law provisions with their editions
 * @param practice cases; empty in a pack that was loaded only to check texts
 * @param notCheckable why some provisions have no rule; empty like practice
 * @param noted {@link #hash()} as it was noted when the pack was built; empty: it was not
 */
@Api
public record Pack(
    String name,
    String version,
    @Internal RulePack rules,
    @Internal LawPack law,
    @Internal PracticePack practice,
    @Internal NotCheckable notCheckable,
    @Internal String noted) {

  private static final String BUNDLED = "/dev/medlint/pack/";

  /** What checking needs in one file: each further one costs a short run as much as all rules. */
  private static final String PACK = "pack.bin";

  private static final String EXAMPLES = "examples.bin";
  private static final String PRACTICE = "practice.bin";
  private static final String NOT_CHECKABLE = "not-checkable.bin";

  private static final int HASH_DIGITS = 32;

  @Internal
  public Pack {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(law);
    Objects.requireNonNull(practice);
    Objects.requireNonNull(notCheckable);
    Objects.requireNonNull(noted);
  }

  /** Creates a pack whose hash nobody noted. */
  @Internal
  public Pack(
      String name,
      String version,
      RulePack rules,
      LawPack law,
      PracticePack practice,
      NotCheckable notCheckable) {
    this(name, version, rules, law, practice, notCheckable, "");
  }

  /** Creates a pack with nothing but what a check needs. */
  @Internal
  public Pack(String name, String version, RulePack rules, LawPack law) {
    this(name, version, rules, law, PracticePack.EMPTY, NotCheckable.NOTHING);
  }

  /** Returns this pack with other rules, such as some of them. */
  @Internal
  public Pack with(RulePack other) {
    return new Pack(name, version, other, law, practice, notCheckable);
  }

  /** Returns this pack with another law, such as one in which the word of persons counts. */
  @Internal
  public Pack with(LawPack other) {
    return new Pack(name, version, rules, other, practice, notCheckable);
  }

  /**
   * Returns a hash of all that findings depend on: of rules, law and names. A pack with other rules
   * or another law has another one. Of a pack that was not built it takes long to make.
   */
  public String hash() {
    return noted.isEmpty() ? hash(name, version, rules.toBytes(), law.toBytes()) : noted;
  }

  private static String hash(String name, String version, byte[] rules, byte[] law) {
    Sha256 hash = new Sha256();
    hash.addText(name);
    hash.addText(version);
    hash.addNumber(rules.length);
    hash.add(rules);
    hash.add(law);
    return hash.hex(HASH_DIGITS);
  }

  /**
   * Returns the pack on the class path, without the examples of its rules: what checking needs.
   *
   * @throws IllegalStateException if there is none: the artifact {@code rulesets} is missing
   */
  public static Pack bundled() {
    try (InputStream in = resource(PACK)) {
      return read(in);
    } catch (FileNotFoundException e) {
      throw new IllegalStateException(
          "no rule pack on the class path; add the artifact dev.medlint:rulesets", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the rule pack on the class path cannot be read", e);
    }
  }

  /**
   * Reads what {@link #toBytes()} made.
   *
   * @throws IOException if that is something else
   */
  @Internal
  public static Pack read(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes));
  }

  private static Pack read(InputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(bytes);
    String name = in.readUTF();
    String version = in.readUTF();
    String hash = in.readUTF();
    RulePack rules = RulePack.read(part(in));
    LawPack law = LawPack.read(part(in));
    return new Pack(name, version, rules, law, PracticePack.EMPTY, NotCheckable.NOTHING, hash);
  }

  /** Returns what checking needs, so that another process can check by the same pack. */
  @Internal
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] compiledRules = rules.toBytes();
    byte[] compiledLaw = law.toBytes();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(name);
      out.writeUTF(version);
      out.writeUTF(hash(name, version, compiledRules, compiledLaw));
      write(compiledRules, out);
      write(compiledLaw, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns {@link #bundled()} with the examples of its rules and with practice, for explaining and
   * testing them.
   */
  @Internal
  public static Pack bundledWithExamples() {
    Pack pack = bundled();
    try {
      return new Pack(
          pack.name,
          pack.version,
          pack.rules.withExamples(RulePack.readExamples(read(EXAMPLES))),
          pack.law,
          PracticePack.read(read(PRACTICE)),
          NotCheckable.read(read(NOT_CHECKABLE)),
          pack.noted);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the examples or the practice on the class path cannot be read", e);
    }
  }

  /** Writes the compiled pack into a folder, in the form that {@link #bundled()} reads. */
  @Internal
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(PACK), toBytes());
    Files.write(folder.resolve(EXAMPLES), rules.examplesToBytes());
    Files.write(folder.resolve(PRACTICE), practice.toBytes());
    Files.write(folder.resolve(NOT_CHECKABLE), notCheckable.toBytes());
  }

  private static void write(byte[] part, DataOutputStream out) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    byte[] part = new byte[in.readInt()];
    if (Resources.fill(in, part) < part.length) {
      throw new EOFException("damaged: cut short");
    }
    return part;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = resource(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Resources.open(Pack.class, BUNDLED + name);
    if (in == null) {
      throw new FileNotFoundException(BUNDLED + name);
    }
    return in;
  }
}
