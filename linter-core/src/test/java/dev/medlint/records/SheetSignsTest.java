package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables a walk through a folder takes. */
class SheetSignsTest {

  @TempDir Path folder;

  private boolean isTaken(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return RecordFormat.isWorthReading(file);
  }

  private boolean isTaken(String name, String content) throws IOException {
    return isTaken(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tablesWithAColumnOfTextsAreTaken() throws IOException {
    assertTrue(isTaken("a.csv", "Заголовок;Текст\nМассаж;Запись\n"));
    assertTrue(isTaken("b.tsv", "id\tdescription\n1\tслова\n"));
    assertTrue(isTaken("c.csv", "Инструкция\n\nАртикул;Аннотация *\n1;слова\n"));
    assertTrue(isTaken("d.csv", "Текст;Цена;medlint\nслова;5;нарушений не найдено\n"));
    assertTrue(
        isTaken(
            "e.xlsx",
            new XlsxFiles()
                .sheet("Справка", new String[] {"О файле"})
                .sheet("Тексты", new String[] {"Текст"}, new String[] {"слова"})
                .bytes()));
  }

  @Test
  void tablesWithoutTextsAndBrokenOnesAreNot() throws IOException {
    assertFalse(isTaken("a.csv", "Наименование;Цена;Остаток\nБинт;5;7\n"));
    assertFalse(isTaken("b.csv", "id,title\n1,x\n"));
    assertFalse(isTaken("c.csv", ""));
    assertFalse(isTaken("d.xlsx", "это не книга"));
    assertFalse(isTaken("e.xlsx", new XlsxFiles().sheet("A", new String[] {"Цена"}).bytes()));
    assertFalse(
        isTaken(
            "f.xlsx",
            new XlsxFiles()
                .sheet("A", new String[] {"Цена"})
                .sheetXml("Б", "hidden", "<sheetData/>")
                .bytes()));
  }

  @Test
  void aFileOfATableIsReadFromDiskAsFromAStream() throws Exception {
    Path file = folder.resolve("a.xlsx");
    Files.write(
        file, new XlsxFiles().sheet("A", new String[] {"Текст"}, new String[] {"слова"}).bytes());
    RecordInput input = new RecordInput("a.xlsx", Optional.of(file), InputStream.nullInputStream());
    try (RecordReader reader = RecordFormat.XLSX.open(input, Tables.columns())) {
      assertEquals("a.xlsx#A!2", reader.next().orElseThrow().name());
      assertTrue(reader.next().isEmpty());
      assertTrue(reader.next().isEmpty());
    }
  }
}
