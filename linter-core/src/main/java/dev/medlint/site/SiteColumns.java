package dev.medlint.site;

import dev.medlint.extract.PageFactName;
import dev.medlint.facts.Kind;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** The requirements that the table of a site shows, and how a page meets each. */
final class SiteColumns {

  static final List<String> OF_ARTICLES =
      List.of(
          "eeat:author",
          "eeat:author-cred",
          "eeat:reviewer",
          "eeat:date-created",
          "eeat:date-updated",
          "eeat:stale",
          "eeat:dates-sane",
          "eeat:sources",
          "eeat:sources-quality",
          "eeat:not-a-doctor",
          "eeat:jsonld-type",
          "152-fz",
          "114-fz",
          "38-fz");

  static final List<String> OF_PAGES =
      List.of(
          "site:heading",
          "site:prices",
          "site:licence",
          "site:contacts",
          "site:requisites",
          "site:doctors",
          "site:contraind",
          "site:stale-act",
          "152-fz:9:1",
          "152-fz:18.1:2",
          "152-fz:18:5",
          "114-fz",
          "38-fz");

  private SiteColumns() {}

  /** How a page meets a requirement. */
  enum State {
    MET,
    ADVICE,
    WARNING,
    BREACH,
    NOT_ASKED
  }

  static boolean isArticle(FileReport file) {
    Optional<Kind> kind = file.facts().kind().value();
    return kind.isPresent() && kind.get() == Kind.ARTICLE;
  }

  /** Returns the gravest state, by the findings that stand. */
  static State state(FileReport file, String column) {
    State state = isAsked(file, column) ? State.MET : State.NOT_ASKED;
    for (ReportedFinding reported : file.findings()) {
      if (reported.isOpen() && belongs(reported.finding().provision(), column)) {
        State own = of(reported.finding().severity());
        state = state == State.NOT_ASKED || own.compareTo(state) > 0 ? own : state;
      }
    }
    return state;
  }

  private static State of(Severity severity) {
    return switch (severity) {
      case ERROR -> State.BREACH;
      case WARNING -> State.WARNING;
      case INFO -> State.ADVICE;
    };
  }

  /** A column is a provision with its parts, or all of an act. */
  static boolean belongs(String provision, String column) {
    return provision.equals(column)
        || provision.startsWith(column + "#")
        || provision.startsWith(column + ":");
  }

  private static boolean isAsked(FileReport file, String column) {
    return switch (column) {
      case "152-fz", "152-fz:9:1", "152-fz:18.1:2" ->
          !file.page().notes(PageFactName.FORM).isEmpty();
      case "site:contraind" -> !file.page().notes(PageFactName.PRICES).isEmpty();
      case "site:requisites" ->
          !file.page().notes(PageFactName.OGRN).isEmpty()
              || !file.page().notes(PageFactName.INN).isEmpty();
      case "site:doctors" -> !file.page().notes(PageFactName.DOCTOR).isEmpty();
      case "eeat:stale", "eeat:dates-sane" -> !file.page().notes(PageFactName.LAST_DATE).isEmpty();
      case "eeat:author-cred" -> file.page().holds(PageFactName.AUTHOR);
      case "eeat:sources-quality" -> file.page().holds(PageFactName.SOURCES);
      default -> true;
    };
  }
}
