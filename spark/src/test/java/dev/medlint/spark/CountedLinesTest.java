package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedLinesTest {

  @Test
  void tellsWhereEachLineBegins() throws IOException {
    assertEquals(List.of("0 мир", "8 да"), lines("мир\n\nда\n", 100, 100));
  }

  @Test
  void passesOverBlankLines() throws IOException {
    assertEquals(List.of("5 а"), lines(" \r\n\t\nа", 100, 100));
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertEquals(List.of("0 а", "6 \uFEFFб"), lines("\uFEFFа\n\uFEFFб", 100, 100));
  }

  @Test
  void leavesLinesThatBeginAtTheEndToOthers() throws IOException {
    assertEquals(List.of("0 раз"), lines("раз\nдва\n", 7, 100));
    assertEquals(List.of("0 раз", "7 два"), lines("раз\nдва\n", 8, 100));
  }

  @Test
  void keepsNothingOfALineOverTheLimit() throws IOException {
    String text = "x".repeat(200_000) + "\nда\n";

    List<CountedLines.Line> lines = read(text, Long.MAX_VALUE, 199_999);

    assertEquals(2, lines.size());
    assertTrue(lines.get(0).tooLong());
    assertEquals(0, lines.get(0).bytes().length);
    assertEquals(200_001, lines.get(1).offset());
    assertEquals(200_000, read(text, Long.MAX_VALUE, 200_000).get(0).bytes().length);
  }

  private static List<String> lines(String text, long end, int most) throws IOException {
    return read(text, end, most).stream()
        .map(line -> line.offset() + " " + new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<CountedLines.Line> read(String text, long end, int most) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CountedLines lines = new CountedLines(new ByteArrayInputStream(bytes), 0, end, most);
    List<CountedLines.Line> read = new ArrayList<>();
    Optional<CountedLines.Line> line = lines.next();
    while (line.isPresent()) {
      read.add(line.get());
      line = lines.next();
    }
    return read;
  }
}
