package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

  private static final String RULE_FILE = "own-story.rule";

  private static final String FOUND =
      "нарушений найдено: норма и место верны             1/1 = 1.000";
  private static final String MISSED =
      "нарушений найдено: норма и место верны             0/1 = 0.000";

  private static final String RULE =
      """
      правило:   own-story
      норма:     38-fz:24:1:2
      важность:  ошибка
      название:  "Своя история" / "Own story"
      сообщение: "История" / "A story"
      совет:     "Уберите историю" / "Drop the story"

      искать: предложение
        я вылечиться

      нарушение: "Весной [[я вылечилась]] травами."
      нарушение: "За неделю [[я вылечилась]] дома."
      допустимо: "Он вылечился."
      допустимо: "Я читала о травах."
      """;

  private static final String CASES =
      """
      {'id':'a-bad','text':'Осенью я вылечилась.','kind':'ad','object':'service','trap':'лицо',\
      'held':'violation','violations':[{'provision':'38-fz:24:1:2','span':'я вылечилась'}]}
      {'id':'a-good','text':'Осенью я выспалась.','kind':'ad','object':'service','trap':'лицо',\
      'held':'no-violation','violations':[{'provision':'38-fz:24:1:2','span':''}]}
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    Files.writeString(folder.resolve(RULE_FILE), RULE);
    cases("cases.jsonl", CASES);
  }

  @Test
  void labelledTextsAreCheckedAndCounted() {
    Desk.Run run = bench("cases.jsonl");
    assertEquals("", run.err());
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Файлы: cases.jsonl\n"), run.out());
    assertTrue(run.out().contains(FOUND), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("own-story +1 +1\\.00 .*")), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("лицо +1 +1\\.00 .*")), run.out());
    assertTrue(run.out().contains("показатели на обучающих текстах"), run.out());
  }

  @Test
  void jsonAndEnglishAreSpoken() {
    Desk.Run json = bench("cases.jsonl", "--format", "json", "--lang", "en");
    assertTrue(json.out().startsWith("{\n  \"schema\": \"medlint-bench/1\",\n"), json.out());
    assertTrue(json.out().contains("\"breachesFound\": 1,"), json.out());
    Desk.Run en = bench("cases.jsonl", "--lang", "en", "--group", "rule");
    assertTrue(en.out().contains("these are training figures"), en.out());
    assertTrue(en.out().contains("\nown-story "), en.out());
    assertFalse(en.out().contains("\n38-fz:24:1:2 "), en.out());
  }

  @Test
  void factsOfTheRecordsCanBePassedOver() throws IOException {
    // Stories may be told to those at a congress.
    cases("congress.jsonl", CASES.replace("'kind':'ad'", "'kind':'ad','audience':'pro-event'"));
    assertTrue(bench("congress.jsonl").out().contains(MISSED));
    Desk.Run run = bench("congress.jsonl", "--without-facts", "audience");
    assertTrue(run.out().contains(FOUND), run.out());
    assertTrue(run.out().contains("Без фактов из записей: audience\n"), run.out());
    assertEquals(2, bench("congress.jsonl", "--without-facts", "audiense").code());
  }

  @Test
  void badRecordsAreToldWithTheirLineAndTheRestGoesOn() throws IOException {
    cases(
        "bad.jsonl",
        """
        {'id':'x','text':'Да.','held':'lawfull'}
        нет
        {'id':'y','text':'Да.','object':'слон','held':'lawful'}
        {'id':'z','text':'Да.'}
        """
            + CASES);
    Desk.Run run = bench("bad.jsonl");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("bad.jsonl:1: held: нет значения «lawfull»"), run.err());
    assertTrue(run.err().contains("bad.jsonl:2: строка не читается как JSON"), run.err());
    assertTrue(run.err().contains("bad.jsonl:3: "), run.err());
    assertFalse(run.err().contains("bad.jsonl:4"), run.err());
    assertTrue(run.out().contains(FOUND), run.out());
    assertTrue(run.out().contains("Не учтено записей: 1\n"), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("текстов не проверено +1/3 .*")));
  }

  @Test
  void fileWithoutLabelsIsWrongUsage() throws IOException {
    cases("plain.jsonl", "{'id':'1','text':'Да.'}\n");
    Desk.Run run = bench("plain.jsonl");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(
        "ошибка: plain.jsonl: в файле нет ни одной записи с разметкой; нужны поля violations,"
            + " expect или held (см. docs/benchmark.md)\n",
        run.err());
    assertEquals(2, bench().code());
    assertEquals(2, bench("no-such.jsonl").code());
    assertEquals(2, bench(".").code());
    assertEquals(2, bench("cases.jsonl", "--format", "sarif").code());
    assertEquals(2, bench("cases.jsonl", "--group", "word").code());
  }

  @Test
  void standardInputIsReadOnceForLabelsAndTexts() {
    Desk.Run run = desk.input(CASES.replace('\'', '"')).run("bench", "-", "--pack", RULE_FILE);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(FOUND), run.out());
  }

  @Test
  void countsAreSavedByRuleAndHoldNoWordOfTheTexts() throws IOException {
    assertEquals(0, bench("cases.jsonl", "--save", "out/measured.csv").code());
    assertEquals(
        """
        format,medlint-measured/1
        rule,labels,found,right,wrong,falseErrors,falseWarnings,carriers,caught,free,reported
        own-story,1,1,1,0,0,0,1,1,1,0
        """,
        Files.readString(folder.resolve("out/measured.csv"))
            .replaceAll("(?m)^(#|pack,|asOf,|texts,|words,).*\n", ""));
  }

  private Desk.Run bench(String... args) {
    String[] line = new String[args.length + 3];
    line[0] = "bench";
    line[1] = "--pack";
    line[2] = RULE_FILE;
    System.arraycopy(args, 0, line, 3, args.length);
    return desk.run(line);
  }

  private void cases(String name, String records) throws IOException {
    Files.writeString(folder.resolve(name), records.replace('\'', '"'));
  }
}
