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
        LawFileParser.parse(List.of(new LawFile("act.md", TEXT), new LawFile("eeat.md", EEAT)));
    assertEquals(List.of(), result.problems());
    return result.pack().orElseThrow();
  }
}
