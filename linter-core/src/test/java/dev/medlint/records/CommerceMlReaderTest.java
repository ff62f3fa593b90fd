package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommerceMlReaderTest {

  private static String file(String encoding, String goods) {
    return "<?xml version=\"1.0\" encoding=\""
        + encoding
        + "\"?>\n<КоммерческаяИнформация ВерсияСхемы=\"2.05\"><Классификатор><Группы><Группа>"
        + "<Наименование>Чаи</Наименование></Группа></Группы></Классификатор><Каталог><Товары>"
        + goods
        + "</Товары></Каталог></КоммерческаяИнформация>";
  }

  private static final String TEA =
      "<Товар><Ид>a1</Ид><Артикул>Т-7</Артикул><Наименование>Чай</Наименование>"
          + "<Описание>Бодрит утром.\nГреет зимой.</Описание><ЗначенияРеквизитов>"
          + "<ЗначениеРеквизита><Наименование>Полное наименование</Наименование><Значение>Чай"
          + " с мятой</Значение></ЗначениеРеквизита><ЗначениеРеквизита><Наименование>Вид"
          + "</Наименование><Значение>Товар</Значение></ЗначениеРеквизита></ЗначенияРеквизитов>"
          + "<ЗначенияСвойств><ЗначенияСвойства><Ид>p</Ид><Значение>пить перед сном"
          + "</Значение></ЗначенияСвойства><ЗначенияСвойства><Ид>q</Ид><Значение>зелёный</Значение>"
          + "</ЗначенияСвойства></ЗначенияСвойств></Товар>";

  private static final String READ =
      "f#Т-7: Чай\nБодрит утром.\nГреет зимой.\nЧай с мятой\nпить перед сном";

  @Test
  void nameDescriptionAndValuesThatAreWordsAreReadInBothEncodings() {
    assertEquals(List.of(READ), Records.of(RecordFormat.COMMERCEML, file("UTF-8", TEA)));
    assertEquals(
        List.of(READ),
        Records.of(
            RecordFormat.COMMERCEML,
            file("windows-1251", TEA).getBytes(Charset.forName("windows-1251"))));
  }

  @Test
  void aPlaceNamesTheFieldAndTheCharacterInIt() {
    SourceText text = Records.readable(RecordFormat.COMMERCEML, file("UTF-8", TEA)).get(0).text();
    assertEquals("Описание, знак 8", text.place(text.text().indexOf("утром"), Language.RU));
    assertEquals("Name, character 1", text.place(0, Language.EN));
  }

  @Test
  void aDescriptionInHtmlMakesThePageHtml() {
    String goods =
        "<Товар><Ид>a2</Ид><Наименование>Мёд &lt;3</Наименование><Описание>&lt;p&gt;Сладкий"
            + "&lt;/p&gt;</Описание></Товар>";
    assertEquals(
        List.of("f#a2: <h1>Мёд &lt;3</h1>\n<div><p>Сладкий</p></div>"),
        Records.of(RecordFormat.COMMERCEML, file("UTF-8", goods)));
  }

  @Test
  void twoGoodsWithOneArticleNumberAreToldApartByTheirIds() {
    String goods =
        "<Товар><Ид>a1</Ид><Артикул>7</Артикул><Наименование>Мёд</Наименование></Товар>"
            + "<Товар><Ид>a2</Ид><Артикул>7</Артикул><Наименование>Чай</Наименование></Товар>";
    assertEquals(
        List.of("f#7: Мёд", "f#7!a2: Чай"),
        Records.of(RecordFormat.COMMERCEML, file("UTF-8", goods)));
  }

  @Test
  void deletedGoodsArePassedOver() {
    String goods =
        "<Товар Статус=\"Удален\"><Ид>a3</Ид><Наименование>Соль</Наименование></Товар>" + TEA;
    assertEquals(List.of(READ), Records.of(RecordFormat.COMMERCEML, file("UTF-8", goods)));
  }

  @Test
  void pricesAloneAreRefusedWithAHint() {
    String offers =
        "<КоммерческаяИнформация><ПакетПредложений><Предложения><Предложение><Наименование>Чай"
            + "</Наименование></Предложение></Предложения></ПакетПредложений>"
            + "</КоммерческаяИнформация>";
    List<String> read = Records.of(RecordFormat.COMMERCEML, offers);
    assertEquals(1, read.size());
    assertTrue(read.get(0).startsWith("! В выгрузке нет товаров"), read.get(0));
  }

  @Test
  void absurdNestingIsRefused() {
    String deep = "<КоммерческаяИнформация>" + "<a>".repeat(5_000);
    List<String> read = Records.of(RecordFormat.COMMERCEML, deep);
    assertTrue(read.get(0).startsWith("! Файл XML оборван или повреждён"), read.get(0));
  }
}
