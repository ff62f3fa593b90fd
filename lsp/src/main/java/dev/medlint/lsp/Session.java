package dev.medlint.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.explain.Explanation;
import dev.medlint.explain.MarkdownText;
import dev.medlint.facts.Named;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FactLabels;
import dev.medlint.run.Configuration;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * One editor that is connected: its texts, what it wants, what it is told. Thread-safe; nothing
 * here waits for the editor.
 */
final class Session implements AutoCloseable {

  /** After this an editor that was asked something counts as silent. */
  private static final long SILENT_MINUTES = 10;

  /** The facts that people state for a text in an editor. */
  private static final List<String> STATED = List.of("kind", "object", "audience", "medium");

  private final EditorChecks checks;
  private final LiveDocuments<CheckedDocument> texts;
  private final LiveDocuments<OwnDocument> ownFiles;
  private final Decisions decisions;
  private volatile EditorClient client;
  private volatile Editor editor = Editor.UNKNOWN;
  private volatile Preferences preferences;
  private volatile Diagnoses diagnoses;

  Session(EditorChecks checks) {
    this.checks = Objects.requireNonNull(checks);
    this.preferences = checks.settings().preferences();
    this.diagnoses = new Diagnoses(Optional.empty(), false);
    this.decisions = new Decisions(checks);
    this.texts =
        new LiveDocuments<>(
            (document, facts) -> checks.check(document, facts, preferences), this::tell);
    this.ownFiles =
        new LiveDocuments<>((document, facts) -> OwnDocument.of(document, checks), this::tell);
  }

  void connect(EditorClient newClient) {
    client = newClient;
  }

  EditorClient client() {
    return client;
  }

  Editor editor() {
    return editor;
  }

  void begin(InitializeParams params) {
    editor = Editor.of(params);
    diagnoses = new Diagnoses(checks.settings().pages(), editor.shows());
    if (params.getInitializationOptions() instanceof JsonElement options) {
      prefer(options);
    }
  }

  /** Takes what a person set in the editor. */
  void prefer(JsonElement said) {
    preferences = Preferences.of(said).or(checks.settings().preferences());
  }

  private Language language(Configuration configuration) {
    return checks.language(preferences, configuration);
  }

  // --- what the editor does with texts

