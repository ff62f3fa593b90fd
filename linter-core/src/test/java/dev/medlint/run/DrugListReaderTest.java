package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrugListReaderTest {

  private static final String LIST =
      """
      # Список нашей аптеки
      Омезостоп
        Лекаридол форте   # отпускается с 2020 года

      Омезостоп
      L-Тироновит
      """;

  private static final List<String> NAMES = List.of("Омезостоп", "Лекаридол форте", "L-Тироновит");

  @TempDir Path folder;

  @Test
  void oneNameALineIsReadWithoutRemarksBlanksAndRepeats() throws Exception {
    assertEquals(NAMES, read(LIST, StandardCharsets.UTF_8));
    assertEquals(NAMES, read("\uFEFF" + LIST.replace("\n", "\r\n"), StandardCharsets.UTF_8));
  }

  @Test
  void listInWindows1251IsRead() throws Exception {
    assertEquals(NAMES, read(LIST, Charset.forName("windows-1251")));
    assertEquals(List.of("Омезостоп"), read("Омезостоп\n", Charset.forName("windows-1251")));
  }

  @Test
  void firstColumnOfATableIsReadWithoutItsHeading() throws Exception {
    List<String> names = List.of("Омезостоп", "Лекаридол; форте", "Раствор 0,5 мг");
    assertEquals(
        names,
        read(
            "Название;МНН\nОмезостоп;омепразол\n\"Лекаридол; форте\";x\nРаствор 0,5 мг;y\n",
            StandardCharsets.UTF_8));
    assertEquals(
        names,
        read(
            "name,inn\nОмезостоп,омепразол\n\"Лекаридол; форте\",x\nРаствор 0,5 мг,y\n",
            StandardCharsets.UTF_8));
    assertEquals(
        List.of("Омезостоп", "Лекаридол"),
        read("Омезостоп\tомепразол\nЛекаридол\tx\n", StandardCharsets.UTF_8));
  }

  @Test
  void allBrokenLinesAreToldAtOnce() throws IOException {
    assertEquals(
        List.of(
            "2 no name in the first column",
            "3 “---” is no name: no word in it",
            "4 “Д” is no name: no word in it",
            "5 too long for a name: 101 characters, at most 100; one name a line is needed",
            "6 this is not text; save the list as text in UTF-8"),
        mistakes("Омезостоп\n;омепразол\n---\nД\n" + "я".repeat(101) + "\nОмез\u0001\n"));
  }

  @Test
  void listThatIsMissingEmptyOrNoTextIsToldWhereItIsAskedFor() throws IOException {
    Path list = folder.resolve("list.txt");
    ConfigurationException missing =
        assertThrows(ConfigurationException.class, () -> DrugListReader.read(list, "--rx-list"));
    assertEquals("--rx-list", missing.problems().get(0).place());
    assertEquals(1, mistakes("# ничего\n\n").size());
    byte[] picture = new byte[2000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 37);
    }
    Files.write(list, picture);
    assertThrows(ConfigurationException.class, () -> DrugListReader.read(list, "--rx-list"));
  }

  private List<String> read(String text, Charset encoding) throws Exception {
    Path file = folder.resolve("list.txt");
    Files.write(file, text.getBytes(encoding));
    return DrugListReader.read(file, "--rx-list").names();
  }

  private List<String> mistakes(String text) throws IOException {
    Path file = folder.resolve("list.txt");
    Files.writeString(file, text);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> DrugListReader.read(file, "--rx-list"));
    return e.problems().stream()
        .map(p -> p.place().substring(p.place().lastIndexOf(':') + 1) + " " + p.message().en())
        .toList();
  }
}
