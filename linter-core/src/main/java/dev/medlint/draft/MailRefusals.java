package dev.medlint.draft;

import dev.medlint.source.LocalizedText;

/** Why mails, or parts of them, are not read, in words for people. */
final class MailRefusals {

  private MailRefusals() {}

  static DraftException noMail() {
    return new DraftException(
        "Это не письмо: в начале файла нет полей From, Date или Subject. Сохраните письмо в почтовой"
            + " программе как EML.",
        "This is no mail: there are no From, Date or Subject fields at its head. Save the mail as"
            + " EML in your mail program.");
  }

  static DraftException broken() {
    return new DraftException(
        "Письмо повреждено или оборвано. Сохраните его в почтовой программе заново.",
        "The mail is damaged or cut short. Save it anew in your mail program.");
  }

  static DraftException tooDeep(int deepest) {
    return new DraftException(
        "Части письма вложены друг в друга глубже "
            + deepest
            + ", так писем не пишут. Проверьте файл.",
        "The parts of the mail are nested deeper than "
            + deepest
            + ", as no mail is. Check the file.");
  }

  static DraftException tooMany(int most) {
    return new DraftException(
        "В письме больше " + most + " частей, так писем не пишут. Проверьте файл.",
        "The mail has more than " + most + " parts, as no mail has. Check the file.");
  }

  static DraftException tooLarge() {
    return new DraftException(
        "Части письма вместе больше предела размера. Уберите вложения или поднимите предел:"
            + " --max-file-size.",
        "The parts of the mail together are over the limit of size. Remove attachments or raise the"
            + " limit: --max-file-size.");
  }

  static DraftException locked() {
    return new DraftException(
        "Письмо зашифровано. Откройте его в почтовой программе и сохраните текст отдельно.",
        "The mail is encrypted. Open it in your mail program and save its text by itself.");
  }

  static DraftException onlyPictures() {
    return new DraftException(
        "В письме нет текста, только картинки; слова на них не читаются. Наберите текст письма или"
            + " проверьте картинки глазами.",
        "The mail has no text, only pictures, whose words are not read. Type its text or look at the"
            + " pictures yourself.");
  }

  static DraftException onlyAttachments() {
    return new DraftException(
        "В письме нет текста, только вложения. Сохраните их и проверьте отдельно.",
        "The mail has no text, only attachments. Save them and check them by themselves.");
  }

  /** Returns what is said of an attachment that was not read. */
  static LocalizedText attachment(String name) {
    return new LocalizedText(
        "вложение" + quoted(name, "«", "»") + " не прочитано — сохраните его и проверьте отдельно",
        "the attachment"
            + quoted(name, "“", "”")
            + " was not read: save it and check it by itself");
  }

  private static String quoted(String name, String open, String close) {
    return name.isBlank() ? "" : " " + open + name.strip() + close;
  }
}
