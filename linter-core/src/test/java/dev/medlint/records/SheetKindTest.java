package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetKindTest {

  @Test
  void textAdsOfDirectAreSaidToBeOnDirectAndBannersAreNot() {
    assertEquals(
        List.of(
            "ads#101 {kind=ad, medium=web, platform=yandex-direct, complete=true}",
            "  ячейка C3 HEADING: Приём невролога",
            "  ячейка D3 PARAGRAPH: Запись онлайн",
            "ads#102 {kind=ad, medium=web}",
            "  ячейка C5 HEADING: Баннер",
            "  ячейка D5 PARAGRAPH: Массаж"),
        Tables.csv(
            "Тип кампании:;Единая\n"
                + "Тип объявления;Номер объявления;Заголовок 1;Текст;Ссылка;Фраза (с минус-словами)\n"
                + "Текстово-графическое;101;Приём невролога;Запись онлайн;https://a.example;боль\n"
                + "Текстово-графическое;101;Приём невролога;Запись онлайн;https://a.example;шея\n"
                + "Графическое;102;Баннер;Массаж;;\n"));
  }

  @Test
  void cardsOfShopsAreOnTheirShopAndNotCalledAds() {
    assertEquals(
        List.of(
            "ads#бинт-1 {medium=web, platform=wildberries, complete=false}",
            "  ячейка B2 HEADING: Бинт",
            "  ячейка C2 PARAGRAPH: Мягкий"),
        Tables.csv("Артикул продавца;Наименование;Описание\nбинт-1;Бинт;Мягкий\n"));
    assertEquals(
        List.of(
            "ads#бинт-1 {medium=web, platform=ozon, complete=false}",
            "  ячейка B2 HEADING: Бинт",
            "  ячейка C2 PARAGRAPH: Мягкий"),
        Tables.csv("Артикул*;Название товара;Аннотация\nбинт-1;Бинт;Мягкий\n"));
    assertEquals(
        List.of(
            "ads#бинт-1 {medium=web, platform=yandex-market, complete=false}",
            "  ячейка B2 HEADING: Бинт",
            "  ячейка C2 PARAGRAPH: Мягкий"),
        Tables.csv("Ваш SKU *;Название товара *;Описание товара *\nбинт-1;Бинт;Мягкий\n"));
  }

  @Test
  void anyTableOfHeadlineAndTextIsNobodysAndDetectionDecides() {
    assertEquals(
        List.of("ads#2", "  ячейка A2 HEADING: Бинт", "  ячейка B2 PARAGRAPH: Мягкий"),
        Tables.csv("Заголовок;Текст\nБинт;Мягкий\n"));
  }

  @Test
  void adsOfGoogleAreAdsOnTheWeb() {
    assertEquals(
        List.of(
            "ads#2 {kind=ad, medium=web}",
            "  ячейка A2 HEADING: Массаж",
            "  ячейка B2 PARAGRAPH: Запись"),
        Tables.csv("Headline 1,Description 1,Final URL\nМассаж,Запись,https://a.example\n"));
  }

  @Test
  void everyFactThatASheetStatesIsUnderstood() {
    for (SheetKind kind : SheetKind.values()) {
      assertUnderstood(kind.facts());
    }
    assertUnderstood(Map.of("platform", FactValues.of("platform", "Яндекс Директ")));
  }

  @Test
  void everyValueThatMakesAColumnAFactIsUnderstood() {
    for (String fact : List.of("kind", "object", "audience", "medium")) {
      for (String value : FactValues.known(fact)) {
        assertUnderstood(Map.of(fact, value));
      }
    }
  }

  private static void assertUnderstood(Map<String, String> facts) {
    assertEquals(
        List.of(),
        FactsResolver.resolve(List.of(new Statements(Origin.DOCUMENT, "", facts))).problems(),
        facts.toString());
  }
}
