package dev.medlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.Headline;
import dev.medlint.rule.Severity;
import dev.medlint.run.ConfigurationException;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Says in the words of the protocol what was found. Immutable and thread-safe. */
final class Diagnoses {

  /** What editors name as the origin of a diagnosis. */
  static final String SOURCE = "medlint";

  /** The key of the fingerprint in the data of a diagnosis. */
  static final String FINGERPRINT = "fingerprint";

  /** An editor shows no more with sense, and would wait for thousands of them. */
  private static final int MOST = 1_000;

  private static final Range BEGINNING = new Range(new Position(0, 0), new Position(0, 0));

  private final Optional<Path> pages;
  private final boolean related;

  /**
   * Creates diagnoses.
   *
   * @param pages folder of the pages about rules; empty: there is none here
   * @param related whether the editor shows other places that belong to a diagnosis
   */
  Diagnoses(Optional<Path> pages, boolean related) {
    this.pages = Objects.requireNonNull(pages);
    this.related = related;
  }

  /** Returns what is wrong with a text, and what of it was not checked. */
  List<Diagnostic> of(CheckedDocument checked, Language language) {
    List<Diagnostic> all = new ArrayList<>();
    for (LocalizedText reason : checked.unread()) {
      all.add(unread(reason, checked.foreign(), language));
    }
    List<ReportedFinding> shown = checked.shown();
    for (ReportedFinding reported : shown.subList(0, Math.min(MOST, shown.size()))) {
      all.add(of(reported.finding(), checked.document(), language));
    }
    if (shown.size() > MOST) {
      all.add(more(shown.size() - MOST, language));
    }
    return all;
  }

  private static Diagnostic unread(LocalizedText reason, boolean foreign, Language language) {
    LocalizedText said =
        new LocalizedText("Не проверено: " + reason.ru(), "Not checked: " + reason.en());
    Diagnostic diagnostic = plain(BEGINNING, said.in(language));
    // Most texts in another language are none of ours, and their authors know that.
    diagnostic.setSeverity(foreign ? DiagnosticSeverity.Hint : DiagnosticSeverity.Warning);
    diagnostic.setCode("not-checked");
    return diagnostic;
  }

  private static Diagnostic more(int count, Language language) {
    LocalizedText said =
        new LocalizedText(
            "Показаны первые " + MOST + " находок, ещё " + count + " покажет medlint check",
            "The first " + MOST + " findings are shown, medlint check shows " + count + " more");
    Diagnostic diagnostic = plain(BEGINNING, said.in(language));
    diagnostic.setSeverity(DiagnosticSeverity.Warning);
    diagnostic.setCode("more-findings");
    return diagnostic;
  }

  private static Diagnostic plain(Range range, String message) {
    Diagnostic diagnostic = new Diagnostic(range, message);
    diagnostic.setSource(SOURCE);
    return diagnostic;
  }

  /** Returns the diagnosis of one finding. */
  Diagnostic of(Finding finding, OpenDocument document, Language language) {
    String advice = finding.advice().in(language);
    String message = Headline.of(finding, language) + (advice.isEmpty() ? "" : "\n" + advice);
    Diagnostic diagnostic = plain(place(finding, document), message);
    diagnostic.setSeverity(severity(finding.severity()));
    diagnostic.setCode(finding.rule());
    page(finding.rule())
        .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
    JsonObject data = new JsonObject();
    data.addProperty(FINGERPRINT, finding.fingerprint());
    diagnostic.setData(data);
    if (related) {
      List<DiagnosticRelatedInformation> parts = parts(finding, document);
      if (!parts.isEmpty()) {
        diagnostic.setRelatedInformation(parts);
      }
    }
    return diagnostic;
  }

  /** Returns where an editor shows a finding; what is missing, at the beginning. */
  static Range place(Finding finding, OpenDocument document) {
    return finding.span().isEmpty() ? BEGINNING : document.range(finding.span());
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
    };
  }

  private Optional<String> page(String rule) {
    return pages
        .map(folder -> folder.resolve(rule + ".md"))
        .filter(Files::isRegularFile)
        .map(page -> page.toUri().toString());
  }

  private static List<DiagnosticRelatedInformation> parts(Finding finding, OpenDocument document) {
    List<DiagnosticRelatedInformation> parts = new ArrayList<>();
    for (Finding.Evidence part : finding.evidence()) {
      if (!part.span().equals(finding.span())) {
        Location location = new Location(document.uri(), document.range(part.span()));
        String words = part.name() + ": «" + part.quote() + "»";
        parts.add(new DiagnosticRelatedInformation(location, words));
      }
    }
    return parts;
  }

  /** Returns the fingerprint that a diagnosis carries; empty: it is none of a finding. */
  static Optional<String> fingerprint(Diagnostic diagnostic) {
    Object data = diagnostic.getData();
    if (data instanceof JsonObject values && values.get(FINGERPRINT) != null) {
      JsonElement value = values.get(FINGERPRINT);
      return value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Returns what is wrong with a configuration. */
  static List<Diagnostic> of(
      List<ConfigurationException.Problem> problems, OpenDocument document, Language language) {
    List<Diagnostic> all = new ArrayList<>();
    for (ConfigurationException.Problem problem : problems) {
      Diagnostic diagnostic =
          plain(placeOf(problem.place(), document), problem.message().in(language));
      diagnostic.setSeverity(DiagnosticSeverity.Error);
      diagnostic.setCode("configuration");
      all.add(diagnostic);
    }
    return all;
  }

  /**
   * Reads {@code file:line:column}, whose file may hold colons too; the value ends with its line.
   */
  private static Range placeOf(String place, OpenDocument document) {
    String[] parts = place.split(":");
    int column = number(parts, parts.length - 1);
    int line = number(parts, parts.length - 2);
    if (column > 0 && line == 0) {
      line = column;
      column = 1;
    }
    if (line == 0) {
      return BEGINNING;
    }
    Position start = new Position(line - 1, column - 1);
    int from = document.offset(start);
    int to = document.offset(new Position(line - 1, Integer.MAX_VALUE));
    return new Range(document.position(from), document.position(to));
  }

  private static int number(String[] parts, int i) {
    boolean digits = i > 0 && parts[i].matches("[0-9]{1,9}");
    return digits ? Integer.parseInt(parts[i]) : 0;
  }
}
