package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawFileParserTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void editionsAreTakenByTheirFirstDays() {
    LawPack law = SmallLaw.pack();
    assertEquals(
        "Старый пересказ.", law.at("act:2", LocalDate.of(2012, 1, 1)).orElseThrow().wording());
    assertEquals(
        "Новый текст в две строки;",
        law.at("act:2", LocalDate.of(2013, 5, 1)).orElseThrow().wording());
    assertTrue(law.at("act:2", LocalDate.of(2009, 12, 31)).isEmpty());
    assertTrue(law.at("act:2", LocalDate.of(2020, 1, 1)).isEmpty(), "repealed");
    assertEquals(2, law.editions("act:2").size());
    assertEquals(
        LocalDate.of(2019, 12, 31), law.editions("act:2").get(1).period().lastDay().orElseThrow());
  }

  @Test
  void onlyComparedTextIsQuoted() {
    List<Provision> editions = SmallLaw.pack().editions("act:2");
    assertEquals(new Quote(false, "Старый пересказ."), editions.get(0).quote());
    assertEquals(new Quote(true, "Новый текст в две строки"), editions.get(1).quote());
    assertEquals(
        new Quote(false, "Любой товар."),
        SmallLaw.pack().at("act:3", TODAY).orElseThrow().quote(),
        "one copy is not enough");
  }

  @Test
  void fieldsOfTheArticleAreSharedByItsPoints() {
    Provision first = SmallLaw.pack().at("act:1", TODAY).orElseThrow();
    assertEquals("ст. 1 Закона для проверки", first.citation().ru());
    assertEquals("art. 1, Test Act", first.citation().en());
    assertEquals("fine:1", first.fine());
    assertEquals("", SmallLaw.pack().at("act:4", TODAY).orElseThrow().fine(), "taken back");
    assertEquals(BreachClass.BANNED, first.breachClass());
  }

  @Test
  void unknownPointsAreNotFound() {
    assertTrue(SmallLaw.pack().at("act:99", TODAY).isEmpty());
    assertEquals(List.of(), SmallLaw.pack().editions("act:99"));
  }

  @Test
  void allMistakesAreReportedInOneRunWithTheirLines() {
    String text =
        """
        # Статья | act
        ## Первый | act:1
        ```норма
        название: Один / One
        сылка: ст. 1 / art. 1
        ```
        ### с 2010-01-01
        > Текст
        ```применимость
        объект: drog
        кроме: врачи
        копии: много
        ```
        ### с 2009-01-01
        > Текст раньше
        ```применимость
        объект: drug через act:7
        ```
        ## Второй | act:1
        ```норма
        название: Два
        ссылка: ст. 2 / art. 2
        ```
        ### с 2010-13-01
        > Текст
        лишняя строка
        ## Третий | other:1
        ```нечто
        """;
    LawFileParser.Result result = LawFileParser.parse(List.of(new LawFile("a.md", text)));
    assertTrue(result.pack().isEmpty());
    assertEquals(
        """
        a.md:2: нет поля «ссылка» в блоке «норма»
        a.md:5: неизвестное поле «сылка»; похоже на «ссылка»; здесь можно: название, ссылка
        a.md:10: «объект»: неизвестное значение «drog»; похоже на «drug»; можно: drug, rx-drug,\
         preventive-drug, device, pro-device, service, method, folk-method, supplement, food,\
         baby-food, cosmetic, pharmacy, organization, other
        a.md:11: «кроме»: неизвестное значение «врачи»; можно: public, pro-event, pro-print,\
         professionals
        a.md:12: «копии» — это число: «много»
        a.md:14: редакции стоят не по порядку дат: 2010-01-01, затем 2009-01-01
        a.md:14: скажите, откуда известен текст: «копии: N», «сверено: кто, когда» или «пересказ»
        a.md:17: «через»: нет пункта с id «act:7»
        a.md:19: id «act:1» уже занят другим пунктом
        """
            .strip(),
        result.problems().stream()
            .limit(9)
            .map(LawProblem::toString)
            .collect(Collectors.joining("\n")));
    assertEquals(
        """
        a.md:21: нужны оба языка через « / »: «по-русски / in English»
        a.md:24: дата редакции не читается: «с 2010-13-01»; ждут «с 2014-01-01» или «всегда»
        a.md:24: у редакции нет блока «применимость» (или «взыскание», если это норма о штрафе)
        a.md:26: непонятная строка: здесь ждут заголовок, «> » или ```
        a.md:27: id «other:1» не начинается с id статьи «act»
        a.md:27: нет поля «ссылка» в блоке «норма»
        a.md:27: у пункта нет ни одной редакции «### с …»
        a.md:27: нет поля «название» в блоке «норма»
        a.md:28: неизвестный блок «нечто»; есть: акт, норма, применимость, взыскание
        a.md:28: блок «нечто» не закрыт: добавьте строку ```
        """
            .strip(),
        result.problems().stream()
            .skip(9)
            .map(LawProblem::toString)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void twoEditionsOfOneDayAreRefused() {
    String text = SmallLaw.TEXT.replace("### с 2013-01-01", "### с 2010-01-01");
    LawFileParser.Result result = LawFileParser.parse(List.of(new LawFile("a.md", text)));
    assertEquals(
        "две редакции действуют с одного дня 2010-01-01", result.problems().get(0).message().ru());
    assertEquals(1, result.problems().size());
  }

  @Test
  void aFineHasItsOwnEditions() {
    List<Provision> editions = SmallLaw.pack().editions("fine:1");
    assertEquals(NormKind.FINE, editions.get(1).kind());
    assertEquals(
        new LocalizedText("организации 50\u00a0000\u00a0₽", "companies 50\u00a0000\u00a0₽"),
        editions.get(0).penalty().orElseThrow().ranges());
    assertEquals(
        "граждане 2\u00a0000–2\u00a0500\u00a0₽, должностные лица 10\u00a0000–20\u00a0000\u00a0₽,"
            + " предприниматели 4\u00a0000–20\u00a0000\u00a0₽,"
            + " организации 200\u00a0000–500\u00a0000\u00a0₽",
        editions.get(1).penalty().orElseThrow().ranges().ru());
  }

  @Test
  void aFineWhoseSumsNobodySawIsAFineWithoutSums() {
    String fines =
        """
        # Штрафы | fine
        ## Часть 1 | fine:1
        ```норма
        название: Штраф / Fine
        ссылка: ст. 9 / art. 9
        ```
        ### с 2010-01-01
        > Штраф.
        ```взыскание
        размеры: не видели
        пересказ
        ```
        """;
    LawFileParser.Result result = LawFileParser.parse(List.of(new LawFile("f.md", fines)));
    Provision fine = result.pack().orElseThrow().editions("fine:1").get(0);
    assertEquals(NormKind.FINE, fine.kind());
    assertEquals(Optional.empty(), fine.penalty());
  }

  @Test
  void mistakesInFinesAndPlacesAreReported() {
    String fines =
        """
        # Штрафы | fine
        ## Часть 1 | fine:1
        ```норма
        название: Штраф / Fine
        ссылка: ст. 9 / art. 9
        ```
        ### с 2010-01-01
        > Штраф.
        ```взыскание
        граждане: 2500-2000
        организации: много
        пересказ
        ```
        ### с 2011-01-01
        > Штраф.
        ```взыскание
        пересказ
        ```
        ## Часть 2 | fine:2
        ```норма
        название: Норма / Norm
        ссылка: ст. 9 / art. 9
        ```
        ### с 2010-01-01
        > Норма.
        ```применимость
        объект: *
        носитель: web, пресса
        стадия: готово
        штраф: fine:11
        пересказ
        ```
        ## Часть 3 | fine:3
        ```норма
        название: Совет / Advice
        ссылка: ст. 9 / art. 9
        ```
        ### с 2010-01-01
        > Совет.
        ```применимость
        объект: *
        вид нормы: guidance
        штраф: fine:1
        пересказ
        ```
        ```взыскание
        граждане: 1
        ```
        """;
    LawFileParser.Result result = LawFileParser.parse(List.of(new LawFile("f.md", fines)));
    assertEquals(
        """
        f.md:10: «граждане»: ждут рубли «2000-2500», а написано «2500-2000»
        f.md:11: «организации»: ждут рубли «2000-2500», а написано «много»
        f.md:14: в блоке «взыскание» нет ни одной суммы: «организации: 200000-500000»
        f.md:28: «носитель»: неизвестное значение «пресса»; можно: web, print, outdoor, tv, radio,\
         social, messenger, sms, leaflet
        f.md:29: «стадия»: неизвестное значение «готово»; можно: draft, published
        f.md:30: «штраф»: нет нормы о штрафе с id «fine:11»; похоже на «fine:1»
        f.md:43: у рекомендации и у требования вне закона штрафа нет: уберите «штраф»
        f.md:46: у редакции может быть только один блок: «применимость» или «взыскание»
        """
            .strip(),
        result.problems().stream().map(LawProblem::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void aWrittenPackIsReadBackAsItWas() throws IOException {
    LawPack law = SmallLaw.pack();
    LawPack read = LawPack.read(law.toBytes());
    assertEquals(law.ids(), read.ids());
    for (String id : law.ids()) {
      assertEquals(law.editions(id), read.editions(id));
    }
    assertArrayEquals(law.toBytes(), read.toBytes());
  }

  @Test
  void aDamagedPackIsRefused() {
    byte[] whole = SmallLaw.pack().toBytes();
    byte[] cut = Arrays.copyOf(whole, whole.length - 3);
    assertThrows(IOException.class, () -> LawPack.read(cut));
    byte[] foreign = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThrows(IOException.class, () -> LawPack.read(foreign));
  }
}
