package dev.medlint.draft;

import dev.medlint.source.LocalizedText;

/** Why ODF texts cannot be read, in words for people. */
final class OdfRefusals {

  private OdfRefusals() {}

  static DraftException brokenXml() {
    return new DraftException(
        "Разметка документа повреждена или оборвана. Откройте его и сохраните заново.",
        "The markup of the document is damaged or cut short. Open it and save it anew.");
  }

  static DraftException documentType() {
    return new DraftException(
        "В разметке документа объявлены сущности (DOCTYPE), в ODF их не бывает; раскрывать их"
            + " небезопасно. Откройте документ и сохраните его заново.",
        "The markup of the document declares entities (DOCTYPE), which ODF never does; expanding"
            + " them is not safe. Open the document and save it anew.");
  }

  static DraftException locked() {
    return new DraftException(
        "Документ закрыт паролем. Снимите пароль и пересохраните файл.",
        "The document is protected by a password. Remove it and save the file anew.");
  }

  static DraftException noText() {
    return new DraftException(
        "В файле нет текста документа Writer: это таблица, презентация или другой файл ODF."
            + " Сохраните текст как ODT.",
        "The file holds no text of Writer: it is a sheet, a presentation or another ODF file."
            + " Save the text as ODT.");
  }

  static DraftException onlyPictures() {
    return new DraftException(
        "В документе нет текста, только рисунки или вложенные объекты; слова в них не читаются."
            + " Наберите текст или проверьте рисунки глазами.",
        "The document has no text, only pictures or embedded objects, whose words are not read."
            + " Type the text or look at the pictures yourself.");
  }

  /** Returns what is said of objects of other programs, which were not read. */
  static LocalizedText object() {
    return new LocalizedText(
        "в документ встроен объект другой программы; его текст не прочитан — проверьте его"
            + " отдельно",
        "an object of another program is embedded in the document; its text was not read: check it"
            + " by itself");
  }

  static DraftException encoding() {
    return new DraftException(
        "Байты разметки не складываются в кодировку, которую она называет. Откройте документ и"
            + " сохраните его заново.",
        "The bytes of the markup do not fit the encoding that it names. Open the document and save"
            + " it anew.");
  }
}
