package dev.medlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which day's law was applied, and where the day came from. Immutable and thread-safe. */
final class LawDayLines {

  private final FrameWords words;

  LawDayLines(FrameWords words) {
    this.words = words;
  }

  /** Returns one line for all texts; the empty string if their days differ or are not known. */
  String ofRun(Report report) {
    Optional<LawDay> day = common(report);
    if (day.isEmpty() || day.get().isOfOneText()) {
      return "";
    }
    return words.get("lawOfRun", "day", described(day.get()));
  }

  /** Returns a heading and a line for each text; nothing if one line says it for all. */
  List<String> ofTexts(Report report) {
    List<String> lines = new ArrayList<>();
    if (report.files().isEmpty() || !ofRun(report).isEmpty()) {
      return lines;
    }
    for (FileReport file : report.files()) {
      if (file.lawDay().isPresent()) {
        lines.add("  " + file.source().name() + ": " + described(file.lawDay().get()));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, words.get("lawOfTexts"));
      lines.add("");
    }
    return lines;
  }

  private static Optional<LawDay> common(Report report) {
    Optional<LawDay> common = Optional.empty();
    for (FileReport file : report.files()) {
      if (common.isPresent() && !common.equals(file.lawDay())) {
        return Optional.empty();
      }
      common = file.lawDay();
    }
    return common;
  }

  private String described(LawDay day) {
    return day.day() + " (" + words.get("lawDay." + day.basis().id(), "source", day.source()) + ")";
  }
}
