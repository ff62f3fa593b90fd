package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void tellsTheSeparatorFromTheFirstLine(String separator) throws IOException {
    String content = "id|text|kind\n7|\"Лечим, быстро; и\tточно\"|ad\n".replace("|", separator);

    List<ReadRecord> records = read(content);

    assertEquals(List.of("7 = Лечим, быстро; и\tточно"), Reading.words(records));
    assertEquals("т.csv@2", records.get(0).place());
    assertEquals(Map.of("kind", "ad"), Reading.readable(records.get(0)).facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesWithinQuotes(String end) throws IOException {
    String content = "id,text\nа,\"Раз\nдва \"\"три\"\".\"\n\nб,Четыре\n".replace("\n", end);

    List<ReadRecord> records = read(content);

    assertEquals(List.of("а = Раз" + end + "два \"три\".", "б = Четыре"), Reading.words(records));
    assertEquals(List.of("т.csv@2", "т.csv@5"), Reading.places(records));
  }

  @Test
  void passesOverAByteOrderMarkAndReadsALastLineWithoutEnd() throws IOException {
    assertEquals(List.of("а = Раз"), Reading.words(read("\uFEFF\"id\",\"text\"\nа,Раз")));
  }

  @Test
  void hasThePlaceForAnIdWhereThereIsNone() throws IOException {
    assertEquals(List.of("т.csv@2 = Раз"), Reading.words(read("text\nРаз\n")));
    assertEquals(List.of("т.csv@2 = Раз"), Reading.words(read("id,text\n ,Раз\n")));
  }

  @Test
  void takesHostAndDateAndHtml() throws IOException {
    List<ReadRecord> records =
        read("id,html,url,date\n1,<p>Раз</p>,https://Site.RU/a,2026-02-03\n");

    assertEquals(Optional.of("site.ru"), records.get(0).host());
    assertEquals("HTML", Reading.readable(records.get(0)).text().format().name());
    assertEquals(
        "2026-02-03", Reading.readable(records.get(0)).date().orElseThrow().day().toString());
  }

  @Test
  void readsOtherEncodings() throws IOException {
    for (String encoding : new String[] {"windows-1251", "UTF-16LE", "KOI8-R"}) {
      Path file = folder.resolve("т.csv");
      Files.write(file, "id;text\n1;Приём ведёт врач\n".getBytes(Charset.forName(encoding)));
      ReadOptions options = Reading.options(ColumnNames.USUAL, encoding, Map.of());

      assertEquals(
          List.of("1 = Приём ведёт врач"), Reading.words(Reading.all(file, options)), encoding);
    }
  }

  @Test
  void readsCompressedFiles() throws IOException {
    Path file = folder.resolve("т.csv.gz");
    Files.write(file, Reading.gzip("id,text\n1,Раз\n".getBytes(StandardCharsets.UTF_8)));

    assertEquals(List.of("1 = Раз"), Reading.words(Reading.all(file)));
  }

  @Test
  void saysThatACompressedFileIsCutOff() throws IOException {
    StringBuilder rows = new StringBuilder("id,text\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append(i).append(",Строка ").append(i * 7919L % 10007).append('\n');
    }
    byte[] packed = Reading.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("т.csv.gz");
    Files.write(file, Arrays.copyOf(packed, packed.length / 2));

    List<String> words = Reading.untilFailure(Reading.whole(file), Reading.USUAL);

    assertTrue(words.size() > 1000, "rows before the cut: " + words.size());
    assertEquals("0 = Строка 0", words.get(0));
    assertEquals("! сжатый файл обрывается или повреждён", words.get(words.size() - 1));
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    List<ReadRecord> records = read("id;body\n1;Раз\n");

    assertEquals(1, records.size());
    assertEquals("т.csv", records.get(0).record().name());
    assertEquals(
        "в таблице нет столбца с текстом: ни «text», ни «html»; есть столбцы: «id», «body»;"
            + " назовите нужный: --column text=ИМЯ",
        Reading.reason(records.get(0)));
    Path file = folder.resolve("т.csv");
    assertEquals(
        List.of("1 = Раз"), Reading.words(Reading.all(file, Reading.named("text", "body"))));
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    assertEquals(
        List.of("т.csv ! файл пуст; в первой строке нужны имена столбцов"),
        Reading.words(read("\n")));
  }

  @Test
  void saysWhichRowHasNoText() throws IOException {
    assertEquals(
        List.of("1 ! в записи нет ни text, ни html; добавьте одно из двух", "2 = Два", "3 = <p>"),
        Reading.words(read("id,text,html\n1,,\n2,Два,\n,,\n3,,<p>\n")));
  }

  @Test
  void saysWhichBytesAreNoCharacters() throws IOException {
    byte[] start = "id,text\n1,Раз\n2,Пл".getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(start, start.length + 6);
    System.arraycopy(new byte[] {(byte) 0xFF, '\n', '3', ',', 'x', '\n'}, 0, all, start.length, 6);
    Path file = folder.resolve("т.csv");
    Files.write(file, all);

    assertEquals(
        List.of(
            "1 = Раз",
            "т.csv@3 ! байты строки не складываются в UTF-8; сохраните файл в UTF-8 или укажите"
                + " кодировку: --encoding ИМЯ",
            "3 = x"),
        Reading.words(Reading.all(file)));
  }

  @Test
  void readsCharactersThatBordersOfTheBufferPart() throws IOException {
    String content = "id,text\n1,x" + "Ж🙂".repeat(60_000) + "\n2,Два\n";

    List<ReadRecord> records = read(content);

    assertEquals("Два", Reading.readable(records.get(1)).text().text());
    assertEquals("x" + "Ж🙂".repeat(60_000), Reading.readable(records.get(0)).text().text());
  }

  @Test
  void passesARowOverTheLimit() throws IOException {
    read("id,text\n1,\"" + "Ж\n".repeat(100) + "\"\n2,Два\n");

    List<ReadRecord> records = Reading.all(folder.resolve("т.csv"), Reading.limited(100));

    assertEquals(
        List.of("т.csv@2 ! строка больше 100 байт; увеличьте --max-record-size", "2 = Два"),
        Reading.words(records));
    assertEquals("т.csv@103", records.get(1).place());
  }

  @Test
  void saysWhichRowHasQuotesThatDoNotMatch() throws IOException {
    List<ReadRecord> records = read("id,text\n1,\"Раз\"два\n2,Два\n");

    assertTrue(Reading.reason(records.get(0)).startsWith("кавычки в строке не сходятся"));
    assertEquals("2 = Два", Reading.words(records.get(1)));
  }

  @Test
  void saysWhereQuotesWereOpened() throws IOException {
    List<ReadRecord> records = read("id,text\n1,Раз\n2,\"Два\n3,Три\n");

    assertEquals("1 = Раз", Reading.words(records.get(0)));
    assertEquals("т.csv@3", records.get(1).place());
    assertTrue(
        Reading.reason(records.get(1)).startsWith("отсюда и до конца файла кавычки не сходятся"));
    assertEquals(2, records.size());
  }

  @Test
  void saysThatASeparatorMayHaveCutTheText() throws IOException {
    assertEquals(
        List.of(
            "т.csv@2 ! значений в строке 3, а столбцов 2; значение, в котором есть разделитель,"
                + " возьмите в кавычки",
            "2 = Два"),
        Reading.words(read("id,text\n1,Раз, два\n2,Два,,\n")));
  }

  private List<ReadRecord> read(String content) throws IOException {
    return Reading.all(Files.writeString(folder.resolve("т.csv"), content));
  }
}
