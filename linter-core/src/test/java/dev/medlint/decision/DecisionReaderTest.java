package dev.medlint.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionReaderTest {

  private static final String LINE =
      "{\"schema\":\"medlint-decision/1\",\"id\":\"000000000000\",\"rule\":\"cure-story\","
          + "\"provision\":\"38-fz:24:1:2\",\"edition\":\"2014-01-01\",\"sentence\":\"0a1b\","
          + "\"quote\":\"вылечилась\",\"scope\":\"blog/**\",\"verdict\":\"proven\","
          + "\"basis\":\"отчёт № 7\",\"link\":\"otchet.pdf\",\"by\":\"Иванова А. П.\","
          + "\"on\":\"2026-11-22\",\"until\":\"2027-11-22\",\"approvedBy\":\"Петров\","
          + "\"approvedOn\":\"2026-11-23\"}";

  private static DecisionLines read(String text) {
    return DecisionReader.read(text.getBytes(StandardCharsets.UTF_8), "d.jsonl");
  }

  private static String problems(String text) {
    return read(text).problems().stream()
        .map(p -> p.in("d.jsonl").ru())
        .collect(Collectors.joining("\n"));
  }

  private static String written(DecisionLines lines) throws IOException {
    StringWriter out = new StringWriter();
    lines.write(out);
    return out.toString();
  }

  @Test
  void readsEveryKey() {
    assertEquals(
        List.of(
            new Decision(
                "cure-story",
                "38-fz:24:1:2",
                "2014-01-01",
                "0a1b",
                "вылечилась",
                "blog/**",
                ReviewVerdict.PROVEN,
                "отчёт № 7",
                "otchet.pdf",
                "Иванова А. П.",
                LocalDate.of(2026, 11, 22),
                Optional.of(LocalDate.of(2027, 11, 22)),
                "Петров",
                Optional.of(LocalDate.of(2026, 11, 23)),
                Map.of())),
        read(LINE).decisions());
  }

  @Test
  void writesTheKeysInTheirOrderWithAnIdThatEditsDoNotChange() throws IOException {
    String written = written(read(LINE));
    String id = read(LINE).decisions().get(0).id();
    assertEquals(LINE.replace("000000000000", id) + "\n", written);
    assertEquals(
        id,
        read(LINE.replace("отчёт № 7", "отчёт № 8").replace("2027", "2028"))
            .decisions()
            .get(0)
            .id());
    assertTrue(!id.equals(read(LINE.replace("blog/**", "**")).decisions().get(0).id()));
  }

  @Test
  void brokenLinesAreToldAndTheOthersKept() {
    String text =
        LINE
            + "\n{\"schema\":\n\n[]\n"
            + LINE.replace("proven", "prooven")
            + "\n"
            + LINE.replace("2026-11-22", "22.11.2026")
            + "\n"
            + LINE.replace("отчёт № 7", " ")
            + "\n"
            + LINE.replace("\"by\":\"Иванова А. П.\",", "")
            + "\n"
            + LINE.replace("decision/1", "decision/9")
            + "\n"
            + LINE.replace("\"0a1b\"", "7")
            + "\n"
            + LINE.replace("0a1b", "xyz")
            + "\n<<<<<<< HEAD\n"
            + LINE.replace("}", ",\"on\":\"2026-11-22\"}")
            + "\n"
            + LINE
            + LINE
            + "\n"
            + LINE;
    assertEquals(
        """
        d.jsonl:2: это не JSON (байт 11); в строке нужен один объект
        d.jsonl:4: строка не объект JSON; нужен {"schema":"medlint-decision/1",…}
        d.jsonl:5: verdict: «prooven» не подходит; похоже на: proven; здесь можно: confirmed,\
         not-a-violation, proven, acceptable-risk, rework, expert
        d.jsonl:6: on: «22.11.2026» не дата; здесь можно: ГГГГ-ММ-ДД
        d.jsonl:7: нет «basis»: «доказано» без основания не действует; напишите почему
        d.jsonl:8: нет «by», без него решение не действует; добавьте
        d.jsonl:9: schema: «medlint-decision/9» не читается этой версией; здесь можно:\
         medlint-decision/1
        d.jsonl:10: sentence: здесь нужна строка
        d.jsonl:11: sentence: «xyz» не отпечаток предложения; возьмите его из отчёта medlint
        d.jsonl:12: метка несведённых изменений git; сведите ветки и уберите её
        d.jsonl:13: ключ «on» записан дважды; оставьте один
        d.jsonl:14: после объекта в строке есть ещё что-то; нужен один объект в строке""",
        problems(text));
    assertEquals(List.of(1, 15), read(text).lines().stream().map(l -> l.number()).toList());
  }

  @Test
  void bytesThatAreNoUtf8BreakOneLineOnly() {
    byte[] bytes = (LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8);
    bytes[LINE.indexOf("отчёт")] = (byte) 0xC3;
    DecisionLines lines = DecisionReader.read(bytes, "d.jsonl");
    assertEquals(1, lines.problems().size());
    assertEquals(1, lines.lines().size());
  }

  @Test
  void marksAndForeignLineEndsAreNoMistake() {
    assertEquals(2, read("\ufeff" + LINE + "\r\n\r\n" + LINE + "\r\n").lines().size());
  }

  @Test
  void unknownKeysAreKept() throws IOException {
    String line = LINE.replace("}", ",\"ticket\":{\"n\":[1,\"два\"]},\"seen\":true}");
    String id = read(LINE).decisions().get(0).id();
    assertEquals(line.replace("000000000000", id) + "\n", written(read(line)));
  }

  @Test
  void writingSortsDropsRepeatsAndKeepsWhatWasNotUnderstood() throws IOException {
    String later = LINE.replace("\"on\":\"2026-11-22\"", "\"on\":\"2026-12-01\"");
    String site = LINE.replace("blog/**", "a.html");
    String text = later + "\nнечто\n" + LINE + "\n" + site + "\n" + LINE + "\n";
    String written = written(read(text));
    assertEquals(
        List.of("a.html 2026-11-22", "blog/** 2026-11-22", "blog/** 2026-12-01"),
        read(written).decisions().stream().map(d -> d.scope() + " " + d.on()).toList());
    assertTrue(written.endsWith("\nнечто\n"), written);
    assertEquals(written, written(read(written)));
  }
}
