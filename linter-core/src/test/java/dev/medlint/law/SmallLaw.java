package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** A made-up act that has one case of everything. */
final class SmallLaw {

  static final String TEXT =
      """
      # Статья для проверки | act

      ```акт
      акт: Закона для проверки / Test Act
      вид: ad
      штраф: fine:1
      ```

      > Название статьи

      ## Лекарства и услуги | act:1

      ```норма
      название: Лекарства и услуги / Medicines and services
      ссылка: ст. 1 / art. 1
      ```

      ### с 2010-01-01
      > Нельзя.

      ```применимость
      объект: drug
      объект: service через act:4 с 2014-01-01
      не объект: preventive-drug через act:4
      для справки: organization   # практика расходится
      кроме: pro-print, professionals через act:4
      сверено: А. Б., 2026-11-22
      ```

      ## Добавки | act:2

      ```норма
      название: Добавки / Supplements
      ссылка: ст. 2 / art. 2
      ```

      ### с 2010-01-01
      > Старый пересказ.

      ```применимость
      объект: supplement
      пересказ
      ```

      ### с 2013-01-01
      > Новый текст
      > в две строки;

      ```применимость
      объект: supplement
      копии: 2
      ```

      ### с 2020-01-01
      > утратил силу

      ## Всё | act:3

      ```норма
      название: Всё / Everything
      ссылка: ст. 3 / art. 3
      ```

      ### с 2010-01-01
      > Любой товар.

      ```применимость
      объект: *
      класс: needs-proof
      копии: 1
      ```

      ## Основание | act:4

      ```норма
      название: Основание / Basis
      ссылка: ст. 4 / art. 4
      ```

      ### с 2010-01-01
      > Совет.

      ```применимость
      объект: supplement, rx-drug
      вид нормы: guidance
      штраф: нет
      класс: advice
      пересказ
      ```
      """;

  static final String PLACES =
      """
      # Где и когда | places

      ```акт
      акт: Закона о местах / Places Act
      штраф: fine:1
      ```

      ## Метка | places:1

      ```норма
      название: Метка / Label
      ссылка: ст. 1 / art. 1
      ```

      ### с 2023-09-01
      > В сети нужна метка.

      ```применимость
      объект: *
      носитель: web, social, messenger
      стадия: published
      пересказ
      ```

      ## Площадки | places:2

      ```норма
      название: Площадки / Platforms
      ссылка: ст. 2 / art. 2
      ```

      ### с 2023-09-01
      > Там нельзя.

      ```применимость
      объект: drug
      площадка: Chat.example, other.example
      пересказ
      ```

      ## Кроме | places:3

      ```норма
      название: Кроме / Except
      ссылка: ст. 3 / art. 3
      ```

      ### с 2023-09-01
      > Кроме одной.

      ```применимость
      объект: drug
      кроме площадки: yandex-direct
      пересказ
      ```
      """;

  static final String FINES =
      """
      # Штрафы | fine

      ```акт
      акт: Кодекса для проверки / Test Code
      ```

      ## Часть 1 | fine:1

      ```норма
      название: Штраф за рекламу / Fine for advertising
      ссылка: ст. 9 ч. 1 / art. 9 part 1
      ```

      ### с 2010-01-01
      > Штраф поменьше.

      ```взыскание
      организации: 50000
      пересказ
      ```

      ### с 2014-01-01
      > Штраф побольше.

      ```взыскание
      граждане: 2000-2500
      должностные лица: 10000-20000
      предприниматели: 4000-20000
      организации: 200000-500000   # самое большое
      источник: https://example.org/fines
      копии: 2
      ```
      """;

  static final String EEAT =
      """
      # Доверие | eeat

      ```акт
      семейство: eeat
      вид: article, page
      вид нормы: requirement
      класс: advice
      ```

      ## Источники | eeat:sources

      ```норма
      название: Источники / Sources
      ссылка: источники / sources
      ```

      ### всегда
      > Источники названы.

      ```применимость
      объект: *
      пересказ
      ```
      """;

  private SmallLaw() {}

  static LawPack pack() {
    LawFileParser.Result result =
        LawFileParser.parse(
            List.of(
                new LawFile("act.md", TEXT),
                new LawFile("eeat.md", EEAT),
                new LawFile("fines.md", FINES),
                new LawFile("places.md", PLACES)));
    assertEquals(List.of(), result.problems());
    return result.pack().orElseThrow();
  }
}
