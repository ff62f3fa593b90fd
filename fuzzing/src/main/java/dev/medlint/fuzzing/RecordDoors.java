package dev.medlint.fuzzing;

import dev.medlint.bench.CaseFile;
import dev.medlint.draft.DraftException;
import dev.medlint.records.RecordFormat;
import dev.medlint.records.RecordInput;
import dev.medlint.records.RecordOptions;
import dev.medlint.records.RecordReader;
import dev.medlint.records.TextRecord;
import dev.medlint.run.BatchDoor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of many texts. */
final class RecordDoors {

  private static final RecordOptions OPTIONS =
      new RecordOptions(List.of(), Optional.empty(), Optional.empty(), 1 << 20);
  private static final int MOST = 100_000;

  private final Path folder;

  private RecordDoors(Path folder) {
    this.folder = folder;
  }

  static List<Door> all() {
    RecordDoors doors = new RecordDoors(Scratch.folder());
    Parts xlsx = OfficeFiles.xlsx();
    return List.of(
        new Door(
            "xlsx",
            bytes -> doors.read(RecordFormat.XLSX, xlsx.replaced(bytes), "a.xlsx"),
            xlsx.seeds()),
        new Door(
            "xlsx-zip",
            bytes -> doors.read(RecordFormat.XLSX, bytes, "a.xlsx"),
            List.of(xlsx.bytes())),
        Door.of(
            "csv",
            bytes -> doors.read(RecordFormat.CSV, bytes, "a.csv"),
            "id;Заголовок;Текст;объект\n1;Сон;\"Помогли \"\"травы\"\", да\nи сон\";услуга\n2;;Чай;\n",
            "\ufeffsep=,\nАд,Заголовок 1,Заголовок 2,Текст\r\n1,а,б,\"в\"\r\n"),
        Door.of(
            "telegram",
            bytes -> doors.read(RecordFormat.TELEGRAM, bytes, "a.json"),
            "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":5,\"messages\":[{\"id\":1,\"type\":"
                + "\"message\",\"date\":\"2026-11-22T10:15:00\",\"text\":[\"Наш \",{\"type\":\"bold\","
                + "\"text\":\"врач\"},{\"type\":\"text_link\",\"text\":\"тут\",\"href\":"
                + "\"https://a.example\"},{\"type\":\"blockquote\",\"text\":\"Помогли\"}]},{\"id\":2,"
                + "\"type\":\"service\"},{\"id\":3,\"type\":\"message\",\"photo\":\"p.jpg\",\"text\":\"\"}]}",
            "{\"about\":\"x\",\"chats\":{\"list\":[{\"name\":null,\"type\":\"personal_chat\",\"id\":7,"
                + "\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2026\",\"text\":\"Сон\"}]}]}}"),
        Door.of(
            "chat",
            bytes -> doors.read(RecordFormat.CHAT, bytes, "a.txt"),
            "22.11.2026, 10:15 - Анна: Помогли травы\nвторая\n22.11.2026, 10:16 - Борис: <Без"
                + " медиафайлов>\n",
            "Анна, [22.11.2026 10:16]\n[В ответ на Борис]\nХорошо\n\nБорис, [22.11.2026 10:17]\nДа\n",
            "[22.11.2026, 10:15:30] Анна: Сон\u200e\n"),
        Door.of(
            "wxr",
            bytes -> doors.read(RecordFormat.WXR, bytes, "a.xml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss"
                + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Сайт</title>"
                + "<item><title>Сон</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Помогли"
                + " [b]травы[/b]</p><!-- /wp:paragraph -->]]></content:encoded><wp:post_id>7"
                + "</wp:post_id><wp:post_date>2026-10-01 09:00:00</wp:post_date><wp:post_type>post"
                + "</wp:post_type><wp:status>publish</wp:status></item></channel></rss>"),
        Door.of(
            "commerceml",
            bytes -> doors.read(RecordFormat.COMMERCEML, bytes, "a.xml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<КоммерческаяИнформация><Каталог><Товары>"
                + "<Товар><Ид>a1</Ид><Артикул>7</Артикул><Наименование>Чай</Наименование><Описание>"
                + "&lt;p&gt;Бодрит&lt;/p&gt;</Описание><ЗначенияРеквизитов><ЗначениеРеквизита>"
                + "<Наименование>Полное наименование</Наименование><Значение>Чай с мятой</Значение>"
                + "</ЗначениеРеквизита></ЗначенияРеквизитов></Товар></Товары></Каталог>"
                + "</КоммерческаяИнформация>"),
        Door.of(
            "jsonl",
            RecordDoors::lines,
            "{\"id\":\"1\",\"text\":\"Помогли травы.\",\"object\":\"услуга\",\"date\":\"2026-10-01\"}\n"
                + "{\"id\":2,\"html\":\"<p>Сон</p>\",\"meta\":{\"a\":[1,null]}}\n"),
        Door.of(
            "cases",
            RecordDoors::cases,
            "{\"id\":\"1\",\"text\":\"Помогли травы.\",\"object\":\"drug\",\"violations\":[{\"provision\":"
                + "\"38-fz:24:1:2\",\"span\":\"Помогли\"}],\"held\":\"violation\",\"doubt\":false}\n"));
  }

  private void read(RecordFormat format, byte[] bytes, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    RecordFormat.of(file, name);
    RecordFormat.isWorthReading(file);
    List<String> first = records(format, file, name, true);
    Promises.check(first.equals(records(format, file, name, false)), "read twice, the same");
  }

  private static List<String> records(RecordFormat format, Path file, String name, boolean hold)
      throws IOException {
    List<String> read = new ArrayList<>();
    RecordInput input = new RecordInput(name, Optional.of(file), InputStream.nullInputStream());
    try (RecordReader reader = format.open(input, OPTIONS)) {
      Optional<TextRecord> record = reader.next();
      while (record.isPresent()) {
        if (record.get() instanceof TextRecord.Readable readable) {
          read.add(readable.name() + " " + readable.facts() + " " + readable.text().text());
          if (hold && read.size() < 50) {
            Texts.read(readable.text());
          }
        } else {
          read.add(record.get().name());
        }
        Promises.check(read.size() < MOST, "a small file holds few records");
        record = reader.next();
      }
    } catch (DraftException e) {
      Promises.check(!e.reason().ru().isBlank() && !e.reason().en().isBlank(), "a reason");
      read.add(e.reason().en());
    }
    return read;
  }

  private static void lines(byte[] bytes) throws IOException {
    BatchDoor.read(bytes, Texts::read);
  }

  private static void cases(byte[] bytes) throws IOException {
    CaseFile cases = CaseFile.read("a", new ByteArrayInputStream(bytes), 1 << 20, false);
    for (CaseFile.Entry entry : cases.entries()) {
      Promises.check(
          entry.labelled().isEmpty() || entry.problem().isEmpty(), "a case or a problem");
    }
  }
}
