package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.Facts;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the signs of the pack say of whole texts. */
class DetectionTest {

  private static final Linter LINTER = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));

  private static Facts facts(Format format, String text) {
    FileReport report = LINTER.lint(new SourceText("t", text, format, "UTF-8"), List.of());
    return report.facts();
  }

  private static String kind(String text) {
    Facts facts = facts(Format.TEXT, text);
    return facts.kind().value().map(k -> k.id()).orElse("unknown")
        + (facts.kind().sure() ? "" : "?")
        + (facts.kind().source().isEmpty() ? "" : " " + facts.kind().source());
  }

  @Test
  void aDraftThatSellsIsAnAd() {
    assertEquals("ad «запишитесь»", kind("Имплантация, запишитесь на приём."));
    assertEquals("ad «3 500 руб»", kind("Чистка зубов от 3 500 руб."));
    assertEquals("ad «900 ₽»", kind("Приём за 900\u00a0₽"));
    assertEquals("ad «Звоните», «+7 (495) 123-45-67»", kind("Звоните: +7 (495) 123-45-67"));
    assertEquals("ad «8 800 555 35 35»", kind("т. 8 800 555 35 35"));
    assertEquals("ad «Скидка»", kind("Скидка 20 % на УЗИ"));
    assertEquals("ad «Реклама.»", kind("Реклама. Чай с мятой."));
  }

  @Test
  void finesAndWagesAreNoPrices() {
    assertEquals("unknown", kind("Клинику оштрафовали: штраф 200 000 рублей."));
    assertEquals("unknown", kind("Акционеры искупили вину, рубцы прошли."));
    assertEquals("unknown", kind(""));
  }

  @Test
  void anArticleMayMentionAPrice() {
    String article =
        """
        # Гастрит: что известно

        Гастрит — это заболевание желудка. По данным ВОЗ, его находят у каждого второго взрослого.
        Возбудитель описан в прошлом веке, и с тех пор спор о нём не утихает.

        ## Причины

        Болезнь развивается при инфекции и проявляется болью. Исследование показало, что курение
        повышает риск, а диета почти ничего не меняет. Дыхательный тест стоит 900 рублей.

        ## Литература

        1. Руководство по гастроэнтерологии.
        """;
    assertEquals("article", facts(Format.MARKDOWN, article).kind().value().orElseThrow().id());
  }

  @Test
  void scriptsTagsAndTokensTellMediumAndStage() {
    Facts radio = facts(Format.TEXT, "ДИКТОР. Весна пришла.\nЖЕНСКИЙ ГОЛОС. Пора гулять.");
    assertEquals("radio", radio.medium().value().orElseThrow().id());
    Facts social = facts(Format.TEXT, "Открыли второй кабинет #стоматология #тула");
    assertEquals("social", social.medium().value().orElseThrow().id());
    Facts published = facts(Format.TEXT, "Реклама. ООО «Ромашка». erid: 2Vtzq");
    assertEquals("published", published.stage().value().id());
  }

  @Test
  void aDisclaimerAloneDoesNotMakeAnOpenPageProfessional() {
    Facts facts =
        facts(Format.TEXT, "Информация предназначена для медицинских работников. Чай полезен.");
    assertEquals("professionals", facts.audience().value().id());
    assertEquals(false, facts.audience().sure());
  }
}
