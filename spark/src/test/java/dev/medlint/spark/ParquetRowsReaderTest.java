package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetRowsReaderTest {

  private static final String USUAL =
      "message t { optional int64 id; optional binary text (STRING); }";

  @TempDir Path folder;

  @Test
  void readsEveryTypeThatARecordHas() throws IOException {
    Path file =
        write(
            "message t { required int32 id; optional binary text (STRING); optional binary kind;"
                + " optional boolean complete; optional int32 date (DATE);"
                + " optional binary url (STRING); optional double price;"
                + " optional group object (LIST) { repeated group list {"
                + " optional binary element (STRING); } } }",
            1,
            (row, i) -> {
              row.append("id", 7).append("text", "Лечим быстро.").append("kind", "ad");
              row.append("complete", true);
              row.append("date", (int) LocalDate.of(2026, 2, 3).toEpochDay());
              row.append("url", "https://site.ru/a").append("price", 1.5);
              Group list = row.addGroup("object");
              list.addGroup("list").append("element", "drug");
              list.addGroup("list");
              list.addGroup("list").append("element", "device");
            });

    ReadRecord record = Reading.all(file).get(0);

    assertEquals("7 = Лечим быстро.", Reading.words(record));
    assertEquals("a.parquet@0", record.place());
    assertEquals(Optional.of("site.ru"), record.host());
    assertEquals(
        Map.of("kind", "ad", "complete", "true", "object", "drug,device"),
        Reading.readable(record).facts());
    assertEquals("2026-02-03", Reading.readable(record).date().orElseThrow().day().toString());
  }

  @Test
  void readsListsOfOlderWriters() throws IOException {
    for (String list :
        List.of(
            "optional group object (LIST) { repeated binary array (STRING); }",
            "repeated binary object (STRING);")) {
      boolean flat = list.startsWith("repeated");
      Path file =
          write(
              "message t { optional binary text; " + list + " }",
              1,
              (row, i) -> {
                row.append("text", "Раз");
                Group items = flat ? row : row.addGroup("object");
                String name = flat ? "object" : "array";
                items.append(name, "drug").append(name, "device");
              });

      assertEquals(
          Map.of("object", "drug,device"), Reading.readable(Reading.all(file).get(0)).facts());
    }
  }

  @Test
  void readsEachGroupOfRowsInThePieceThatHasItsMiddle() throws IOException {
    Path file = write(USUAL, 3000, ParquetRowsReaderTest::usual);
    List<BlockMetaData> groups = groups(file);
    assertTrue(groups.size() > 2, "groups: " + groups.size());
    List<ReadRecord> whole = Reading.all(file);
    assertEquals(3000, whole.size());
    assertEquals("a.parquet@2999", whole.get(2999).place());
    long size = Files.size(file);

    for (long cut = 0; cut <= size; cut += 4999) {
      List<ReadRecord> parts =
          new ArrayList<>(Reading.all(Reading.piece(file, 0, cut), Reading.USUAL));
      parts.addAll(Reading.all(Reading.piece(file, cut, size), Reading.USUAL));

      assertEquals(Reading.words(whole), Reading.words(parts), "cut at " + cut);
      assertEquals(3000, new HashSet<>(Reading.places(parts)).size());
    }
  }

  @Test
  void hasThePlaceForAnIdWhereThereIsNone() throws IOException {
    Path file =
        write(
            USUAL,
            2,
            (row, i) -> {
              row.append("text", "Раз");
              if (i == 1) {
                row.append("id", 9L);
              }
            });

    assertEquals(List.of("a.parquet@0 = Раз", "9 = Раз"), Reading.words(Reading.all(file)));
  }

  @Test
  void saysWhichRowHasNoText() throws IOException {
    Path file =
        write(
            USUAL,
            2,
            (row, i) -> {
              row.append("id", (long) i);
              if (i == 1) {
                row.append("text", "Раз");
              }
            });

    assertEquals(
        List.of("0 ! в записи нет ни text, ни html; добавьте одно из двух", "1 = Раз"),
        Reading.words(Reading.all(file)));
  }

  @Test
  void namesTheColumnThatIsMissingOnce() throws IOException {
    Path file =
        write(
            "message t { optional binary body; optional int32 nr; }",
            1,
            (row, i) -> row.append("body", "Раз"));
    long size = Files.size(file);

    assertEquals(
        List.of(
            "a.parquet ! в таблице нет столбца с текстом: ни «text», ни «html»; есть столбцы:"
                + " «body», «nr»; назовите нужный: --column text=ИМЯ"),
        Reading.words(Reading.all(Reading.piece(file, 0, size / 2), Reading.USUAL)));
    assertEquals(List.of(), Reading.all(Reading.piece(file, size / 2, size), Reading.USUAL));
    assertEquals(
        List.of("a.parquet@0 = Раз"),
        Reading.words(Reading.all(file, Reading.named("text", "body"))));
  }

  @Test
  void saysWhichColumnHasNoStrings() throws IOException {
    Path file =
        write("message t { optional double text; }", 1, (row, i) -> row.append("text", 1.5));

    assertTrue(
        Reading.words(Reading.all(file).get(0))
            .startsWith("a.parquet ! в столбце «text» значения типа DOUBLE"));
  }

  @Test
  void passesARowOverTheLimit() throws IOException {
    Path file =
        write(
            USUAL,
            2,
            (row, i) -> row.append("id", (long) i).append("text", "Ж".repeat(i == 0 ? 51 : 50)));

    assertEquals(
        List.of(
            "a.parquet@0 ! строка таблицы больше 100 байт; увеличьте --max-record-size",
            "1 = " + "Ж".repeat(50)),
        Reading.words(Reading.all(file, Reading.limited(100))));
  }

  @Test
  void saysWhichBytesAreNoCharacters() throws IOException {
    byte[] broken = {'a', (byte) 0xFF};
    Path file =
        write(
            "message t { optional binary text; }",
            2,
            (row, i) ->
                row.append(
                    "text",
                    Binary.fromConstantByteArray(
                        i == 0 ? broken : "Раз".getBytes(StandardCharsets.UTF_8))));

    assertEquals(
        List.of(
            "a.parquet@0 ! байты столбца «text» не складываются в UTF-8; запишите таблицу заново",
            "a.parquet@1 = Раз"),
        Reading.words(Reading.all(file)));
  }

  @Test
  void saysThatTheFooterIsDamaged() throws IOException {
    Path file = write(USUAL, 10, ParquetRowsReaderTest::usual);
    byte[] all = Files.readAllBytes(file);
    byte[] broken = all.clone();
    Arrays.fill(broken, all.length - 60, all.length - 8, (byte) 0xFF);
    for (byte[] bytes :
        List.of(Arrays.copyOf(all, all.length - 20), broken, new byte[3], new byte[0])) {
      Files.write(file, bytes);

      assertEquals(
          List.of(
              "! в конце нет годного оглавления Parquet: файл обрезан, повреждён, зашифрован или"
                  + " это не Parquet"),
          Reading.untilFailure(
              new Piece(Reading.whole(file).file(), "a.parquet", InputKind.PARQUET, 0, all.length),
              Reading.USUAL));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void readsTheRowsBeforeAPageThatIsDamaged(CompressionCodecName codec) throws IOException {
    Path file = write(USUAL, 20_000, codec, ParquetRowsReaderTest::usual);
    List<BlockMetaData> groups = groups(file);
    BlockMetaData last = groups.get(groups.size() - 1);
    long column = last.getColumns().get(1).getStartingPos();
    long size = last.getColumns().get(1).getTotalSize();
    byte[] all = Files.readAllBytes(file);
    all[(int) (column + size - 20)] ^= 0x55;
    Files.write(file, all);

    List<String> words = Reading.untilFailure(Reading.whole(file), Reading.USUAL);

    // Checksums are looked at when a group of rows is begun.
    long before = 20_000 - last.getRowCount();
    assertTrue(before > 0);
    assertEquals(
        "! данные Parquet повреждены, последняя прочитанная строка: " + (before - 1) + " (от 0)",
        words.get(words.size() - 1));
    assertEquals(before + 1, words.size());
    assertEquals("0 = " + text(0), words.get(0));
  }

  private static void usual(Group row, int i) {
    row.append("id", (long) i).append("text", text(i));
  }

  private static String text(int i) {
    return "Текст номер " + i + ", " + Integer.toHexString(i * 0x9E3779B9);
  }

  private static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFooter().getBlocks();
    }
  }

  private Path write(String schema, int rows, BiConsumer<Group, Integer> fill) throws IOException {
    return write(schema, rows, CompressionCodecName.UNCOMPRESSED, fill);
  }

  private Path write(
      String schema, int rows, CompressionCodecName codec, BiConsumer<Group, Integer> fill)
      throws IOException {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    Path file = folder.resolve("a.parquet");
    Files.deleteIfExists(file);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(type)
            .withCompressionCodec(codec)
            .withRowGroupSize(32L << 10)
            .withPageSize(4 << 10)
            .withDictionaryEncoding(false)
            .build()) {
      for (int i = 0; i < rows; i++) {
        Group row = new SimpleGroup(type);
        fill.accept(row, i);
        writer.write(row);
      }
    }
    return file;
  }
}
