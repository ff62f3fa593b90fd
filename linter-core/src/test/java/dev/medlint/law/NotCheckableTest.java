package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotCheckableTest {

  private static final List<String> KNOWN = List.of("act:1", "act:2", "act:3");

  private static NotCheckable parse(String text, List<LawProblem> problems) {
    return NotCheckable.parse(new LawFile("reasons.txt", text), KNOWN, problems);
  }

  private static final String GOOD =
      """
      # Чего не видно в тексте.

      act:1   размер букв / size of letters
        act:3 цвет / colour / hue
      """;

  @Test
  void eachLineGivesAProvisionItsReason() {
    List<LawProblem> problems = new ArrayList<>();
    NotCheckable reasons = parse(GOOD, problems);
    assertEquals(List.of(), problems);
    assertEquals(
        Optional.of(new LocalizedText("размер букв", "size of letters")), reasons.reason("act:1"));
    assertEquals(Optional.of(new LocalizedText("цвет", "colour / hue")), reasons.reason("act:3"));
    assertEquals(Optional.empty(), reasons.reason("act:2"));
    assertEquals(Optional.empty(), NotCheckable.NOTHING.reason("act:1"));
  }

  @Test
  void theCompiledFormSaysTheSame() throws IOException {
    byte[] bytes = parse(GOOD, new ArrayList<>()).toBytes();
    NotCheckable read = NotCheckable.read(bytes);
    assertEquals(Optional.of(new LocalizedText("цвет", "colour / hue")), read.reason("act:3"));
    assertEquals(
        Optional.of(new LocalizedText("размер букв", "size of letters")), read.reason("act:1"));
    assertThrows(
        IOException.class, () -> NotCheckable.read(Arrays.copyOf(bytes, bytes.length - 1)));
  }

  @Test
  void mistakesAreToldWithTheirLineAndTheRestIsRead() {
    List<LawProblem> problems = new ArrayList<>();
    NotCheckable reasons =
        parse(
            """
            act:1
            act:2 только по-русски
            act:22 опечатка / misprint
            none:9 другое / other
            act:1 раз / once
            act:1 два / twice
            """,
            problems);
    assertEquals(
        List.of(
            "1 a provision and a reason in two languages are needed: 38-fz:24:7#area по-русски / in"
                + " English",
            "2 a provision and a reason in two languages are needed: 38-fz:24:7#area по-русски / in"
                + " English",
            "3 the pack has no provision “act:22”; near: act:2",
            "4 the pack has no provision “none:9”",
            "6 the provision “act:1” is named twice"),
        problems.stream().map(p -> p.line() + " " + p.message().en()).toList());
    assertEquals("в наборе нет нормы «act:22»; похоже на: act:2", problems.get(2).message().ru());
    assertEquals(Optional.of(new LocalizedText("два", "twice")), reasons.reason("act:1"));
  }
}