  void open(OpenDocument document) {
    if (OwnDocument.isOne(document)) {
      ownFiles.open(document);
    } else {
      texts.open(document);
    }
  }

  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    texts.change(uri, version, changes);
    ownFiles.change(uri, version, changes);
  }

  void close(String uri) {
    boolean pushed = !editor.pulls() || ownFiles.document(uri).isPresent();
    texts.document(uri).ifPresent(checks::forget);
    texts.close(uri);
    ownFiles.close(uri);
    if (pushed) {
      client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  /** Returns whether an open file is one of the program's own. */
  boolean isOwnFile(String uri) {
    return ownFiles.document(uri).isPresent();
  }

  /** Checks all texts anew, since what holds for them may have changed. */
  void checkAgain() {
    texts.checkAgain();
    if (editor.pulls() && editor.refreshes()) {
      client.refreshDiagnostics();
    }
  }

  private void tell(CheckedDocument checked) {
    if (!editor.pulls()) {
      OpenDocument document = checked.document();
      client.publishDiagnostics(
          new PublishDiagnosticsParams(document.uri(), diagnostics(checked), document.version()));
    }
    if (editor.status()) {
      client.status(Status.of(checked, language(checked.configuration())));
    }
  }

  private void tell(OwnDocument file) {
    OpenDocument document = file.document();
    Language language = language(Configuration.NONE);
    client.publishDiagnostics(
        new PublishDiagnosticsParams(
            document.uri(), Diagnoses.of(file.problems(), document, language), document.version()));
  }

  // --- what the editor asks

  /** Returns the check of a text as it is now; empty: no text of that name is checked. */
  Optional<CompletableFuture<CheckedDocument>> checked(String uri) {
    return texts.checked(uri);
  }

  List<Diagnostic> diagnostics(CheckedDocument checked) {
    return diagnoses.of(checked, language(checked.configuration()));
  }

  /** Returns what is told of the findings at a place; empty: there are none. */
  Optional<Told> hover(CheckedDocument checked, Position place) {
    List<ReportedFinding> there = at(checked, new Range(place, place), false);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Hovers hovers = new Hovers(checks, editor.markdown());
    Range range = Diagnoses.place(there.get(0).finding(), checked.document());
    return Optional.of(
        new Told(hovers.of(checked, there, language(checked.configuration())), range));
  }

  /** What is told of a place. */
  record Told(String words, Range range) {}

  List<CodeAction> actions(CheckedDocument checked, Range range) {
    return new Actions(checks, diagnoses, editor)
        .of(checked, at(checked, range, true), language(checked.configuration()));
  }

  /**
   * Returns the findings that are shown at a place.
   *
   * @param missing whether those of what is missing, which stand at the beginning, count too
   */
  private static List<ReportedFinding> at(CheckedDocument checked, Range range, boolean missing) {
    OpenDocument document = checked.document();
    int from = document.offset(range.getStart());
    int to = Math.max(from, document.offset(range.getEnd()));
    boolean firstLine = range.getStart().getLine() == 0;
    List<ReportedFinding> there = new ArrayList<>();
    for (ReportedFinding reported : checked.shown()) {
      TextSpan span = reported.finding().span();
      boolean touches =
          document.inEditor(span.start()) <= to && from <= document.inEditor(span.end());
      if (span.isEmpty() ? firstLine && (missing || from == 0) : touches) {
        there.add(reported);
      }
    }
    return there;
  }

  // --- commands

  /** Runs a command of the server. */
  CompletableFuture<Object> run(String command, JsonObject arguments) {
    return switch (command) {
      case Commands.DECIDE -> ofFinding(arguments, this::decide);
      case Commands.DRAFT_DECISION -> ofFinding(arguments, this::draftDecision);
      case Commands.SUPPRESS -> ofFinding(arguments, this::suppress);
      case Commands.EXPLAIN -> CompletableFuture.supplyAsync(() -> explain(arguments));
      case Commands.CHOICES -> CompletableFuture.completedFuture(choices());
      case Commands.CHECK_AS -> checkAs(arguments);
      default ->
          CompletableFuture.failedFuture(
              refused(
                  new LocalizedText("нет команды " + command, "there is no command " + command)));
    };
  }

  private ResponseErrorException refused(LocalizedText reason) {
    String words = reason.in(language(Configuration.NONE));
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, words, null));
  }

  /** What is done about a finding. */
  @FunctionalInterface
  private interface Deed {
    CompletableFuture<Object> about(
        CheckedDocument checked, ReportedFinding finding, JsonObject arguments)
        throws Decisions.RefusedException;
  }

  private CompletableFuture<Object> ofFinding(JsonObject arguments, Deed deed) {
    Optional<CompletableFuture<CheckedDocument>> checked =
        texts.checked(Arguments.text(arguments, "uri"));
    if (checked.isEmpty()) {
      return CompletableFuture.failedFuture(
          refused(
              new LocalizedText(
                  "этот текст не открыт в редакторе", "this text is not open in the editor")));
    }
    return checked.get().thenComposeAsync(now -> done(now, arguments, deed));
  }

  private CompletableFuture<Object> done(CheckedDocument now, JsonObject arguments, Deed deed) {
    Optional<ReportedFinding> finding = now.open(Arguments.text(arguments, "fingerprint"));
    if (finding.isEmpty()) {
      return CompletableFuture.failedFuture(
          refused(
              new LocalizedText(
                  "этой находки в тексте больше нет", "this finding is no longer in the text")));
    }
    try {
      return deed.about(now, finding.get(), arguments);
    } catch (Decisions.RefusedException e) {
      return CompletableFuture.failedFuture(refused(e.reason()));
    }
  }

  private CompletableFuture<Object> decide(
      CheckedDocument checked, ReportedFinding finding, JsonObject arguments)
      throws Decisions.RefusedException {
    Decisions.Said said = decisions.read(arguments, preferences.reviewer());
    Decision decision = decisions.record(checked, finding, said);
    checkAgain();
    JsonObject written = new JsonObject();
    written.addProperty("file", checked.decisions().toUri().toString());
    written.addProperty("id", decision.id());
    return CompletableFuture.completedFuture(written);
  }

  /** Asks for the verdict alone: editors without forms know no other question than a choice. */
  private CompletableFuture<Object> draftDecision(
      CheckedDocument checked, ReportedFinding finding, JsonObject arguments) {
    Language language = language(checked.configuration());
    List<MessageActionItem> verdicts = new ArrayList<>();
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      verdicts.add(new MessageActionItem(verdict.label().in(language)));
    }
    ShowMessageRequestParams question = new ShowMessageRequestParams(verdicts);
    question.setType(MessageType.Info);
    question.setMessage(finding.finding().message().in(language));
    return client
        .showMessageRequest(question)
        .orTimeout(SILENT_MINUTES, TimeUnit.MINUTES)
        .thenCompose(chosen -> drafted(checked, finding, chosen, language));
  }

  private CompletableFuture<Object> drafted(
      CheckedDocument checked,
      ReportedFinding finding,
      MessageActionItem chosen,
      Language language) {
    JsonObject applied = new JsonObject();
    applied.addProperty("applied", false);
    if (chosen == null) {
      return CompletableFuture.completedFuture(applied);
    }
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      if (verdict.label().in(language).equals(chosen.getTitle())) {
        try {
          Decisions.Said said =
              new Decisions.Said(verdict, "", preferences.reviewer(), Optional.empty());
          String line = decisions.draft(checked, finding, said);
          return insert(checked.decisions(), line, applied, language);
        } catch (Decisions.RefusedException e) {
          return CompletableFuture.failedFuture(refused(e.reason()));
        }
      }
    }
    return CompletableFuture.completedFuture(applied);
  }

  private CompletableFuture<Object> insert(
      Path file, String line, JsonObject applied, Language language) {
    String uri = file.toUri().toString();
    return apply(new ApplyWorkspaceEditParams(Edits.firstLine(uri, line, editor)))
        .thenApply(
            done -> {
              applied.addProperty("applied", done);
              if (done && editor.opens()) {
                show(uri, line);
              } else if (done) {
                tellOfDraft(file, language);
              }
              return applied;
            });
  }

  private void show(String uri, String line) {
    ShowDocumentParams show = new ShowDocumentParams(uri);
    show.setTakeFocus(true);
    int at = Math.max(0, line.indexOf("\"basis\":\"") + "\"basis\":\"".length());
    Position place = new Position(0, at);
    show.setSelection(new Range(place, place));
    client.showDocument(show);
  }

  /** Such an editor changes the file without showing it, and the change may not be saved. */
  private void tellOfDraft(Path file, Language language) {
    LocalizedText where =
        new LocalizedText(
            "Решение начато: впишите основание и сохраните " + file,
            "The decision is begun: write its basis and save " + file);
    client.showMessage(new MessageParams(MessageType.Info, where.in(language)));
  }

  private CompletableFuture<Boolean> apply(ApplyWorkspaceEditParams edit) {
    return client
        .applyEdit(edit)
        .orTimeout(SILENT_MINUTES, TimeUnit.MINUTES)
        .thenApply(ApplyWorkspaceEditResponse::isApplied);
  }

  private CompletableFuture<Object> suppress(
      CheckedDocument checked, ReportedFinding reported, JsonObject arguments)
      throws Decisions.RefusedException {
    String reason = Arguments.text(arguments, "reason").strip();
    if (reason.isEmpty()) {
      throw new Decisions.RefusedException(
          "нет причины: без неё находка остаётся", "the reason is missing, so the finding stays");
    }
    String by = Arguments.text(arguments, "by").strip();
    SuppressionComment comment =
        new SuppressionComment(
            reason,
            decisions.until(Arguments.text(arguments, "until")).map(LocalDate::toString).orElse(""),
            by.isEmpty() ? preferences.reviewer() : by);
    Finding finding = reported.finding();
    Mending mending =
        comment
            .forFinding(finding, checks.blocks(checked))
            .orElseThrow(
                () ->
                    new Decisions.RefusedException(
                        "в этом тексте нет места для комментария; запишите решение",
                        "this text has no place for a comment; record a decision"));
    return apply(new ApplyWorkspaceEditParams(Edits.of(mending, checked.document(), editor)))
        .thenApply(
            done -> {
              JsonObject applied = new JsonObject();
              applied.addProperty("applied", done);
              return applied;
            });
  }

  private Object explain(JsonObject arguments) {
    Language language = language(Configuration.NONE);
    String id = Arguments.text(arguments, "id");
    Explanation explanation =
        checks
            .explanation(id, language)
            .orElseThrow(
                () ->
                    new CompletionException(
                        refused(
                            new LocalizedText(
                                "нет ни правила, ни нормы «" + id + "»",
                                "there is no rule and no provision “" + id + "”"))));
    JsonObject told = new JsonObject();
    told.addProperty("title", explanation.title());
    told.addProperty("markdown", new MarkdownText(piece -> "").of(explanation));
    return told;
  }

  private JsonObject choices() {
    Language language = language(Configuration.NONE);
    JsonArray verdicts = new JsonArray();
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      verdicts.add(choice(verdict.id(), verdict.label(), language));
    }
    JsonObject facts = new JsonObject();
    for (String fact : STATED) {
      JsonArray values = new JsonArray();
      for (Named value : FactLabels.choices().get(fact)) {
        values.add(choice(value.id(), FactLabels.of(fact, value), language));
      }
      facts.add(fact, values);
    }
    JsonObject choices = new JsonObject();
    choices.add("verdicts", verdicts);
    choices.add("facts", facts);
    return choices;
  }

  private static JsonObject choice(String id, LocalizedText label, Language language) {
    JsonObject choice = new JsonObject();
    choice.addProperty("id", id);
    choice.addProperty("label", label.in(language));
    return choice;
  }

  private CompletableFuture<Object> checkAs(JsonObject arguments) {
    texts.state(Arguments.text(arguments, "uri"), Arguments.texts(arguments, "facts"));
    if (editor.pulls() && editor.refreshes()) {
      client.refreshDiagnostics();
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    texts.close();
    ownFiles.close();
  }
}
