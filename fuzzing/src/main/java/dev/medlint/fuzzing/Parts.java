package dev.medlint.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of an office file of which some are replaced by an input, so that a fuzzer reaches the
 * readers behind the archive: pieces parted by U+001F, the first byte of each naming the part.
 */
final class Parts {

  private static final byte SEPARATOR = 0x1f;
  private static final LocalDateTime SAVED = LocalDateTime.of(2020, 1, 1, 12, 0);

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final String type;

  /** Creates a file without parts; a type stands first and unpacked, if there is one. */
  Parts(String type) {
    this.type = type;
  }

  Parts with(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Returns the file with its parts as they are. */
  byte[] bytes() {
    return zip(parts);
  }

  /** Returns a seed for each part: the part as it is. */
  List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    int number = 0;
    for (byte[] part : parts.values()) {
      seeds.add(Target.input(number++, part));
    }
    return seeds;
  }

  /** Returns the file with one part replaced, whatever stands in it. */
  byte[] with(int part, String content) {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(List.copyOf(parts.keySet()).get(part), content.getBytes(StandardCharsets.UTF_8));
    return zip(changed);
  }

  /** Returns the file with the parts that an input holds. */
  byte[] replaced(byte[] input) {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    List<String> names = List.copyOf(parts.keySet());
    int start = 0;
    while (start < input.length) {
      int end = start + 1;
      while (end < input.length && input[end] != SEPARATOR) {
        end++;
      }
      String name = names.get(Byte.toUnsignedInt(input[start]) % names.size());
      changed.put(name, Arrays.copyOfRange(input, start + 1, end));
      start = end + 1;
    }
    return zip(changed);
  }

  private byte[] zip(Map<String, byte[]> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (!type.isEmpty()) {
        byte[] first = type.getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = entry("mimetype");
        CRC32 sum = new CRC32();
        sum.update(first);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(first.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(first);
      }
      for (Map.Entry<String, byte[]> part : content.entrySet()) {
        zip.putNextEntry(entry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(SAVED);
    return entry;
  }
}
