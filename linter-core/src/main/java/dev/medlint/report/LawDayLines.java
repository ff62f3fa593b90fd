package dev.medlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which day's law was applied, and where the day came from. Texts are noted as they come, by
 * name and day alone. Not thread-safe.
 */
final class LawDayLines {

  private final FrameWords words;
  private final List<Dated> texts = new ArrayList<>();
  private Optional<LawDay> common = Optional.empty();
  private boolean differ;

  LawDayLines(FrameWords words) {
    this.words = words;
  }

  /** Notes the day of a text. */
  void add(FileReport file) {
    if (texts.isEmpty() || common.isEmpty()) {
      common = file.lawDay();
    } else if (!common.equals(file.lawDay())) {
      differ = true;
    }
    texts.add(new Dated(file.source().name(), file.lawDay()));
  }

  /** Returns one line for all texts; the empty string if their days differ or are not known. */
  String ofRun() {
    if (differ || common.isEmpty() || common.get().isOfOneText()) {
      return "";
    }
    return words.get("lawOfRun", "day", described(common.get()));
  }

  /** Returns a heading and a line for each text; nothing if one line says it for all. */
  List<String> ofTexts() {
    List<String> lines = new ArrayList<>();
    if (texts.isEmpty() || !ofRun().isEmpty()) {
      return lines;
    }
    for (Dated text : texts) {
      if (text.day().isPresent()) {
        lines.add("  " + text.name() + ": " + described(text.day().get()));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, words.get("lawOfTexts"));
      lines.add("");
    }
    return lines;
  }

  private String described(LawDay day) {
    return day.day() + " (" + words.get("lawDay." + day.basis().id(), "source", day.source()) + ")";
  }

  private record Dated(String name, Optional<LawDay> day) {}
}
