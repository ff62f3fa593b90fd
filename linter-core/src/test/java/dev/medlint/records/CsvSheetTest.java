package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

  @Test
  void aRowIsATextWhoseCellsAreItsParts() {
    assertEquals(
        List.of(
            "ads#2",
            "  ячейка A2 HEADING: Массаж спины",
            "  ячейка B2 PARAGRAPH: Запишитесь сегодня",
            "ads#3",
            "  ячейка B3 PARAGRAPH: Второй текст"),
        Tables.csv("Заголовок;Текст\nМассаж спины;Запишитесь сегодня\n;Второй текст\n"));
  }

  @Test
  void anIdNamesTheRowAndARepeatedOneDoesSoWithItsNumber() {
    assertEquals(
        List.of(
            "ads#а-7",
            "  ячейка B2 PARAGRAPH: один",
            "ads#а-7!3",
            "  ячейка B3 PARAGRAPH: два",
            "ads#!4",
            "  ячейка B4 PARAGRAPH: три"),
        Tables.csv("Артикул,Описание\nа-7,один\nа-7,два\n,три"));
  }

  @Test
  void everySeparatorIsRecognisedByTheHeadings() {
    for (String separator : List.of(";", ",", "\t")) {
      assertEquals(
          List.of("ads#2", "  ячейка B2 PARAGRAPH: слова"),
          Tables.csv("x" + separator + "text\r\n1" + separator + "слова\r\n"),
          separator);
    }
  }

  @Test
  void theSeparatorMayBeNamedInTheFirstLineAsExcelDoes() {
    assertEquals(
        List.of("ads#3", "  ячейка B3 PARAGRAPH: слова"), Tables.csv("sep=|\nцена|Текст\n5|слова"));
  }

  @Test
  void aCellMayHoldSeparatorsQuotesAndLineEnds() {
    assertEquals(
        List.of(
            "ads#2",
            "  ячейка A2 PARAGRAPH: Клиника «Ёж»; \"лучшая\"\\nс 1990 года",
            "ads#3",
            "  ячейка A3 PARAGRAPH: дальше"),
        Tables.csv("Текст;Цена\n\"Клиника «Ёж»; \"\"лучшая\"\"\nс 1990 года\";5\nдальше;6\n"));
  }

  @Test
  void rowsAreCountedAsSpreadsheetsDoWithEmptyOnes() {
    assertEquals(
        List.of("ads#4", "  ячейка A4 PARAGRAPH: слова"), Tables.csv("Текст\n\n  \nслова\n\n"));
  }

  @Test
  void everyEncodingGivesTheSameTexts() {
    String table = "№;Текст объявления\n1;Приём врача каждый день, запись по телефону\n";
    List<String> expected =
        List.of("ads#1", "  ячейка B2 PARAGRAPH: Приём врача каждый день, запись по телефону");
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16LE)) {
      assertEquals(expected, Tables.csv(table.getBytes(charset)), charset.name());
    }
    assertEquals(expected, Tables.csv(("\ufeff" + table).getBytes(StandardCharsets.UTF_8)));
    assertEquals(expected, Tables.csv(("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(expected, Tables.csv(("\ufeff" + table).getBytes(StandardCharsets.UTF_16BE)));
  }

  @Test
  void headingsMayStandBelowInstructions() {
    assertEquals(
        List.of(
            "ads#5 {medium=web, platform=ozon, complete=false}",
            "  ячейка A5 HEADING: Бинт",
            "  ячейка B5 PARAGRAPH: Мягкий бинт"),
        Tables.csv(
            "Заполните таблицу\n\nПоля со звёздочкой обязательны;;\n"
                + "Название товара *;Аннотация (до 6000 знаков);Цена, руб.\nБинт;Мягкий бинт;5\n"));
  }

  @Test
  void headingsAreKnownInAnyCaseWithYoOrYe() {
    assertEquals(
        List.of("ads#2", "  ячейка A2 LIST_ITEM: быстро"),
        Tables.csv("УТОЧНЁНИЯ;x\nбыстро;1\n".replace("УТОЧНЁНИЯ", "УТОЧНЕНИЯ")));
    assertEquals(
        List.of("ads#2", "  ячейка A2 HEADING: а", "  ячейка B2 HEADING: б"),
        Tables.csv("ad_headline;Headline 15\nа;б\n"));
  }

  @Test
  void columnsAreNamedByHeadingByLetterAndWithARole() {
    String table = "Оффер;Цена;Подпись\nСлово;5;Дело\n";
    assertEquals(List.of("ads#2", "  ячейка C2 PARAGRAPH: Дело"), Tables.csv(table, "подпись"));
    assertEquals(
        List.of("ads#2", "  ячейка A2 HEADING: Слово", "  ячейка C2 PARAGRAPH: Дело"),
        Tables.csv(table, "заголовок=Оффер", "текст=С"));
    assertEquals(
        List.of("ads#5", "  ячейка A2 HEADING: Слово"),
        Tables.csv(table, "заголовок=Оффер", "ид=Цена"));
  }

  @Test
  void withLettersAloneAndNoKnownHeadingEveryRowIsAText() {
    assertEquals(
        List.of("ads#1", "  ячейка B1 PARAGRAPH: Оффер", "ads#2", "  ячейка B2 PARAGRAPH: Слово"),
        Tables.csv("1;Оффер\n2;Слово\n", "B"));
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithTheNearestOne() {
    assertEquals(
        List.of(
            "! Столбца «Аписание» в таблице нет; похоже на «Описание». Есть: Цена, Описание."
                + " Столбец можно назвать и буквой: --columns A,B."),
        Tables.csv("Цена;Описание\n5;слова\n", "Аписание"));
    assertEquals(
        List.of(
            "! --columns: «цвет» не роль столбца; можно: заголовок, текст, список, адрес, ид, дата,"
                + " вид, объект, аудитория, носитель, площадка. Пример: --columns"
                + " \"заголовок=A,текст=Описание\"."),
        Tables.csv("Цена;Описание\n5;слова\n", "цвет=A"));
  }

  @Test
  void aTableWithoutTextsSaysWhichHeadingsItHas() {
    assertEquals(
        List.of(
            "! Не видно, в каких столбцах текст: ни одного знакомого заголовка («Заголовок»,"
                + " «Текст», «Описание»…). Есть: Цена, Остаток. Назовите столбцы: --columns"
                + " \"заголовок=A,текст=Описание\"."),
        Tables.csv("Цена;Остаток\n5;7\n"));
  }

  @Test
  void sitelinksAreItemsWhoseCharactersAreCountedAsInTheCell() {
    assertEquals(
        List.of(
            "ads#2",
            "  ячейка A2 PARAGRAPH: Приём",
            "  ячейка B2 LIST_ITEM: Цены",
            "  ячейка B2 LIST_ITEM: Врачи клиники"),
        Tables.csv("Текст;Быстрые ссылки\nПриём;Цены||Врачи клиники\n"));
  }

  @Test
  void factsOfAColumnAreTakenWhereTheyAreFactsOnly() {
    assertEquals(
        List.of(
            "ads#2 {kind=реклама, object=услуга, platform=yandex-direct} 2024-03-01",
            "  ячейка E2 PARAGRAPH: слова",
            "ads#3 {platform=VK}",
            "  ячейка E3 PARAGRAPH: дело"),
        Tables.csv(
            "Тип;Объект;Площадка;Дата;Текст\nреклама;услуга;Яндекс.Директ;01.03.2024;слова\n"
                + "мазь;дом 5;VK;;дело\n"));
  }

  @Test
  void aFactOfAColumnThatIsNamedIsTakenAtItsWord() {
    assertEquals(
        List.of("ads#2 {object=услгуа}", "  ячейка B2 PARAGRAPH: слова"),
        Tables.csv("Что;Текст\nуслгуа;слова\n", "объект=Что", "Текст"));
  }

  @Test
  void rowsBeforeBrokenQuotesAreReadAndTheirLineIsNamed() {
    List<String> lines = Tables.csv("Текст;Цена\nпервый;1\nвторой;2\n\"третий;3\nчетвёртый;4\n");
    assertEquals("ads#2", lines.get(0));
    assertEquals("ads#3", lines.get(2));
    assertEquals(
        "! Таблица прочитана до строки файла 4: дальше кавычки не сходятся. Кавычки внутри ячейки"
            + " удваивают (\"\"), а ячейку берут в кавычки целиком. Исправьте или сохраните таблицу"
            + " заново.",
        lines.get(lines.size() - 1));
  }

  @Test
  void bytesOfAnotherEncodingFurtherDownAreNamed() {
    byte[] head =
        ("text;price\n" + "plain words;5\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    byte[] tail = "слова;5\n".getBytes(Charset.forName("windows-1251"));
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    List<String> lines = Tables.csv(all);
    assertTrue(lines.get(lines.size() - 1).contains("байты не складываются в UTF-8"));
  }

  @Test
  void filesThatAreNoTablesAreRefused() {
    assertEquals(List.of("! Файл пуст."), Tables.csv(""));
    assertEquals(
        List.of(
            "! В таблице нет ни одной заполненной ячейки. Проверьте, тот ли это файл и тот ли"
                + " лист."),
        Tables.csv(";;;\n;;\n"));
    assertEquals(
        List.of(
            "! Это архив ZIP, а не текст. Если это документ, назовите его формат: --input-format"
                + " docx, odt или xlsx."),
        Tables.csv(new XlsxFiles().sheet("A", new String[] {"Текст"}).bytes()));
  }

  @Test
  void cellsWithTagsOrReferencesAreHtmlAndOthersAreNot() {
    assertEquals(
        List.of(
            "ads#17 {medium=web}",
            "  ячейка B2 HEADING: Приём",
            "  ячейка C2 PARAGRAPH HTML: <p>Наш <b>врач</b></p>",
            "  ячейка D2 PARAGRAPH: при весе <50 кг цена < 500",
            "ads#18 {medium=web}",
            "  ячейка B3 HEADING HTML: Приём&nbsp;врача",
            "  ячейка D3 PARAGRAPH: A&B; <дневной> стационар"),
        Tables.csv(
            "IE_XML_ID,IE_NAME,IE_PREVIEW_TEXT,IE_DETAIL_TEXT\n"
                + "17,Приём,<p>Наш <b>врач</b></p>,при весе <50 кг цена < 500\n"
                + "18,Приём&nbsp;врача,,A&B; <дневной> стационар\n"));
  }

  @Test
  void theTextsOfRichContentAreTakenOutOfItsJson() {
    assertEquals(
        List.of(
            "ads#9 {medium=web, platform=ozon, complete=false}",
            "  ячейка B2 PARAGRAPH: Крем",
            "  ячейка C2, текст 1 PARAGRAPH: Крем \"Роса\"",
            "  ячейка C2, текст 2 PARAGRAPH: Снимает боль"),
        Tables.csv(
            "Артикул*;Аннотация;Rich-контент JSON\n9;Крем;\"{\"\"content\"\":[{\"\"title\"\":"
                + "{\"\"content\"\":\"\"Крем \\\"\"Роса\\\"\"\"\"},\"\"items\"\":[{\"\"type\"\":"
                + "\"\"text\"\",\"\"content\"\":\"\"Снимает боль\"\"}]}]}\"\n"));
  }
}
