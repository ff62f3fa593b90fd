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

class LawCommandTest {

  private static final String LAW =
      """
      # Статья | act

      ```акт
      акт: Закона для проверки / Test Act
      штраф: fine:1
      ```

      ## Первая | act:1

      ```норма
      название: Истории, "чужие" / Stories, "others"
      ссылка: ст. 1 / art. 1
      ```

      ### с 2010-01-01
      > Старые слова.

      ```применимость
      объект: drug
      не объект: preventive-drug
      для справки: organization
      источник: https://example.org/1
      копии: 2
      ```

      ### с 2014-01-01
      > Новые слова.

      ```применимость
      объект: drug
      объект: method с 2016-01-01
      кроме: pro-print
      носитель: web
      пересказ
      ```

      ## Вторая | act:2

      ```норма
      название: Вторая / Second
      ссылка: ст. 2 / art. 2
      ```

      ### с 2012-01-01
      > Было и прошло.

      ```применимость
      объект: *
      пересказ
      ```

      ### с 2015-01-01
      > утратил силу

      # Кодекс | fine

      ```акт
      акт: Кодекса для проверки / Test Code
      ```

      ## Часть 1 | fine:1

      ```норма
      название: Штраф / Fine
      ссылка: ст. 9 / art. 9
      ```

      ### с 2000-01-01
      > Штраф.

      ```взыскание
      организации: 100000-500000
      пересказ
      ```
      """;

  private static final String RULE =
      """
      правило:   own-story
      норма:     act:1
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

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    Files.createDirectories(folder.resolve("pack/law"));
    Files.createDirectories(folder.resolve("pack/rules"));
    Files.writeString(
        folder.resolve("pack/pack.properties"),
        "name=own\nversion=1\nlaw-checked-through=2026-01-01\nlaw-act=act\n");
    Files.writeString(folder.resolve("pack/law/act.md"), LAW);
    Files.writeString(folder.resolve("pack/rules/own-story.rule"), RULE);
    Files.writeString(folder.resolve("medlint.yaml"), "");
    desk = new Desk(folder);
  }

  private Desk.Run law(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "law";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--pack";
    all[args.length + 2] = "pack";
    return desk.run(all);
  }

  @Test
  void listShowsWhatIsInForceOnADay() {
    Desk.Run run = law("list", "--as-of", "2013-05-05");
    assertEquals(
        """
        act:1   ban          2010-01-01  цитата    Истории, "чужие"
        act:2   ban          2012-01-01  пересказ  Вторая
        fine:1  fine         2000-01-01  пересказ  Штраф
        Норм на 2013-05-05: 3. Подробно: medlint explain ID
        """,
        run.out(),
        run.err());
    assertEquals(0, run.code());
    assertEquals(
        """
        act:1   ban          2014-01-01  paraphrase  Stories, "others"
        fine:1  fine         2000-01-01  paraphrase  Fine
        Provisions on 2026-11-22: 2. In full: medlint explain ID
        """,
        law("list", "--lang", "en").out());
  }

  @Test
  void aDayBeforeTheLawIsRefused() {
    Desk.Run run = law("list", "--as-of", "2009-12-31");
    assertEquals(2, run.code());
    assertEquals(
        "ошибка: --as-of: на 2009-12-31 закона ещё не было: первая редакция действует с"
            + " 2010-01-01; укажите этот день или более поздний\n",
        run.err());
    assertEquals(2, law("diff", "2005-01-01", "2015-01-01").code());
    assertEquals(2, law("list", "--as-of", "document").code());
  }

  @Test
  void checkRefusesADayBeforeTheLaw() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Весной я вылечилась травами.");
    Desk.Run run = desk.run("check", "a.txt", "--as-of", "2005-01-01", "--pack", "pack");
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("ошибка: --as-of: на 2005-01-01 закона ещё не было"));
    assertEquals(2, desk.run("check", "a.txt", "--as-of", "2006-06-30").code(), "bundled law");
  }

  @Test
  void aTextThatBearsADayBeforeTheLawIsNotCalledClean() throws IOException {
    Files.writeString(
        folder.resolve("a.md"), "---\ndate: 2001-02-03\n---\nВесной я вылечилась травами.\n");
    Desk.Run run = desk.run("check", "a.md", "--as-of", "document", "--pack", "pack");
    assertEquals(3, run.code(), run.out());
    assertTrue(
        run.out()
            .contains("a.md: день документа (datePublished): на 2001-02-03 закона ещё не было"),
        run.out());
  }

  @Test
  void anOldLawIsToldOfInTheReport() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Погода хорошая.");
    String note =
        "Законы в этой версии сверены по 2026-01-01 (дней назад: 325): с тех пор они могли"
            + " измениться, обновите medlint.";
    assertTrue(desk.run("check", "a.txt", "--pack", "pack").out().contains(note + "\n"));
    String json = desk.run("check", "a.txt", "--pack", "pack", "--format", "json").out();
    assertTrue(json.contains(note), json);
    String sarif = desk.run("check", "a.txt", "--pack", "pack", "--format", "sarif").out();
    assertTrue(sarif.contains(note), sarif);
    assertFalse(desk.run("check", "a.txt").out().contains("сверены по"), "the bundled law is new");
  }

  @Test
  void diffShowsOldAndNewAndTheRulesThatRestOnThem() {
    Desk.Run run = law("diff", "2013-12-31", "2016-01-01");
    assertEquals(
        """
        act:1  ст. 1 Закона для проверки. Истории, "чужие"
          текст, было:  «Старые слова.»
          текст, стало: (пересказ) Новые слова.
          объекты, было:  drug, кроме preventive-drug, organization (для справки)
          объекты, стало: drug, method
          аудитория, было:  public, pro-event, pro-print, professionals
          аудитория, стало: public, pro-event, professionals
          носитель, было:  web, print, outdoor, tv, radio, social, messenger, sms, leaflet
          носитель, стало: web
          правила: own-story

