package dev.medlint.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.law.LawFile;
import dev.medlint.law.LawProblem;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PracticeFileParserTest {

  private static final Set<String> PROVISIONS = Set.of("act:1", "act:2");

  private static final String GOOD =
      """
      # Статья 1

      Дела, которые мы читали.

      ```практика
      норма: act:1, act:2
      итог: нарушение
      дата: 2012-08
      орган: Первое управление / First authority
      суть: Первая половина,
        вторая половина. / First half,
        second half.
      источник: https://example.org/a
      источник: https://example.org/b
      видели: прессу
      ```

      ```практика
      норма: act:2
      итог: разъяснение
      орган: Ведомство / Agency
      суть: Так понимают. / It is read so.
      источник: https://example.org/c
      видели: акт
      ```

      ```практика
      норма: act:2
      итог: не нарушение
      дата: 2012-08-15
      орган: Суд / Court
      суть: Можно. / It may.
      источник: https://example.org/d
      видели: каталог
      ```
      """;

  @Test
  void aCaseIsReadWithAllItsFields() {
    PracticeCase first = parse(GOOD).pack().cases().get(0);
    assertEquals(
        new PracticeCase(
            List.of("act:1", "act:2"),
            CaseOutcome.BREACH,
            Optional.of(new CaseDate(2012, 8, 0)),
            new LocalizedText("Первое управление", "First authority"),
            new LocalizedText("Первая половина, вторая половина.", "First half, second half."),
            List.of("https://example.org/a", "https://example.org/b"),
            SourceSeen.PRESS),
        first);
    assertEquals(List.of(), parse(GOOD).problems());
  }

  @Test
  void casesOnAProvisionComeLatestFirstAndUndatedLast() {
    assertEquals(
        List.of("Court", "First authority", "Agency"),
        parse(GOOD).pack().on("act:2").stream().map(c -> c.authority().en()).toList());
    assertEquals(List.of(), parse(GOOD).pack().on("act:3"));
  }

  @Test
  void aCompiledPackSaysTheSame() throws IOException {
    PracticePack pack = parse(GOOD).pack();
    assertEquals(pack.cases(), PracticePack.read(pack.toBytes()).cases());
  }

  @Test
  void aCutPackIsRefused() {
    byte[] bytes = parse(GOOD).pack().toBytes();
    assertThrows(
        IOException.class, () -> PracticePack.read(Arrays.copyOf(bytes, bytes.length - 1)));
  }

  @Test
  void everyMistakeIsShownWithItsLine() {
    String bad =
        """
        ```практика
        норма: act:11
        итог: победа
        дата: август 2012
        орган: Управление
        суть: Так. / So. / Und so.
        источник: газета
        видели: сон
        ```

        ```практика
        норма: act:1
        итог: спорно
        итог: нарушение
        орган: Суд / Court
        сутъ: Так. / So.
        дата: 2012-13
        ```

        ```дело
        ```

        ```практика
        норма: act:1
        """;
    assertEquals(
        """
        p.md:2: нет такой нормы: «act:11»; похоже на «act:1»
        p.md:3: неизвестный итог «победа»; есть: нарушение, не нарушение, спорно, разъяснение
        p.md:4: дата не читается: «август 2012»; ждут 2012, 2012-08 или 2012-08-15
        p.md:5: поле «орган»: нужны оба языка через « / »: «по-русски / in English»
        p.md:6: поле «суть»: нужны оба языка через « / »: «по-русски / in English»
        p.md:7: источник не похож на адрес: «газета»; ждут https://…
        p.md:8: не понятно, что видели: «сон»; есть: акт, прессу, каталог
        p.md:11: нет поля «суть» в блоке «практика»
        p.md:11: нет поля «источник» в блоке «практика»
        p.md:11: нет поля «видели» в блоке «практика»
        p.md:14: поле «итог» стоит дважды
        p.md:16: неизвестное поле «сутъ»; похоже на «суть»; здесь можно: норма, итог, дата, орган,\
         суть, источник, видели
        p.md:17: дата не читается: «2012-13»; ждут 2012, 2012-08 или 2012-08-15
        p.md:20: неизвестный блок «дело»; здесь бывает только «практика»
        p.md:23: блок «практика» не закрыт: добавьте строку ```
        """,
        parse(bad).problems().stream()
            .map(LawProblem::toString)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void aBlockThatWasNotClosedEndsWhereTheNextBegins() {
    String text = GOOD.replaceFirst("видели: прессу\n```", "видели: прессу\n");
    assertEquals(
        List.of("p.md:18: блок «практика» не закрыт, а начат новый: добавьте строку ``` выше"),
        parse(text).problems().stream().map(LawProblem::toString).toList());
  }

  private static PracticeFileParser.Result parse(String text) {
    return PracticeFileParser.parse(List.of(new LawFile("p.md", text)), PROVISIONS);
  }
}
