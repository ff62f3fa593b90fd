package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.DraftText;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a catalogue of 1C or Bitrix in CommerceML: one record for each of the goods. */
final class CommerceMlReader implements RecordReader {

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|div|span|ul|ol|li|b|strong|i|em|h[1-6]|a|table)\\b[^>]*>|&[a-z]+;",
          Pattern.CASE_INSENSITIVE);

  private final String file;
  private final ExportXml xml;
  private final Set<String> names = new HashSet<>();
  private long goods;

  private CommerceMlReader(String file, ExportXml xml) {
    this.file = file;
    this.xml = xml;
  }

  static CommerceMlReader open(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    return new CommerceMlReader(input.name(), ExportXml.open(input, options));
  }

  @Override
  public Optional<TextRecord> next() throws DraftException, IOException {
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        // Groups, prices and stocks hold no words of an ad.
        case "Классификатор", "ПакетПредложений", "ИзмененияПакетаПредложений", "Документ" ->
            xml.skip();
        case "Товар" -> {
          goods++;
          Optional<TextRecord> record = item();
          if (record.isPresent()) {
            return record;
          }
        }
        default -> {
          // What holds them.
        }
      }
    }
    if (goods == 0) {
      throw new DraftException(
          "В выгрузке нет товаров (Каталог → Товары → Товар): цены и остатки слов рекламы не"
              + " содержат. Проверьте файл каталога, обычно это import.xml.",
          "The export has no goods (Каталог → Товары → Товар): prices and stocks hold no words of"
              + " an ad. Check the file of the catalogue, mostly import.xml.");
    }
    return Optional.empty();
  }

  private Optional<TextRecord> item() throws DraftException, IOException {
    Item item = new Item();
    boolean deleted = xml.attribute("Статус").equals("Удален");
    while (xml.next() && xml.isStart()) {
      switch (xml.name()) {
        case "Ид" -> item.id = xml.text().strip();
        case "Артикул" -> item.article = xml.text().strip();
        case "Наименование" -> item.title = kept(item, xml.text()).strip();
        case "Описание" -> item.add("Описание", "Description", kept(item, xml.text()));
        case "ЗначенияРеквизитов" -> pairs(item, "ЗначениеРеквизита", "Наименование");
        case "ЗначенияСвойств" -> pairs(item, "ЗначенияСвойства", "Ид");
        default -> xml.skip();
      }
    }
    return deleted ? Optional.empty() : item.record(file, names);
  }

  private String kept(Item item, String text) {
    item.tooLong |= xml.isTooLong(text);
    return text;
  }

  /** Reads names and values; of values only those that are words are kept. */
  private void pairs(Item item, String element, String nameElement)
      throws DraftException, IOException {
    while (xml.next() && xml.isStart()) {
      if (!xml.name().equals(element)) {
        xml.skip();
        continue;
      }
      String name = "";
      while (xml.next() && xml.isStart()) {
        if (xml.name().equals(nameElement)) {
          name = xml.text().strip();
        } else if (xml.name().equals("Значение")) {
          pair(item, nameElement.equals("Ид") ? "свойство" : name, kept(item, xml.text()));
        } else {
          xml.skip();
        }
      }
    }
  }

  private static void pair(Item item, String name, String value) {
    boolean known = name.equals("Полное наименование") || name.equals("ОписаниеВФорматеHTML");
    boolean words = name.equals("свойство") && isWords(value);
    if (known || words) {
      item.add(name, name.equals("свойство") ? "property" : name, value);
    }
  }

  /** One word, a number or an id is a value to choose by, not a text. */
  private static boolean isWords(String value) {
    String words = value.strip();
    int blanks = 0;
    boolean cyrillic = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      blanks += c == ' ' ? 1 : 0;
      cyrillic |= c >= 'А' && c <= 'я';
    }
    return blanks > 1 && cyrillic;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private record Field(LocalizedText place, String words) {}

  /** One of the goods, as far as it was read. */
  private static final class Item {

    private String id = "";
    private String article = "";
    private String title = "";
    private boolean tooLong;
    private final List<Field> fields = new ArrayList<>();

    private void add(String ru, String en, String words) {
      if (!words.isBlank() && !words.strip().equals(title)) {
        fields.add(new Field(new LocalizedText(ru, en), words));
      }
    }

    /** Two goods with one article number are told apart by their ids. */
    private Optional<TextRecord> record(String file, Set<String> names) {
      String own = article.isEmpty() ? id : article;
      String name = file + "#" + (names.add(own) || id.isEmpty() ? own : own + "!" + id);
      if (tooLong) {
        return Optional.of(
            new TextRecord.Unreadable(
                name,
                new LocalizedText(
                    "товар больше предела и не прочитан; поднимите предел: --max-file-size",
                    "the entry is larger than the limit and was not read; raise it:"
                        + " --max-file-size")));
      }
      if (title.isEmpty() && fields.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new TextRecord.Readable(
              hasMarkup() ? page(name) : text(name), Map.of(), "CommerceML", Optional.empty()));
    }

    private boolean hasMarkup() {
      for (Field field : fields) {
        if (MARKUP.matcher(field.words).find()) {
          return true;
        }
      }
      return false;
    }

    private SourceText text(String name) {
      DraftText text = new DraftText();
      text.add(BlockKind.HEADING, title, new LocalizedText("Наименование", "Name"));
      for (Field field : fields) {
        text.add(BlockKind.PARAGRAPH, field.words, field.place);
      }
      return text.build(name);
    }

    private SourceText page(String name) {
      StringBuilder page = new StringBuilder();
      page.append("<h1>").append(escaped(title)).append("</h1>");
      for (Field field : fields) {
        boolean markup = MARKUP.matcher(field.words).find();
        page.append("\n<div>");
        page.append(markup ? field.words : escaped(field.words).replace("\n", "<br>\n"));
        page.append("</div>");
      }
      return new SourceText(name, page.toString(), Format.HTML, "UTF-8");
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