        act:2  ст. 2 Закона для проверки. Вторая
          больше не действует, последний день 2014-12-31: (пересказ) Было и прошло.
          объекты: drug, device, service, method, folk-method, supplement, food, cosmetic,\
         pharmacy, organization, other
          правила: —

        Изменилось норм между 2013-12-31 и 2016-01-01: 2
        """,
        run.out(),
        run.err());
    assertEquals(0, run.code());
  }

  @Test
  void diffSaysThatNothingChangedAndRefusesWrongDays() {
    assertEquals(
        "Provisions changed between 2020-01-01 and 2021-01-01: 0\n",
        law("diff", "2020-01-01", "2021-01-01", "--lang", "en").out());
    assertTrue(
        law("diff", "2021-01-01", "2020-01-01")
            .err()
            .contains("сначала более ранний день: medlint law diff 2020-01-01 2021-01-01"));
    assertEquals(2, law("diff", "2021-01-01").code());
    assertEquals(2, law("diff", "вчера", "2021-01-01").code());
  }

  @Test
  void theBundledLawKnowsThatServicesWereNamedInPartEightForHalfAYear() {
    String out = desk.run("law", "diff", "2014-06-29", "2014-06-30").out();
    assertTrue(
        out.contains("больше не действует, последний день 2014-06-29")
            && out.contains("38-fz:24:8"),
        out);
  }

  @Test
  void csvHasARowForEachEdition() {
    assertEquals(
        """
        id,short_ru,short_en,kind,objects,audience,in_force_from,in_force_to,fine_ref,source_url,mark
        act:1,"Истории, ""чужие\""","Stories, ""others\""",ban,drug|!preventive-drug|?organization,\
        public|pro-event|pro-print|professionals,2010-01-01,2013-12-31,fine:1,https://example.org/1,\
        copies: 2
        act:1,"Истории, ""чужие\""","Stories, ""others\""",ban,drug|method@2016-01-01,\
        public|pro-event|professionals,2014-01-01,,fine:1,,paraphrase
        act:2,Вторая,Second,ban,drug|device|service|method|folk-method|supplement|food|cosmetic|\
        pharmacy|organization|other,public|pro-event|pro-print|professionals,2012-01-01,2014-12-31,\
        fine:1,,paraphrase
        fine:1,Штраф,Fine,fine,,,2000-01-01,,,,paraphrase
        """,
        law("csv").out());
  }

  @Test
  void attestRecordsThatAPersonComparedTheWordingWhichIsThenQuoted() throws IOException {
    Desk.Run run = law("attest", "act:1", "--by", "А. Б. Иванова", "--on", "2026-11-20");
    assertEquals(
        """
        act:1  ст. 1 Закона для проверки, в редакции с 2014-01-01
          «Новые слова.»
        Записано: сверено с официальным текстом, А. Б. Иванова, 2026-11-20. Теперь эти слова\
         цитируются.
        Файл: %s
        """
            .formatted(folder.resolve("medlint-attestations.jsonl")),
        run.out(),
        run.err());
    assertTrue(law("list").out().contains("act:1   ban          2014-01-01  цитата "));
    assertTrue(law("csv").out().contains("checked: А. Б. Иванова, 2026-11-20"));
    Files.createDirectories(folder.resolve("inner"));
    Files.writeString(
        folder.resolve("pack/law/act.md"), LAW.replace("Новые слова.", "Совсем новые слова."));
    Desk.Run changed = law("list");
    assertTrue(changed.out().contains("act:1   ban          2014-01-01  пересказ "), changed.out());
    assertEquals(
        "предупреждение: act:1 2014-01-01: текст изменился после сверки (А. Б. Иванова,"
            + " 2026-11-20), сверка не учтена; сверьте заново: medlint law attest\n",
        changed.err());
    assertEquals(0, changed.code());
  }

  @Test
  void attestTakesAnEditionByItsFirstDay() throws IOException {
    Desk.Run run =
        law("attest", "act:1", "--by", "И.", "--on", "2026-11-20", "--edition", "2010-01-01");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        Files.readString(folder.resolve("medlint-attestations.jsonl"))
            .contains("\"edition\":\"2010-01-01\""));
  }

  @Test
  void attestSaysWhatIsMissingOrWrong() {
    assertEquals(2, law("attest").code());
    assertTrue(law("attest", "act:1").err().contains("нужен параметр --by"));
    assertTrue(law("attest", "act:1", "--by", "И.").err().contains("нужен параметр --on"));
    assertTrue(
        law("attest", "act:9", "--by", "И.", "--on", "2026-11-20")
            .err()
            .contains("похоже на: act:1"));
    assertTrue(
        law("attest", "act:2", "--by", "И.", "--on", "2026-11-20")
            .err()
            .contains(
                "act:2: нет редакции на 2026-11-20; назовите её первый день: --edition 2012"));
    assertTrue(
        law("attest", "act:1", "--by", "И.", "--on", "2026-11-23")
            .err()
            .contains("--on: 2026-11-23 ещё не наступило"));
    assertFalse(Files.exists(folder.resolve("medlint-attestations.jsonl")));
  }

  @Test
  void anAttestationFileThatCannotBeReadIsToldOf() throws IOException {
    Files.writeString(folder.resolve("medlint-attestations.jsonl"), "вот\n");
    assertEquals(
        "предупреждение: medlint-attestations.jsonl:1: строка не читается, сверка не учтена; ждут"
            + " JSON с полями id, edition, hash, by, on\n",
        law("list").err());
  }

  @Test
  void aPackWhoseReleasedEditionWasEditedIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("pack/law/released.txt"),
        "# выпущено\nact:1 2010-01-01 00112233445566778899aabbccddeeff\nact:7 2010-01-01 00\n");
    Desk.Run run = law("list");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("1/2 law/act.md:15: редакция «act:1 2010-01-01» уже"), run.err());
    assertTrue(run.err().contains("добавьте новую редакцию"), run.err());
    assertTrue(
        run.err().contains("2/2 law/released.txt:3: выпущенная редакция «act:7 2010-01-01»"));
  }

  @Test
  void wrongDatesOfAPackAreToldWithTheirLine() throws IOException {
    Files.writeString(
        folder.resolve("pack/pack.properties"),
        "name=own\nlaw-checked-through=вчера\nlaw-act=закон\n");
    Desk.Run run = law("list");
    assertEquals(2, run.code());
    assertTrue(
        run.err()
            .contains(
                "pack.properties:2: law-checked-through: дата не читается: «вчера»; ждут"
                    + " 2026-11-22"),
        run.err());
    assertTrue(
        run.err().contains("pack.properties:3: law-act: в папке law нет норм акта «закон»"),
        run.err());
  }

  @Test
  void aRuleThatCitesAProvisionThatIsNotThereIsToldWithItsLine() throws IOException {
    Files.writeString(folder.resolve("pack/rules/own-story.rule"), RULE.replace("act:1", "act:11"));
    Desk.Run run = law("list");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("own-story.rule:2:"), run.err());
    assertTrue(run.err().contains("act:11"), run.err());
  }

  @Test
  void helpNamesTheActions() {
    assertTrue(desk.run("law").err().contains("назовите действие: list, diff, csv, attest"));
    String help = desk.run("law", "diff", "--help").out();
    assertTrue(help.startsWith("Использование: medlint law diff [ПАРАМЕТРЫ] DATE DATE"), help);
    assertTrue(desk.run("law", "list", "--help", "--lang", "en").out().contains("The day to show"));
    assertEquals(2, desk.run("law", "lst").code());
  }
}
