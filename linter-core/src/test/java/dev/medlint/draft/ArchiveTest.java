package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ArchiveTest {

  private static final long LIMIT = 10_000;

  @Test
  void partsAreReadByName() throws Exception {
    try (Archive archive = Archive.open(zip(Map.of("a.xml", text("<а/>"))), LIMIT)) {
      assertTrue(archive.has("a.xml"));
      assertArrayEquals(text("<а/>"), archive.read("a.xml"));
    }
  }

  @Test
  void aPartThatUnpacksToMoreThanTheLimitIsRefused() throws Exception {
    byte[] bomb = zip(Map.of("a.xml", new byte[1_000_000]));
    assertTrue(bomb.length < LIMIT, "the archive itself is small");

    try (Archive archive = Archive.open(bomb, LIMIT)) {
      DraftException e = assertThrows(DraftException.class, () -> archive.read("a.xml"));
      assertTrue(e.reason().ru().contains("больше чем в 10000 байт"), e.reason().ru());
      assertTrue(e.reason().en().contains("--max-file-size"), e.reason().en());
    }
  }

  @Test
  void theLimitHoldsForAllPartsTogether() throws Exception {
    byte[] half = new byte[6_000];
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("a.xml", half);
    parts.put("b.xml", half);
    try (Archive archive = Archive.open(zip(parts), LIMIT)) {
      assertEquals(6_000, archive.read("a.xml").length);
      assertThrows(DraftException.class, () -> archive.read("b.xml"));
    }
  }

  @Test
  void whatIsBrokenCutShortOrMissingIsSaid() throws Exception {
    byte[] sound = zip(Map.of("a.xml", text("<а/>")));
    byte[] cut = Arrays.copyOf(sound, sound.length - 30);
    assertReason("повреждён или оборван", () -> Archive.open(cut, LIMIT));
    assertReason("повреждён или оборван", () -> Archive.open(text("не архив"), LIMIT));
    try (Archive archive = Archive.open(sound, LIMIT)) {
      assertReason("нет части «b.xml»", () -> archive.read("b.xml"));
    }
  }

  @Test
  void aCopyKeepsEveryOtherPartAsItIs() throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", text("a"));
    parts.put("b.xml", text("<старое/>"));
    parts.put("c.bin", new byte[] {1, 2, 3});
    byte[] original = zip(parts);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    changed.put("b.xml", text("<новое/>"));
    changed.put("d.xml", text("<ещё/>"));

    byte[] copy = copy(original, changed);

    Map<String, byte[]> expected = new LinkedHashMap<>(parts);
    expected.putAll(changed);
    assertEquals(shown(expected), shown(entries(copy)));
    assertArrayEquals(copy, copy(original, changed), "the same on any day");
  }

  @Test
  void aCopyHasTheSameBytesInEveryTimeZone() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("a.xml", "b.xml")) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_000_000L)); // kept in UTC as well
        zip.putNextEntry(entry);
        zip.write(text(name));
        zip.closeEntry();
      }
    }
    byte[] original = out.toByteArray();
    Map<String, byte[]> changed = Map.of("b.xml", text("<новое/>"));

    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kamchatka"));
      byte[] east = copy(original, changed);
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertArrayEquals(east, copy(original, changed));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static byte[] copy(byte[] original, Map<String, byte[]> changed) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Archive archive = Archive.open(original, LIMIT)) {
      archive.copy(changed, out);
    }
    return out.toByteArray();
  }

  private static List<String> shown(Map<String, byte[]> parts) {
    List<String> shown = new ArrayList<>();
    parts.forEach((name, bytes) -> shown.add(name + " " + Arrays.toString(bytes)));
    return shown;
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static void assertReason(String words, Executable what) {
    DraftException e = assertThrows(DraftException.class, what);
    assertTrue(e.reason().ru().contains(words), e.reason().ru());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
