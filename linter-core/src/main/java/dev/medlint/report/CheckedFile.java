package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A text with what stands against it.
 *
 * @param name as the report shows it
 * @param problems in the order of the report; one if the text could not be read
 */
record CheckedFile(String name, List<Problem> problems) {

  CheckedFile {
    Objects.requireNonNull(name);
    problems = List.copyOf(problems);
  }

  /** Returns all texts that were checked, then those that could not be read, for programs. */
  static List<CheckedFile> all(Report report, Language language) {
    return all(report, language, report.thresholds()::showsToPrograms);
  }

  /** Returns the same with the findings that an output shows. */
  static List<CheckedFile> all(Report report, Language language, Predicate<ReportedFinding> shown) {
    List<CheckedFile> files = new ArrayList<>();
    for (FileReport file : report.files()) {
      List<Problem> problems = new ArrayList<>();
      for (ReportedFinding reported : file.findings()) {
        if (reported.isOpen() && shown.test(reported)) {
          boolean failing = report.thresholds().fails(reported);
          problems.add(Problem.of(reported, file.source(), failing, language));
        }
      }
      files.add(new CheckedFile(file.source().name(), problems));
    }
    FrameWords words = FrameWords.in(language);
    for (Unread unread : report.unread()) {
      files.add(new CheckedFile(name(unread), List.of(Problem.of(unread, words, language))));
    }
    return files;
  }

  /** Returns the name of the file: that of a malformed line ends with the line's number. */
  static String name(Unread unread) {
    boolean malformed = unread.place().isPresent() && unread.place().get().malformed();
    String number = malformed ? ":" + unread.place().get().line() : "";
    return unread.path().endsWith(number)
        ? unread.path().substring(0, unread.path().length() - number.length())
        : unread.path();
  }
}
