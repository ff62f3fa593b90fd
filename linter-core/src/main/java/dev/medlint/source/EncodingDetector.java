package dev.medlint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the encoding of bytes and decodes them. */
final class EncodingDetector {

  private static final int SAMPLE = 1 << 16;

  /** Encodings with the same small letters differ by less than this. */
  private static final double CLEARLY_BETTER = 0.3;

  private EncodingDetector() {}

  /**
   * Decodes bytes whose encoding nobody told.
   *
   * @param mayDeclare whether the text may name its own encoding, as HTML and XML do
   */
  static Decoding decode(byte[] bytes, boolean mayDeclare) {
    Optional<Decoding> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = wideWithoutMark(bytes);
    if (wide.isPresent()) {
      return strictly(bytes, 0, wide.get());
    }
    Optional<LocalizedText> binary = BinaryCheck.refuse(bytes);
    if (binary.isPresent()) {
      return new Decoding.Failed(binary.get());
    }
    // Valid UTF-8 beyond ASCII is no accident, so it is right even when the file declares another.
    Decoding utf8 = utf8(bytes, 0);
    if (utf8 instanceof Decoding.Text || mostlyUtf8(bytes)) {
      return utf8;
    }
    return singleByte(bytes, mayDeclare ? DeclaredEncoding.of(bytes) : Optional.empty());
  }

  /** Decodes bytes in an encoding that the user named. */
  static Decoding decodeAs(byte[] bytes, Charset encoding) {
    int mark = markLength(bytes, encoding);
    if (!isWide(encoding)) {
      Optional<LocalizedText> binary = BinaryCheck.refuse(bytes);
      if (binary.isPresent()) {
        return new Decoding.Failed(binary.get());
      }
    }
    return encoding.equals(StandardCharsets.UTF_8)
        ? utf8(bytes, mark)
        : strictly(bytes, mark, encoding);
  }

  private static Optional<Decoding> byMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      Optional<LocalizedText> binary = BinaryCheck.refuse(b);
      return Optional.of(binary.isPresent() ? new Decoding.Failed(binary.get()) : utf8(b, 3));
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0) || startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Decoding.Failed(Refusals.utf32()));
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return Optional.of(strictly(b, 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return Optional.of(strictly(b, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static int markLength(byte[] b, Charset encoding) {
    if (encoding.equals(StandardCharsets.UTF_8) && startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    boolean little = encoding.equals(StandardCharsets.UTF_16LE) && startsWith(b, 0xFF, 0xFE);
    boolean big = encoding.equals(StandardCharsets.UTF_16BE) && startsWith(b, 0xFE, 0xFF);
    return little || big ? 2 : 0;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(Charset encoding) {
    return encoding.name().startsWith("UTF-16") || encoding.name().startsWith("UTF-32");
  }

  /**
   * Recognises UTF-16 without a mark: in Russian text nearly every second byte is 4 (Cyrillic) or 0
   * (Latin, space, digits), always on the same side.
   */
  private static Optional<Charset> wideWithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, 4096) & ~1;
    if (length < 4 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    int little = 0;
    int big = 0;
    for (int i = 0; i < length; i += 2) {
      big += isHighByte(bytes[i], bytes[i + 1]) ? 1 : 0;
      little += isHighByte(bytes[i + 1], bytes[i]) ? 1 : 0;
    }
    int enough = length / 2 * 9 / 10;
    if (little > enough && little > big) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return big > enough && big > little ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean isHighByte(byte high, byte low) {
    return high == 4 || high == 0x20 || (high == 0 && low != 0);
  }

  /** Decodes the fast way and asks where it failed only when it did. */
  private static Decoding utf8(byte[] bytes, int from) {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return new Decoding.Text(text, "UTF-8");
    }
    return strictly(bytes, from, StandardCharsets.UTF_8);
  }

  private static Decoding strictly(byte[] bytes, int from, Charset encoding) {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      return new Decoding.Failed(Refusals.brokenAt(encoding.name(), in.position()));
    }
    return new Decoding.Text(out.flip().toString(), encoding.name());
  }

  /** Whether the bytes beyond ASCII are nearly all parts of well-formed UTF-8 characters. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x80) {
        continue;
      }
      int tail = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 ? 3 : 0;
      int seen = 0;
      while (seen < tail && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
        i++;
        seen++;
      }
      if (tail > 0 && seen == tail) {
        good++;
      } else {
        bad++;
      }
    }
    return good > 4 * bad;
  }

  private static Decoding singleByte(byte[] bytes, Optional<Charset> declared) {
    byte[] sample = sample(bytes);
    Charset best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset candidate : candidates(sample, declared)) {
      double score = CyrillicPlausibility.score(new String(sample, candidate));
      // Earlier candidates win a tie: what the file says, then what is more common.
      if (score > bestScore + CLEARLY_BETTER) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best == null || !CyrillicPlausibility.isPlausible(bestScore, sample.length)) {
      return new Decoding.Failed(
          declared.filter(StandardCharsets.UTF_8::equals).isPresent()
              ? Refusals.brokenAt("UTF-8", firstBroken(bytes))
              : Refusals.unknownEncoding());
    }
    return new Decoding.Text(new String(bytes, best), best.name());
  }

  private static long firstBroken(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return result.isError() ? in.position() : bytes.length;
  }

  private static Charset[] candidates(byte[] sample, Optional<Charset> declared) {
    Charset[] all = new Charset[4];
    int count = 0;
    if (declared.isPresent() && !isWide(declared.get()) && !isUtf8(declared.get())) {
      all[count++] = declared.get();
    }
    all[count++] = Charset.forName("windows-1251");
    all[count++] = Charset.forName("KOI8-R");
    Optional<Charset> detected = detected(sample);
    if (detected.isPresent() && !isWide(detected.get()) && !isUtf8(detected.get())) {
      all[count++] = detected.get();
    }
    return Arrays.copyOf(all, count);
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> detected(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name != null && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }

  /** Returns the bytes around the first ones beyond ASCII: a page may begin with much code. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - 16);
    byte[] sample = new byte[Math.min(SAMPLE, bytes.length)];
    int count = 0;
    for (int i = from; i < bytes.length && count < sample.length; i++) {
      boolean nearOther = bytes[i] < 0 || (i > 0 && bytes[i - 1] < 0);
      if (nearOther) {
        sample[count++] = bytes[i];
      }
    }
    return Arrays.copyOf(sample, count);
  }
}
