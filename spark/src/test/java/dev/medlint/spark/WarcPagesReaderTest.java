package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcPagesReaderTest {

  private static final String HTML = "text/html; charset=utf-8";

  private static final UUID ID = new UUID(0x0123456789ab4defL, 0x8123456789abcdefL);
  private static final Instant DATE = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void readsPagesAndPassesOverTheRest(WarcCompression packed) throws IOException {
    List<ReadRecord> records = read(packed, everything());

    assertEquals(
        List.of(
            "https://Site.ru/а = <p>Лечим быстро.</p>",
            "https://site.ru/b = <p>Приём ведёт врач.</p>",
            "https://site.ru/c.txt = Есть противопоказания.",
            "file:///d.html = <p>Раз</p>"),
        Reading.words(records));
    assertEquals(Optional.of("site.ru"), records.get(0).host());
    assertEquals("HTML", Reading.readable(records.get(0)).text().format().name());
    assertEquals("TEXT", Reading.readable(records.get(2)).text().format().name());
    assertEquals(Optional.empty(), Reading.readable(records.get(0)).date());
    assertEquals(4, new HashSet<>(Reading.places(records)).size());
  }

  @Test
  void hasTheByteAtWhichTheRecordBeginsForAPlace() throws IOException {
    for (WarcCompression packed : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      List<byte[]> parts = parts(packed, everything());
      String name = packed == WarcCompression.GZIP ? "a.warc.gz" : "a.warc";
      int first = parts.get(0).length;
      int last = join(parts).length - parts.get(parts.size() - 1).length;

      List<ReadRecord> records = Reading.all(write(name, parts));

      assertEquals(name + "@" + first, records.get(0).place());
      assertEquals(name + "@" + last, records.get(3).place());
    }
  }

  @Test
  void readsRecordsThatShareAMember() throws IOException {
    Path file = folder.resolve("a.warc.gz");
    Files.write(file, Reading.gzip(join(parts(WarcCompression.NONE, everything()))));

    List<ReadRecord> records = Reading.all(file);

    assertEquals(4, records.size());
    assertEquals(4, new HashSet<>(Reading.places(records)).size());
    assertTrue(records.get(0).place().matches("a\\.warc\\.gz@0\\+\\d+"), records.get(0).place());
  }

  @Test
  void decodesAsTheServerSaysAndElseAsTheBytesTell() throws IOException {
    Charset windows = Charset.forName("windows-1251");
    String text = "<p>Приём ведёт врач, есть противопоказания.</p>";
    List<WarcRecord> pages =
        List.of(
            page("http://s.ru/1", "text/html; charset=windows-1251", text.getBytes(windows)),
            page("http://s.ru/2", "text/html", text.getBytes(windows)),
            page("http://s.ru/3", "text/html; charset=нет", text.getBytes(windows)),
            page("http://s.ru/4", "text/html; charset=utf-8", text.getBytes(windows)),
            page(
                "http://s.ru/5",
                "text/html;charset=\"UTF-8\"",
                text.getBytes(StandardCharsets.UTF_8)),
            page("http://s.ru/6", "TEXT/HTML", text.getBytes(StandardCharsets.UTF_8)));

    for (ReadRecord record : read(WarcCompression.NONE, pages)) {
      assertEquals(record.record().name() + " = " + text, Reading.words(record));
    }
  }

  @Test
  void unpacksWhatTheServerPacked() throws IOException {
    String text = "<p>" + "Лечим. ".repeat(5000) + "</p>";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<WarcRecord> pages =
        List.of(
            packedPage("http://s.ru/gzip", "gzip", Reading.gzip(bytes)),
            packedPage("http://s.ru/x-gzip", "X-GZip", Reading.gzip(bytes)),
            packedPage("http://s.ru/deflate", "deflate", deflated(bytes, false)),
            packedPage("http://s.ru/raw", "deflate", deflated(bytes, true)),
            packedPage("http://s.ru/identity", "identity", bytes),
            packedPage("http://s.ru/left", "gzip", bytes));

    List<ReadRecord> records = read(WarcCompression.GZIP, pages);

    assertEquals(6, records.size());
    for (ReadRecord record : records) {
      assertEquals(record.record().name() + " = " + text, Reading.words(record));
    }
  }

  @Test
  void joinsChunks() throws IOException {
    byte[] body = "4\r\n<p>x\r\n4\r\n</p>\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .body(null, body)
            .setHeader("Content-Length", null)
            .addHeader("Content-Type", HTML)
            .addHeader("Transfer-Encoding", "chunked")
            .build();
    byte[] head = http.serializeHeader();
    WarcRecord page =
        fixed(new WarcResponse.Builder("http://s.ru/"))
            .body(MediaType.HTTP_RESPONSE, join(List.of(head, body)))
            .build();

    assertEquals(
        List.of("http://s.ru/ = <p>x</p>"),
        Reading.words(read(WarcCompression.NONE, List.of(page))));
  }

  @Test
  void saysWhichPageCannotBeUnpacked() throws IOException {
    byte[] gzip = Reading.gzip("<p>Раз и два и три</p>".getBytes(StandardCharsets.UTF_8));
    byte[] broken = gzip.clone();
    broken[10] |= 0x06; // There is no such kind of block, whoever packed it.
    List<WarcRecord> pages =
        List.of(
            packedPage("http://s.ru/1", "sdch", new byte[] {1, 2, 3}),
            packedPage("http://s.ru/2", "gzip, gzip", gzip),
            packedPage("http://s.ru/3", "gzip", Arrays.copyOf(gzip, gzip.length / 2)),
            packedPage("http://s.ru/4", "gzip", broken),
            packedPage("http://s.ru/5", "br", new byte[] {1, 2, 3}),
            page("http://s.ru/6", HTML, "Да".getBytes(StandardCharsets.UTF_8)));

    List<String> words = Reading.words(read(WarcCompression.GZIP, pages));

    String cannot = " и не распаковывается; соберите её заново без этого сжатия";
    assertEquals("http://s.ru/1 ! страница сжата (sdch)" + cannot, words.get(0));
    assertEquals("http://s.ru/2 ! страница сжата (gzip, gzip)" + cannot, words.get(1));
    assertEquals(
        "http://s.ru/3 ! страница в этой записи не целая; соберите её заново", words.get(2));
    assertEquals("http://s.ru/4 ! страница сжата (gzip)" + cannot, words.get(3));
    assertEquals("http://s.ru/5 ! страница сжата (br)" + cannot, words.get(4));
    assertEquals("http://s.ru/6 = Да", words.get(5));
  }

  @Test
  void stopsUnpackingAtTheLimit() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    List<WarcRecord> pages =
        List.of(
            packedPage("http://s.ru/1", "gzip", bomb.toByteArray()),
            page("http://s.ru/2", HTML, "x".repeat(1001).getBytes(StandardCharsets.UTF_8)),
            page("http://s.ru/3", HTML, "x".repeat(1000).getBytes(StandardCharsets.UTF_8)));
    Path file = write("a.warc.gz", parts(WarcCompression.GZIP, pages));

    assertEquals(
        List.of(
            "http://s.ru/1 ! страница больше 1000 байт; увеличьте --max-record-size",
            "http://s.ru/2 ! страница больше 1000 байт; увеличьте --max-record-size",
            "http://s.ru/3 = " + "x".repeat(1000)),
        Reading.words(Reading.all(file, Reading.limited(1000))));
  }

  @Test
  void saysWhichPageTheCrawlerCut() throws IOException {
    WarcRecord page =
        fixed(new WarcResponse.Builder("http://s.ru/"))
            .body(html("<p>Раз".getBytes(StandardCharsets.UTF_8)).build())
            .addHeader("WARC-Truncated", "length")
            .build();

    List<String> words = Reading.words(read(WarcCompression.NONE, List.of(page)));

    assertTrue(words.get(0).startsWith("http://s.ru/ ! страница собрана не целиком"), words.get(0));
  }

  @Test
  void saysWhichAnswerCannotBeMadeOut() throws IOException {
    WarcRecord strange =
        fixed(new WarcResponse.Builder("http://s.ru/1"))
            .body(
                MediaType.HTTP_RESPONSE,
                "нет\u0000 ответа\r\n\r\n".getBytes(StandardCharsets.UTF_8))
            .build();
    WarcRecord good = page("http://s.ru/2", HTML, "Да".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        List.of(
            "http://s.ru/1 ! ответ сервера в этой записи не разбирается; соберите страницу заново",
            "http://s.ru/2 = Да"),
        Reading.words(read(WarcCompression.GZIP, List.of(strange, good))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWhatStandsBeforeACut(boolean packed) throws IOException {
    WarcCompression how = packed ? WarcCompression.GZIP : WarcCompression.NONE;
    List<byte[]> parts = parts(how, threePages());
    byte[] all = join(parts);
    int last = parts.get(0).length + parts.get(1).length;
    String name = packed ? "a.warc.gz" : "a.warc";
    // Of a plain file the last four bytes are no part of the record.
    int whole = all.length - (packed ? 0 : 4);
    for (int cut = last + 1; cut < whole; cut++) {
      Path file = Files.write(folder.resolve(name), Arrays.copyOf(all, cut));

      List<ReadRecord> records = Reading.all(file);

      assertEquals(3, records.size(), "cut at " + cut);
      assertEquals("http://s.ru/1 = Раз", Reading.words(records.get(0)));
      assertEquals("http://s.ru/2 = Два", Reading.words(records.get(1)));
      assertEquals(name + "@" + last, records.get(2).place());
      assertTrue(
          Reading.reason(records.get(2)).startsWith("файл обрывается внутри этой записи"),
          Reading.words(records.get(2)));
    }
    Path file = Files.write(folder.resolve(name), Arrays.copyOf(all, last));
    assertEquals(2, Reading.all(file).size());
  }

  @Test
  void goesOnAfterAMemberThatIsDamaged() throws IOException {
    List<byte[]> parts = parts(WarcCompression.GZIP, threePages());
    byte[] second = parts.get(1);
    for (int at = 0; at < second.length; at++) {
      if (at >= 4 && at < 10) {
        continue; // Time and system: nothing that is read.
      }
      byte[] damaged = second.clone();
      damaged[at] ^= 0x5A;
      Path file = write("a.warc.gz", List.of(parts.get(0), damaged, parts.get(2)));

      List<ReadRecord> records = Reading.all(file);

      String message = "damaged at " + at + ": " + Reading.words(records);
      assertEquals(3, records.size(), message);
      assertEquals("http://s.ru/1 = Раз", Reading.words(records.get(0)), message);
      assertEquals("a.warc.gz@" + parts.get(0).length, records.get(1).place(), message);
      // Up to seven bits between the data and their checksum belong to neither.
      if (Arrays.equals(unpacked(damaged), unpacked(second))) {
        assertEquals("http://s.ru/2 = Два", Reading.words(records.get(1)), message);
      } else {
        assertTrue(
            Reading.reason(records.get(1)).contains("чтение продолжено со следующей записи"),
            message);
      }
      assertEquals("http://s.ru/3 = Три", Reading.words(records.get(2)), message);
    }
  }

  @Test
  void passesOverBitsThatMeanNothing() throws IOException {
    List<byte[]> parts = storedPages();
    parts.get(1)[10] ^= (byte) 0xF8;

    assertEquals(
        List.of("http://s.ru/1 = Раз", "http://s.ru/2 = Два", "http://s.ru/3 = Три"),
        Reading.words(Reading.all(write("a.warc.gz", parts))));
  }

  @Test
  void readsNoPageWhoseChecksumDoesNotHold() throws IOException {
    for (String[] change :
        new String[][] {
          {"Два", "Дай"},
          {"Content-Length: 6", "Content-Length: 4"},
          {"Content-Length: 6", "Content-Length: 0"},
          {"\r\n\r\n", "\r\n\r."},
          {"\r\n\r\n", "WARC"},
          {"\r\n\r\n", "...."}
        }) {
      List<byte[]> parts = storedPages();
      parts.set(1, changedAtItsEnd(parts.get(1), change[0], change[1]));

      assertEquals(damagedSecond("сжатые данные этой записи повреждены"), words(parts), change[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8})
  void readsNoPageWhoseChecksumOrSizeChanged(int beforeEnd) throws IOException {
    List<byte[]> parts = storedPages();
    byte[] second = parts.get(1);
    second[second.length - beforeEnd] ^= 1;

    assertEquals(damagedSecond("сжатые данные этой записи повреждены"), words(parts));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsNoPageThatIsLongerThanItsLength(boolean packed) throws IOException {
    String text = "Есть противопоказания";
    List<byte[]> parts = parts(WarcCompression.NONE, threePages());
    parts.set(
        1,
        parts(
                WarcCompression.NONE,
                List.of(
                    fixed(new WarcResource.Builder(URI.create("http://s.ru/2")))
                        .body(MediaType.parse("text/plain"), text.getBytes(StandardCharsets.UTF_8))
                        .build()))
            .get(0));
    byte[] second = parts.get(1);
    for (int length = 0; length < 41; length++) {
      String fewer = length < 10 ? "0" + length : "" + length;
      parts.set(1, changedAtItsEnd(second, "Content-Length: 41", "Content-Length: " + fewer));
      List<byte[]> written = packed ? stored(parts) : parts;

      List<String> words =
          Reading.words(Reading.all(write(packed ? "a.warc.gz" : "a.warc", written)));

      assertEquals(
          damagedSecond(
              "длина этой записи указана неверно, за её концом не начинается следующая запись"),
          words,
          "length " + length);
    }
  }

  @Test
  void callsNoFileCutThatHasRecordsAfterTheDamage() throws IOException {
    List<byte[]> parts = storedPages();
    byte[] second = parts.get(1);
    second[3] = 4; // A field follows that is longer than the file.
    second[10] = (byte) 0xFF;
    second[11] = (byte) 0xFF;

    assertEquals(
        List.of(
            "http://s.ru/1 = Раз",
            "a.warc.gz@"
                + parts.get(0).length
                + " ! сжатые данные этой записи повреждены; чтение продолжено со следующей записи;"
                + " возьмите целый файл",
            "http://s.ru/3 = Три"),
        words(parts));
  }

  @Test
  void readsThePageBeforeWhatIsNoRecordInItsMember() throws IOException {
    List<byte[]> parts = parts(WarcCompression.NONE, threePages());
    byte[] odd = "WURC/1.0\r\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
    int within = parts.get(1).length;
    parts.set(1, join(List.of(parts.get(1), odd)));
    List<byte[]> packed = stored(parts);

    List<String> words = words(packed);

    String place = "a.warc.gz@" + packed.get(0).length + "+" + within;
    assertEquals(
        List.of(
            "http://s.ru/1 = Раз",
            "http://s.ru/2 = Два",
            place
                + " ! заголовок этой записи WARC повреждён; чтение продолжено со следующей записи;"
                + " возьмите целый файл",
            "http://s.ru/3 = Три"),
        words);
  }

  @Test
  void goesOnAfterAHeaderThatIsDamaged() throws IOException {
    for (String[] change :
        new String[][] {
          {"WARC/1.0", "WURC/1.0"},
          {"Content-Length: ", "Content-Length: 9"},
          {"Content-Length: ", "Content-Length: -"},
          {"Content-Length: ", "Content-Longth: "},
          {"Content-Length: ", "Content-Length: 1\r\nContent-Length: "}
        }) {
      List<byte[]> parts = parts(WarcCompression.NONE, threePages());
      String second = new String(parts.get(1), StandardCharsets.UTF_8);
      parts.set(
          1,
          second
              .replaceFirst(Pattern.quote(change[0]), change[1])
              .getBytes(StandardCharsets.UTF_8));
      Path file = write("a.warc", parts);

      List<ReadRecord> records = Reading.all(file);

      String message = change[1] + ": " + Reading.words(records);
      assertEquals(3, records.size(), message);
      assertEquals("http://s.ru/1 = Раз", Reading.words(records.get(0)), message);
      assertTrue(
          Reading.reason(records.get(1)).contains("чтение продолжено со следующей записи"),
          message);
      assertEquals("http://s.ru/3 = Три", Reading.words(records.get(2)), message);

      Path packed = folder.resolve("a.warc.gz");
      Files.write(
          packed,
          join(
              List.of(
                  Reading.gzip(parts.get(0)),
                  Reading.gzip(parts.get(1)),
                  Reading.gzip(parts.get(2)))));
      List<String> words = Reading.words(Reading.all(packed));
      assertEquals(3, words.size(), words.toString());
      assertEquals("http://s.ru/3 = Три", words.get(2));
    }
  }

  @Test
  void endsAtAHeaderWithoutEnd() throws IOException {
    byte[] endless = ("WARC/1.0\r\nX: " + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
    Path file = write("a.warc", List.of(parts(WarcCompression.NONE, threePages()).get(0), endless));

    List<String> words = Reading.words(Reading.all(file));

    assertEquals(2, words.size());
    assertTrue(words.get(1).contains("! заголовок этой записи WARC повреждён"), words.get(1));
  }

  @Test
  void passesOverLineEndsAndZerosThatAreTooMany() throws IOException {
    List<byte[]> plain = parts(WarcCompression.NONE, threePages());
    plain.add(1, "\r\n\n\n".getBytes(StandardCharsets.UTF_8));
    plain.add("\n\n\n\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(3, Reading.all(write("a.warc", plain)).size());

    List<byte[]> packed = parts(WarcCompression.GZIP, threePages());
    packed.add(new byte[50_000]);
    assertEquals(3, Reading.all(write("a.warc.gz", packed)).size());
  }

  @Test
  void saysThatAFileIsNoArchive() throws IOException {
    Path file = Files.writeString(folder.resolve("a.warc"), "Это не архив.");

    assertEquals(
        List.of(
            "a.warc@0 ! заголовок этой записи WARC повреждён; дальше в файле ничего не прочитано;"
                + " возьмите целый файл"),
        Reading.words(Reading.all(file)));
    assertEquals(List.of(), Reading.all(Files.write(file, new byte[0])));
  }

  private List<String> words(List<byte[]> members) throws IOException {
    return Reading.words(Reading.all(write("a.warc.gz", members)));
  }

  private static List<String> damagedSecond(String reason) {
    return List.of(
        "http://s.ru/1 = Раз",
        "http://s.ru/2 ! "
            + reason
            + "; чтение продолжено со следующей записи; возьмите целый файл",
        "http://s.ru/3 = Три");
  }

  /** Puts something of the same length where the last of something stands. */
  private static byte[] changedAtItsEnd(byte[] bytes, String was, String is) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String old = latin(was);
    int at = text.lastIndexOf(old);
    assertTrue(at >= 0 && latin(is).length() == old.length(), was);
    String changed = text.substring(0, at) + latin(is) + text.substring(at + old.length());
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns a character for each byte of UTF-8. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> storedPages() throws IOException {
    return stored(parts(WarcCompression.NONE, threePages()));
  }

  /** Makes members that hold their data as they are: whoever packs, the bytes are the same. */
  private static List<byte[]> stored(List<byte[]> parts) {
    List<byte[]> members = new ArrayList<>();
    for (byte[] data : parts) {
      CRC32 checksum = new CRC32();
      checksum.update(data);
      members.add(
          ByteBuffer.allocate(data.length + 23)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff, 1})
              .putShort((short) data.length)
              .putShort((short) ~data.length)
              .put(data)
              .putInt((int) checksum.getValue())
              .putInt(data.length)
              .array());
    }
    return members;
  }

  /** Returns what a member holds; nothing: it is damaged. */
  private static byte[] unpacked(byte[] member) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static List<WarcRecord> threePages() throws IOException {
    return List.of(
        page("http://s.ru/1", HTML, "Раз".getBytes(StandardCharsets.UTF_8)),
        page("http://s.ru/2", HTML, "Два".getBytes(StandardCharsets.UTF_8)),
        page("http://s.ru/3", HTML, "Три".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<WarcRecord> everything() throws IOException {
    byte[] text = "<p>Лечим быстро.</p>".getBytes(StandardCharsets.UTF_8);
    WarcResponse first = page("https://Site.ru/а", HTML, text);
    HttpRequest request = new HttpRequest.Builder("GET", "/").build();
    HttpResponse missing =
        new HttpResponse.Builder(404, "Not Found").addHeader("Content-Type", HTML).build();
    HttpResponse moved =
        new HttpResponse.Builder(301, "Moved").addHeader("Content-Type", HTML).build();
    return List.of(
        fixed(new Warcinfo.Builder()).build(),
        first,
        fixed(new WarcRequest.Builder(URI.create("https://site.ru/"))).body(request).build(),
        fixed(new WarcResponse.Builder("https://site.ru/404")).body(missing).build(),
        fixed(new WarcResponse.Builder("https://site.ru/301")).body(moved).build(),
        page("https://site.ru/a.png", "image/png", new byte[200_000]),
        page(
            "https://site.ru/b",
            "application/xhtml+xml",
            "<p>Приём ведёт врач.</p>".getBytes(StandardCharsets.UTF_8)),
        fixed(
                new WarcRevisit.Builder(
                    "https://site.ru/b",
                    URI.create("http://netpreserve.org/warc/1.0/revisit/identical-payload-digest")))
            .build(),
        page(
            "https://site.ru/c.txt",
            "text/plain",
            "Есть противопоказания.".getBytes(StandardCharsets.UTF_8)),
        fixed(new WarcResource.Builder(URI.create("file:///d.html")))
            .body(MediaType.HTML, "<p>Раз</p>".getBytes(StandardCharsets.UTF_8))
            .build());
  }

  private static WarcResponse page(String address, String type, byte[] body) throws IOException {
    return fixed(new WarcResponse.Builder(address))
        .body(html(body).setHeader("Content-Type", type).build())
        .build();
  }

  private static WarcResponse packedPage(String address, String packing, byte[] body)
      throws IOException {
    return fixed(new WarcResponse.Builder(address))
        .body(html(body).addHeader("Content-Encoding", packing).build())
        .build();
  }

  /** The library would give a record an id by chance and the time of now, and so other bytes. */
  private static <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> B fixed(
      B builder) {
    return builder.recordId(ID).date(DATE);
  }

  private static HttpResponse.Builder html(byte[] body) {
    return new HttpResponse.Builder(200, "OK").body(null, body).addHeader("Content-Type", HTML);
  }

  private static byte[] deflated(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private List<ReadRecord> read(WarcCompression packed, List<WarcRecord> records)
      throws IOException {
    String name = packed == WarcCompression.GZIP ? "a.warc.gz" : "a.warc";
    return Reading.all(write(name, parts(packed, records)));
  }

  /** Returns the bytes of each record. */
  private static List<byte[]> parts(WarcCompression packed, List<WarcRecord> records)
      throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (WarcRecord record : records) {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      try (WarcWriter writer = new WarcWriter(Channels.newChannel(part), packed)) {
        writer.write(record);
      }
      parts.add(part.toByteArray());
    }
    return parts;
  }

  private static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private Path write(String name, List<byte[]> parts) throws IOException {
    return Files.write(folder.resolve(name), join(parts));
  }
}
