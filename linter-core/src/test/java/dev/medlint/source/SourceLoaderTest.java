package dev.medlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLoaderTest {

  private static final String PROSE =
      "Приходите на осмотр: врач спокойно расскажет, как лечат кариес и сколько это стоит — «Ромашка».";

  private final SourceLoader loader = SourceLoader.standard();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
  void undeclaredEncodingIsRecognised(String encoding) {
    SourceText text = loaded(PROSE.getBytes(Charset.forName(encoding)), "a.txt");

    assertEquals(PROSE, text.text());
    assertEquals(encoding, text.encoding());
  }

  @Test
  void koi8IsToldFromWindows1251ByItsLetters() {
    String prose = "Приходите на осмотр: врач спокойно расскажет, как лечат кариес";

    SourceText text = loaded(prose.getBytes(Charset.forName("KOI8-R")), "a.txt");

    assertEquals(prose, text.text());
    assertEquals("KOI8-R", text.encoding());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void singleByteCapitalsAreRecognised(String encoding) {
    String prose = "СКИДКА НА ПРИЁМ СТОМАТОЛОГА ДО КОНЦА НЕДЕЛИ";

    assertEquals(prose, loaded(prose.getBytes(Charset.forName(encoding)), "a.txt").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R"})
  void oneWordIsEnoughToTellTheSingleByteEncoding(String encoding) {
    assertEquals(
        "Здравствуйте", loaded("Здравствуйте".getBytes(Charset.forName(encoding)), "a").text());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkIsNotPartOfTheText(String encoding) {
    byte[] bytes = ("\uFEFF" + PROSE).getBytes(Charset.forName(encoding));

    SourceText text = loaded(bytes, "a.txt");

    assertEquals(PROSE, text.text());
    assertEquals(encoding, text.encoding());
  }

  @Test
  void declaredEncodingIsFollowedWhenBytesAgree() {
    String html = "<html><head><meta charset=\"koi8-r\"></head><p>Запись к врачу открыта";

    assertEquals(html, loaded(html.getBytes(Charset.forName("KOI8-R")), "a.html").text());
  }

  @Test
  void declarationThatBytesRefuteLoses() {
    String html = "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><p>" + PROSE;

    SourceText text = loaded(html.getBytes(Charset.forName("windows-1251")), "a.html");

    assertEquals(html, text.text());
    assertEquals("windows-1251", text.encoding());
  }

  @Test
  void declarationThatGivesMojibakeLoses() {
    String html = "<meta charset=windows-1251><p>" + PROSE;

    assertEquals(html, loaded(html.getBytes(StandardCharsets.UTF_8), "a.html").text());
  }

  @Test
  void declaredLatinEncodingDoesNotHideCyrillicLetters() {
    String html = "<meta charset=iso-8859-1><p>" + PROSE;

    assertEquals(html, loaded(html.getBytes(Charset.forName("windows-1251")), "a.html").text());
  }

  @Test
  void encodingOfTheXmlDeclarationIsFollowed() {
    String html = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><p>Цены";

    assertEquals(html, loaded(html.getBytes(Charset.forName("windows-1251")), "a.xhtml").text());
  }

  @Test
  void forcedEncodingWinsOverEverything() {
    SourceLoader forced = loader.withEncoding(Charset.forName("KOI8-R"));
    byte[] bytes = PROSE.replaceAll("[«»—]", "").getBytes(Charset.forName("windows-1251"));

    LoadResult result = forced.load(bytes, "a.txt");

    assertEquals("KOI8-R", assertInstanceOf(LoadResult.Loaded.class, result).text().encoding());
  }

  @Test
  void emptyFileIsAnEmptyText() {
    SourceText text = loaded(new byte[0], "a.txt");

    assertEquals("", text.text());
    assertEquals(1, text.lineCount());
  }

  @Test
  void brokenUtf8IsRefusedWithTheOffsetOfTheFirstBadByte() {
    byte[] good = "Врач принимает".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 2);
    bytes[good.length] = (byte) 0xD0;
    bytes[good.length + 1] = '!';

    assertEquals(
        "The bytes are not valid UTF-8 from offset 27 (from 0). Save the file as UTF-8 or name its"
            + " encoding: --encoding NAME.",
        refused(bytes, "a.txt").en());
  }

  @Test
  void truncatedUtf8IsRefused() {
    byte[] bytes = "Врач принимает".getBytes(StandardCharsets.UTF_8);

    String reason = refused(Arrays.copyOf(bytes, bytes.length - 1), "a.txt").ru();

    assertTrue(reason.startsWith("Байты не складываются в UTF-8 начиная с места 25 "), reason);
  }

  @Test
  void utf16WithHalfACharacterIsRefused() {
    byte[] bytes = "\uFEFFВрач".getBytes(StandardCharsets.UTF_16LE);

    String reason = refused(Arrays.copyOf(bytes, bytes.length - 1), "a.txt").en();

    assertTrue(reason.startsWith("The bytes are not valid UTF-16LE from offset 8 "), reason);
  }

  @Test
  void nulBytesMakeAFileBinary() {
    byte[] bytes = {'a', 'b', 0, 'c', 'd', 'e', 'f'};

    assertEquals(
        "This is a binary file: a control byte at offset 2 (from 0). Save its content as TXT,"
            + " Markdown or HTML.",
        refused(bytes, "a.txt").en());
  }

  @Test
  void controlCharactersMakeAFileBinary() {
    byte[] bytes = {'a', 1, 2, 3, 'b', 4, 5, 6};

    assertTrue(refused(bytes, "a.txt").en().startsWith("This is a binary file"));
  }

  @Test
  void officeAndPdfFilesAreNamed() {
    assertTrue(
        refused("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), "a").en().contains("PDF"));
    assertTrue(
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "a").en().contains("--input-format docx"));
  }

  @Test
  void lettersOfNoCyrillicEncodingAreRefused() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i * 7 % 32);
    }

    assertTrue(refused(bytes, "a.txt").en().startsWith("The encoding cannot be told"));
  }

  @Test
  void fileOverTheLimitIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[11]);

    LoadResult result = loader.withMaxBytes(10).load(file, "a.txt");

    assertEquals(
        "Its size of 11 bytes is over the limit of 10 bytes. Split the file or raise the limit:"
            + " --max-file-size.",
        assertInstanceOf(LoadResult.Refused.class, result).reason().en());
  }

  @Test
  void missingFileAndFolderAreRefused(@TempDir Path folder) {
    LoadResult missing = loader.load(folder.resolve("none.txt"), "none.txt");
    LoadResult directory = loader.load(folder, "texts");

    assertEquals(new LoadResult.Refused("none.txt", Refusals.noFile()), missing);
    assertEquals(new LoadResult.Refused("texts", Refusals.folder()), directory);
  }

  @ParameterizedTest
  @CsvSource({
    "a.md,MARKDOWN",
    "b/c.MARKDOWN,MARKDOWN",
    "a.htm,HTML",
    "a.php,HTML",
    "a.twig,HTML",
    "a.txt,TEXT",
    "a.unknown,TEXT",
    "folder.md/name,TEXT",
    "noextension,TEXT"
  })
  void formatComesFromTheExtension(String name, Format format) {
    assertEquals(format, loaded("Текст".getBytes(StandardCharsets.UTF_8), name).format());
  }

  @Test
  void formatOfANamelessInputIsToldByItsFirstCharacters() {
    byte[] bytes = "\n <!DOCTYPE HTML><p>Текст".getBytes(StandardCharsets.UTF_8);

    assertEquals(Format.HTML, loaded(bytes, "-").format());
  }

  @Test
  void formatThatTheCallerKnowsWins() {
    LoadResult result = loader.load(new byte[] {'a'}, "a.md", Optional.of(Format.TEXT));

    assertEquals(Format.TEXT, assertInstanceOf(LoadResult.Loaded.class, result).text().format());
  }

  @Test
  void longPageWithCodeBeforeItsLettersIsRecognised() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("<script>var a = 1;</script>\n".repeat(5000).getBytes(StandardCharsets.US_ASCII));
    bytes.write(PROSE.getBytes(Charset.forName("windows-1251")));

    assertTrue(loaded(bytes.toByteArray(), "a.html").text().endsWith(PROSE));
  }

  @Test
  void negativeLimitIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> loader.withMaxBytes(-1));
  }

  private SourceText loaded(byte[] bytes, String name) {
    return assertInstanceOf(LoadResult.Loaded.class, loader.load(bytes, name)).text();
  }

  private LocalizedText refused(byte[] bytes, String name) {
    return assertInstanceOf(LoadResult.Refused.class, loader.load(bytes, name)).reason();
  }
}
