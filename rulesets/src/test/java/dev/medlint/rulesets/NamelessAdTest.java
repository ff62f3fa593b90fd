package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.report.TextReporter;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a service is assumed because an ad names nothing, and when it is not. */
class NamelessAdTest {

  private static final Linter LINTER = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));

  private static FileReport lint(String text, String... stated) {
    List<Statements> statements =
        stated.length == 0
            ? List.of()
            : List.of(new Statements(Origin.COMMAND_LINE, "--kind", Map.of("kind", stated[0])));
    return LINTER.lint(new SourceText("t", text, Format.TEXT, "UTF-8"), statements);
  }

  private static Fact<Set<AdObject>> objects(String text, String... stated) {
    return lint(text, stated).facts().objects();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Спасибо вам за всё!",
        "Мы — первые. Остальные — за нами.",
        "Лучше нас только мы сами!",
        "Вам здесь рады",
        "Всегда рядом, всегда с вами",
        "Работаем на результат, а не на процесс",
        "Низкий вам поклон!",
        "Нас рекомендуют друзьям",
        "Почему выбирают нас? Потому что мы лучшие!",
        "Приходите к нам — не пожалеете",
        "Огромная благодарность всему коллективу!",
        "Номер один в городе",
        "Сделано с любовью. Сделано на совесть.",
        "Гарантируем результат на 100 %",
        "Звоните прямо сейчас: +7 900 000-00-00",
      })
  void anAdThatNamesNothingIsTakenForAServiceWithDoubt(String text) {
    Fact<Set<AdObject>> objects = objects(text, "ad");
    assertEquals(Set.of(AdObject.SERVICE), objects.value());
    assertFalse(objects.sure());
    assertTrue(objects.isOfNothingNamed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Наши окна не пропускают холод. Звоните!",
        "Спасибо за новую кухню, мастера!",
        "Лучшие диваны города",
        "Такси: подача за пять минут",
        "Пицца номер один",
        "Кофе, который будит",
        "Учим английскому за три месяца",
        "Квартиры у парка от застройщика",
        "Ремонт обуви за час",
        "Мы знаем о шинах всё",
        "Натяжные потолки без пыли и шума",
        "Вклад под 18 процентов",
        "Ипотека без первого взноса",
        "Букеты с доставкой",
        "Свадебные платья на любой вкус",
        "Большое спасибо нашим юристам!",
        "Банкротство под ключ",
        "Лучшие из лучших туров в Турцию",
        "Ваш новый автомобиль ждёт вас",
        "Памятники из гранита недорого",
        "Грузчики трезвые и вежливые",
        "Интернет, который не тормозит",
        "Хостел у вокзала",
        "Суши и роллы круглосуточно",
        "Тренажёрный зал, где вам рады",
        "Клининг: чистота за два часа",
        "Игрушки, от которых не оторваться",
        "Корм для тех, кто лает",
        "Эвакуатор 24 часа",
        "Обои и краска со склада",
        "Каждому — по смартфону!",
        "Детский лагерь на море",
        "Спасибо, что выбрали наш банк",
        "Курсы вождения: сдадите с первого раза",
        "Бесплатная доставка мебели",
        "Теплицы с доставкой и сборкой",
        "Мы печём, вы улыбаетесь",
        "Летайте с нами",
        "Модно. Тепло. Недорого",
        "Скидка на всё до воскресенья в нашем магазине",
        "Лучшие на свете! perm-taxi.ru",
        "Только сегодня 🍕",
        "Мы — «Гармония». Мы рядом.",
        "Tasty & fast. Ждём вас!",
      })
  void anAdThatNamesSomethingIsNot(String text) {
    Fact<Set<AdObject>> objects = objects(text, "ad");
    assertFalse(objects.isOfNothingNamed());
    assertFalse(objects.value().contains(AdObject.SERVICE), objects.value().toString());
  }

  @Test
  void onlyAnAdIsAskedAndOnlyIfThatIsSure() {
    String thanks = "Большое вам спасибо!";
    assertTrue(objects(thanks, "ad").isOfNothingNamed());
    assertEquals(Set.of(), objects(thanks, "article").value());
    assertEquals(Set.of(), objects(thanks, "page").value());
    assertEquals(Set.of(), objects(thanks).value());
    assertTrue(objects("Звоните: +7 900 000-00-00. Мы рады вам!").isOfNothingNamed());
  }

  @Test
  void aLongTextThatNamesNothingIsNoMedicalOne() {
    String text = "Мы рады вам всегда и везде, сегодня и завтра. ".repeat(6);
    assertEquals(Set.of(AdObject.OTHER), objects(text, "ad").value());
  }

  @Test
  void wordsWithoutMeaningOfTheirOwnAreNoSlogan() {
    assertEquals(Set.of(), objects("24 / 7", "ad").value());
    assertEquals(Set.of(), objects("", "ad").value());
  }

  @Test
  void aBreachOfItIsNoError() {
    FileReport report = lint("Огромное вам спасибо! Низкий поклон!", "ad");
    assertFalse(report.findings().isEmpty());
    for (ReportedFinding reported : report.findings()) {
      assertFalse(reported.finding().severity() == Severity.ERROR, reported.toString());
    }
  }

  @Test
  void theReportSaysThatNothingIsNamedAndWhatToDo() throws IOException {
    assertTrue(
        drawn(Language.RU)
            .contains(
                "объект: вероятно, медицинская услуга (в тексте ничего не названо, это"
                    + " предположение: укажите --object)"),
        drawn(Language.RU));
    assertTrue(
        drawn(Language.EN)
            .contains(
                "object: probably medical service (the text names nothing, this is assumed: set"
                    + " --object)"),
        drawn(Language.EN));
  }

  private static String drawn(Language language) throws IOException {
    Report report =
        new Report(
            new Tool("0.1.0", "ru-medical", "2026.11.0"),
            LocalDate.of(2026, 11, 22),
            List.of(lint("Вам здесь рады", "ad")),
            List.of(),
            Thresholds.DEFAULT);
    StringWriter out = new StringWriter();
    new TextReporter(language, false).write(report, out);
    return out.toString();
  }
}
