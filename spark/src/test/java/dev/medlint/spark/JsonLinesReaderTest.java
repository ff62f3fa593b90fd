package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

  private static final String TEXTS =
      """
      {"id":"а","text":"Лечим быстро."}
      {"id":"б","text":"Приём ведёт врач."}

      {"id":"в","text":"Есть противопоказания."}
      """;

  private static final List<String> WORDS =
      List.of("а = Лечим быстро.", "б = Приём ведёт врач.", "в = Есть противопоказания.");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"usual", "crlf", "open", "mark"})
  void readsEachRecordOnceWhereverTheFileIsCut(String how) throws IOException {
    String content =
        switch (how) {
          case "crlf" -> TEXTS.replace("\n", "\r\n");
          case "open" -> TEXTS.stripTrailing();
          case "mark" -> "\uFEFF" + TEXTS;
          default -> TEXTS;
        };
    Path file = write("тексты.jsonl", content.getBytes(StandardCharsets.UTF_8));
    List<ReadRecord> whole = Reading.all(file);
    assertEquals(WORDS, Reading.words(whole));
    long size = Files.size(file);

    for (long cut = 0; cut <= size; cut++) {
      List<ReadRecord> parts =
          new ArrayList<>(Reading.all(Reading.piece(file, 0, cut), Reading.USUAL));
      parts.addAll(Reading.all(Reading.piece(file, cut, size), Reading.USUAL));

      assertEquals(WORDS, Reading.words(parts), "cut at " + cut);
      assertEquals(Reading.places(whole), Reading.places(parts), "cut at " + cut);
    }
  }

  @Test
  void readsACompressedFileAsOne() throws IOException {
    Path file = write("тексты.jsonl.gz", Reading.gzip(TEXTS.getBytes(StandardCharsets.UTF_8)));

    List<ReadRecord> records = Reading.all(file);

    assertEquals(WORDS, Reading.words(records));
    assertEquals("тексты.jsonl.gz@0", records.get(0).place());
  }

  @Test
  void saysWhichLineIsNoRecordAndReadsTheOthers() throws IOException {
    String content = "{\"id\":\"а\",\"text\":\"Раз.\"}\nэто не запись\n" + TEXTS;
    Path file = write("тексты.jsonl", content.getBytes(StandardCharsets.UTF_8));

    List<String> words = Reading.words(Reading.all(file));

    assertEquals(5, words.size());
    assertTrue(
        words.get(1).startsWith("тексты.jsonl@29 ! строка не читается как JSON"), words.get(1));
    assertEquals(WORDS, words.subList(2, 5));
  }

  @Test
  void passesALineOverTheLimit() throws IOException {
    String large = "{\"id\":\"г\",\"text\":\"" + "Ж".repeat(200) + "\"}\n";
    Path file = write("тексты.jsonl", (large + TEXTS).getBytes(StandardCharsets.UTF_8));

    List<String> words = Reading.words(Reading.all(file, Reading.limited(100)));

    assertEquals(
        "тексты.jsonl@0 ! строка больше 100 байт; увеличьте --max-record-size", words.get(0));
    assertEquals(WORDS, words.subList(1, 4));
  }

  @Test
  void takesFieldsUnderTheNamesOfTheInput() throws IOException {
    Path file =
        write("тексты.jsonl", "{\"id\":1,\"body\":\"Да.\"}".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of("1 = Да."), Reading.words(Reading.all(file, Reading.named("text", "body"))));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
