package dev.medlint.source;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns bytes into text, or says why it cannot.
 *
 * <p>The encoding is taken from the byte order mark, then from the file's own declaration as long
 * as the bytes do not contradict it, then UTF-8 is tried strictly, and at last a single-byte
 * Cyrillic encoding is recognised by the letters it gives. Immutable and thread-safe.
 */
@Api
public final class SourceLoader {

  /** The size limit that is used when nobody sets another, in bytes. */
  public static final long DEFAULT_MAX_BYTES = 64L * 1024 * 1024;

  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

  private final long maxBytes;
  private final Optional<Charset> forced;

  private SourceLoader(long maxBytes, Optional<Charset> forced) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("a size limit below zero: " + maxBytes);
    }
    this.maxBytes = Math.min(maxBytes, LARGEST_ARRAY);
    this.forced = Objects.requireNonNull(forced);
  }

  /** Returns a loader with the default size limit that finds the encoding by itself. */
  public static SourceLoader standard() {
    return new SourceLoader(DEFAULT_MAX_BYTES, Optional.empty());
  }

  /**
   * Returns a loader like this one with another size limit.
   *
   * @param limit in bytes, 0 or more; inputs larger than that are refused
   * @throws IllegalArgumentException if the limit is negative
   */
  public SourceLoader withMaxBytes(long limit) {
    return new SourceLoader(limit, forced);
  }

  /** Returns a loader like this one that reads every input in one encoding, whatever it says. */
  public SourceLoader withEncoding(Charset encoding) {
    return new SourceLoader(maxBytes, Optional.of(encoding));
  }

  /**
   * Reads and decodes a file.
   *
   * @param file the file
   * @param name the file as reports show it, with {@code /} between parts
   * @return the text, or the reason why the file cannot be read; never throws for its content
   */
  public LoadResult load(Path file, String name) {
    Bytes bytes = bytes(file);
    return bytes.refusal().isPresent()
        ? new LoadResult.Refused(name, bytes.refusal().get())
        : load(bytes.content(), name);
  }

  /**
   * Reads a file within the limit of size.
   *
   * @return its bytes, or the reason why the file cannot be read
   */
  @Internal
  public Bytes bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return Bytes.refused(Refusals.folder());
      }
      if (Files.size(file) > maxBytes) {
        return Bytes.refused(Refusals.tooLarge(Files.size(file), maxBytes));
      }
      // A pipe has no size, so the limit is kept while reading too.
      try (InputStream in = FileInput.of(file)) {
        byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, LARGEST_ARRAY));
        return bytes.length > maxBytes
            ? Bytes.refused(Refusals.tooLarge(bytes.length, maxBytes))
            : new Bytes(bytes, Optional.empty());
      }
    } catch (NoSuchFileException e) {
      return Bytes.refused(Refusals.noFile());
    } catch (AccessDeniedException e) {
      return Bytes.refused(Refusals.accessDenied());
    } catch (IOException | SecurityException e) {
      return Bytes.refused(Refusals.unreadable(String.valueOf(e.getMessage())));
    }
  }

  /** Returns the limit of size, in bytes. */
  public long maxBytes() {
    return maxBytes;
  }

  /** Returns the encoding in which every input is read; empty: each in its own. */
  public Optional<Charset> encoding() {
    return forced;
  }

  /**
   * Decodes bytes; the format is taken from the extension of the name, else from the first
   * characters.
   *
   * @param bytes the whole content of the input; not kept and not changed
   * @param name the input as reports show it
   * @return the text, or the reason why it cannot be decoded
   */
  public LoadResult load(byte[] bytes, String name) {
    return load(bytes, name, Optional.empty());
  }

  /**
   * Decodes bytes of a format that the caller knows.
   *
   * @param bytes the whole content of the input; not kept and not changed
   * @param name the input as reports show it
   * @param format empty: by the name, else by the first characters
   * @return the text, or the reason why it cannot be decoded
   */
  public LoadResult load(byte[] bytes, String name, Optional<Format> format) {
    if (bytes.length > maxBytes) {
      return new LoadResult.Refused(name, Refusals.tooLarge(bytes.length, maxBytes));
    }
    Optional<Format> known = format.isPresent() ? format : formatOf(name);
    Decoding decoding =
        forced.isPresent()
            ? EncodingDetector.decodeAs(bytes, forced.get())
            : EncodingDetector.decode(bytes, known.isEmpty() || known.get() == Format.HTML);
    if (decoding instanceof Decoding.Failed failed) {
      return new LoadResult.Refused(name, failed.reason());
    }
    Decoding.Text text = (Decoding.Text) decoding;
    return new LoadResult.Loaded(
        new SourceText(
            name,
            text.text(),
            known.isPresent() ? known.get() : FormatDetector.byContent(text.text()),
            text.encoding()));
  }

  /**
   * Returns the format that a name promises, empty when its extension says nothing.
   *
   * @param name file name or path; only what follows its last dot counts
   */
  @Internal
  public static Optional<Format> formatOf(String name) {
    return FormatDetector.byName(name);
  }

  /**
   * Returns the format of a text: by its name, else by its first characters.
   *
   * @param name file name or path
   */
  @Internal
  public static Format formatOf(String name, String text) {
    Optional<Format> known = FormatDetector.byName(name);
    return known.isPresent() ? known.get() : FormatDetector.byContent(text);
  }

  /**
   * The content of a file, or why there is none.
   *
   * @param content empty if there is a refusal
   * @param refusal what is wrong with the file and what to do about it
   */
  public record Bytes(byte[] content, Optional<LocalizedText> refusal) {

    static Bytes refused(LocalizedText reason) {
      return new Bytes(new byte[0], Optional.of(reason));
    }
  }
}
