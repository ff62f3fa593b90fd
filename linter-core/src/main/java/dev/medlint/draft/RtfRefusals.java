package dev.medlint.draft;

/** Why RTF drafts cannot be read, in words for people. */
final class RtfRefusals {

  private RtfRefusals() {}

  static DraftException noRtf() {
    return new DraftException(
        "Это не RTF: файл не начинается с «{\\rtf». Проверьте, тот ли это файл.",
        "This is no RTF: the file does not begin with “{\\rtf”. Check whether it is the right"
            + " file.");
  }

  static DraftException cutShort() {
    return new DraftException(
        "Файл RTF оборван. Откройте его и сохраните заново.",
        "The RTF file is cut short. Open it and save it anew.");
  }

  static DraftException tooDeep(int deepest) {
    return new DraftException(
        "Группы в файле RTF вложены глубже "
            + deepest
            + ": это не документ. Откройте его и сохраните заново.",
        "The groups of the RTF file are nested deeper than "
            + deepest
            + ": no document. Open it and save it anew.");
  }

  static DraftException broken() {
    return new DraftException(
        "Разметка RTF повреждена. Откройте файл и сохраните его заново.",
        "The RTF markup is damaged. Open the file and save it anew.");
  }
}
