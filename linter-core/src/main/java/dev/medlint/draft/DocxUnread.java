package dev.medlint.draft;

import dev.medlint.source.LocalizedText;

/** What is said of the contents of a Word file that are not read. */
final class DocxUnread {

  private DocxUnread() {}

  static LocalizedText otherFile() {
    return new LocalizedText(
        "в документ вложен другой документ; его текст не прочитан — откройте файл и сохраните его"
            + " заново, чтобы текст вошёл в него",
        "another document is included in this one; its text was not read: open the file and save it"
            + " anew, so that the text becomes part of it");
  }

  /**
   * @param program the program whose object it is; empty: unknown
   */
  static LocalizedText object(String program) {
    String named = program.isBlank() ? "" : " (" + program + ")";
    return new LocalizedText(
        "в документ встроен объект другой программы"
            + named
            + "; его текст не прочитан — проверьте его отдельно",
        "an object of another program"
            + named
            + " is embedded in the document; its text was not read: check it by itself");
  }
}
