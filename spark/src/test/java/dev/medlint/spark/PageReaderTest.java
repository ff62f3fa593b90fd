package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {

  @TempDir Path folder;

  @Test
  void readsAFileAsTheCommandDoes() throws IOException {
    String page = "<html><meta charset=windows-1251><p>Лечение без противопоказаний!</p></html>";
    for (String name : List.of("a.html", "a.htm", "a.xhtml", "a.md", "a.txt")) {
      for (String encoding : List.of("UTF-8", "windows-1251", "UTF-16")) {
        Path file = Files.write(folder.resolve(name), page.getBytes(Charset.forName(encoding)));
        LoadResult.Loaded loaded = (LoadResult.Loaded) SourceLoader.standard().load(file, name);

        List<ReadRecord> records = Reading.all(file);

        assertEquals(1, records.size());
        SourceText text = Reading.readable(records.get(0)).text();
        assertEquals(loaded.text().text(), text.text());
        assertEquals(loaded.text().format(), text.format());
        assertEquals(name, text.name());
        assertEquals(name, records.get(0).place());
        assertEquals(Map.of(), Reading.readable(records.get(0)).facts());
      }
    }
  }

  @Test
  void givesTheReasonOfTheLoader() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[] {'a', 0, 1, 2});

    List<ReadRecord> records = Reading.all(file);

    assertEquals("a.txt", records.get(0).record().name());
    assertTrue(Reading.reason(records.get(0)).startsWith("Это двоичный файл"));
  }

  @Test
  void refusesAFileOverTheLimit() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(101));

    assertEquals(
        List.of("a.txt ! файл больше 100 байт; увеличьте --max-record-size"),
        Reading.words(Reading.all(file, Reading.limited(100))));
    assertEquals(
        List.of("a.txt = " + "x".repeat(101)),
        Reading.words(Reading.all(file, Reading.limited(101))));
  }

  @Test
  void readsAnEmptyFileAsAnEmptyText() throws IOException {
    assertEquals(
        List.of("a.txt = "),
        Reading.words(Reading.all(Files.writeString(folder.resolve("a.txt"), ""))));
  }
}
