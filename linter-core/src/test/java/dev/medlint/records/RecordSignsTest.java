package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSignsTest {

  @TempDir private Path folder;

  private Optional<RecordFormat> of(String name, String content, Charset encoding)
      throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content.getBytes(encoding));
    return RecordSigns.of(file, name);
  }

  private Optional<RecordFormat> of(String name, String content) throws IOException {
    return of(name, content, StandardCharsets.UTF_8);
  }

  @Test
  void telegramIsToldFromOtherFilesWithMessages() throws IOException {
    assertEquals(
        Optional.of(RecordFormat.TELEGRAM),
        of("a.json", "{\"name\":\"К\",\"type\":\"private_supergroup\",\"id\":1,\"messages\":[{"));
    assertEquals(
        Optional.of(RecordFormat.TELEGRAM),
        of("a.json", "{\"about\":\"x\",\"personal_information\":{\"user_id\":1"));
    assertEquals(
        Optional.empty(),
        of("a.json", "{\"type\":\"error\",\"messages\":[{\"type\":\"message\"}]}"));
    assertEquals(
        Optional.empty(),
        of("a.json", "{\"messages\":[{\"type\":\"personal_chat\"}],\"type\":\"x\"}"));
    assertEquals(Optional.empty(), of("a.json", ""));
    assertEquals(Optional.empty(), of("package.json", "{\"name\":\"x\",\"type\":\"module\"}"));
  }

  @Test
  void xmlIsToldByItsRootInBothEncodings() throws IOException {
    assertEquals(
        Optional.of(RecordFormat.WXR),
        of("a.xml", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">"));
    assertEquals(
        Optional.of(RecordFormat.COMMERCEML),
        of("a.xml", "<КоммерческаяИнформация><Каталог>", Charset.forName("windows-1251")));
    assertEquals(Optional.empty(), of("pom.xml", "<project/>"));
  }

  @Test
  void pricesOfAShopAreNotWorthReading() throws IOException {
    Path file = folder.resolve("offers.xml");
    Files.writeString(file, "<КоммерческаяИнформация><ПакетПредложений>");
    assertEquals(false, RecordSigns.holdsTexts(file));
    Files.writeString(file, "<КоммерческаяИнформация><Классификатор>");
    assertEquals(true, RecordSigns.holdsTexts(file));
  }
}
