package dev.medlint.source;

/** The reasons why an input cannot be read, in words for people. */
final class Refusals {

  private static final String ENCODING_REMEDY_RU =
      "Пересохраните файл в UTF-8 или укажите кодировку: --encoding ИМЯ";
  private static final String ENCODING_REMEDY_EN =
      "Save the file as UTF-8 or name its encoding: --encoding NAME";

  private Refusals() {}

  static LocalizedText noFile() {
    return new LocalizedText(
        "Такого файла нет. Проверьте путь.", "There is no such file. Check the path.");
  }

  static LocalizedText folder() {
    return new LocalizedText(
        "Это папка, а не файл. Проверьте путь.", "This is a folder, not a file. Check the path.");
  }

  static LocalizedText accessDenied() {
    return new LocalizedText(
        "Нет права читать этот файл. Измените права доступа или запустите проверку от имени"
            + " владельца файла.",
        "The file may not be read. Change its permissions or run the check as its owner.");
  }

  static LocalizedText unreadable(String detail) {
    return new LocalizedText(
        "Файл не читается: " + detail + ". Проверьте диск и права доступа.",
        "The file cannot be read: " + detail + ". Check the disk and the permissions.");
  }

  static LocalizedText tooLarge(long size, long limit) {
    return new LocalizedText(
        "Размер "
            + size
            + " байт больше предела "
            + limit
            + " байт. Разделите файл или поднимите предел: --max-file-size.",
        "Its size of "
            + size
            + " bytes is over the limit of "
            + limit
            + " bytes. Split the file or raise the limit: --max-file-size.");
  }

  static LocalizedText pdf() {
    return new LocalizedText(
        "Это PDF, он не читается. Возьмите файл, из которого он сделан (DOCX, HTML), или сохраните"
            + " текст как TXT.",
        "This is a PDF, which is not read. Take the file that it was made from (DOCX, HTML) or"
            + " save the text as TXT.");
  }

  static LocalizedText archive() {
    return new LocalizedText(
        "Это архив ZIP, а не текст. Если это документ, назовите его формат: --input-format docx,"
            + " odt или xlsx.",
        "This is a ZIP archive, not text. If it is a document, name its format: --input-format"
            + " docx, odt or xlsx.");
  }

  static LocalizedText binary(long offset) {
    return new LocalizedText(
        "Это двоичный файл: управляющий байт на месте "
            + offset
            + " (от 0). Сохраните содержимое как TXT, Markdown или HTML.",
        "This is a binary file: a control byte at offset "
            + offset
            + " (from 0). Save its content as TXT, Markdown or HTML.");
  }

  static LocalizedText brokenAt(String encoding, long offset) {
    return new LocalizedText(
        "Байты не складываются в "
            + encoding
            + " начиная с места "
            + offset
            + " (от 0). "
            + ENCODING_REMEDY_RU
            + ".",
        "The bytes are not valid "
            + encoding
            + " from offset "
            + offset
            + " (from 0). "
            + ENCODING_REMEDY_EN
            + ".");
  }

  static LocalizedText unknownEncoding() {
    return new LocalizedText(
        "Кодировку определить не удалось: ни UTF-8, ни windows-1251, ни KOI8-R не дают русского"
            + " текста. "
            + ENCODING_REMEDY_RU
            + ".",
        "The encoding cannot be told: neither UTF-8 nor windows-1251 nor KOI8-R gives Russian"
            + " text. "
            + ENCODING_REMEDY_EN
            + ".");
  }

  static LocalizedText utf32() {
    return new LocalizedText(
        "Файл записан в UTF-32, эта кодировка не читается. Пересохраните файл в UTF-8.",
        "The file is written in UTF-32, which is not read. Save the file as UTF-8.");
  }
}
