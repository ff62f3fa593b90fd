package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor is shown of a text while it is opened, typed, asked for and closed. */
@Timeout(120)
class DiagnosticsTest {

  private static final String FRONT =
      "---\nmedlint: {kind: ad, object: service, complete: false}\n---\n";
  private static final String PROMISE = "Мы гарантируем результат лечения.";
  private static final String RULE = "service-result-guarantee";
  private static final String FOUND = RULE + ": гарантируем результат";
  private static final String ENGLISH =
      "Our clinic has been treating patients with back pain for more than twenty years. "
          + "We would like to invite you to a consultation with one of our doctors, who will "
          + "look at your case and tell you what can be done about it in the coming months.";

  @TempDir Path folder;

  @Test
  void aServerSaysWhatItCan() throws Exception {
    try (Connection pulling = Connection.in(folder, Abilities.PULLS);
        Connection pushed = Connection.in(folder)) {
      var can = pulling.capabilities.getCapabilities();
      assertEquals("utf-16", can.getPositionEncoding());
      assertEquals(
          TextDocumentSyncKind.Incremental, can.getTextDocumentSync().getRight().getChange());
      assertEquals("medlint", can.getDiagnosticProvider().getIdentifier());
      assertEquals(
          List.of("quickfix"), can.getCodeActionProvider().getRight().getCodeActionKinds());
      assertEquals(
          List.of(
              "medlint.decide",
              "medlint.draftDecision",
              "medlint.suppress",
              "medlint.explain",
              "medlint.choices",
              "medlint.checkAs"),
          can.getExecuteCommandProvider().getCommands());
      assertEquals("medlint", pulling.capabilities.getServerInfo().getName());
      assertEquals("1.2.3", pulling.capabilities.getServerInfo().getVersion());
      assertNull(pushed.capabilities.getCapabilities().getDiagnosticProvider());
    }
  }

  @Test
  void aTextThatIsOpenedIsTold() throws Exception {
    try (Connection connection = Connection.in(folder)) {
      String uri = connection.markdown(FRONT + "Клиника. " + PROMISE + "\n");
      List<Diagnostic> told = connection.pushed(uri);
      assertEquals(1, told.size());
      Diagnostic one = told.get(0);
      assertEquals(new Range(new Position(3, 12), new Position(3, 33)), one.getRange());
      assertEquals("medlint", one.getSource());
      assertEquals(RULE, one.getCode().getLeft());
      assertEquals(DiagnosticSeverity.Error, one.getSeverity());
      assertNull(one.getCodeDescription());
      String message = one.getMessage().getLeft();
      assertTrue(
          message.startsWith(
              "нужно подтверждение: Клиника гарантирует результат лечения:"
                  + " «гарантируем результат» (ст. 5 ч. 3 п. 6 Закона о рекламе)\n"),
          message);
      String print = ((JsonObject) one.getData()).get("fingerprint").getAsString();
      assertTrue(print.matches("[0-9a-f]{16}"), print);
    }
  }

  @Test
  void everyKindOfTextIsRead() throws Exception {
    String ad = "Реклама клиники. " + PROMISE;
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      for (String[] kind :
          List.of(
              new String[] {"a.md", "markdown", FRONT + PROMISE},
              new String[] {"a.txt", "plaintext", ad},
              new String[] {"a.html", "html", "<p>" + ad + "</p>"},
              new String[] {"без-окончания", "markdown", FRONT + PROMISE},
              new String[] {"без-окончания-2", "html", "<p>Мы гаран&shy;тируем&nbsp;результат!"})) {
        String uri = connection.open(kind[0], kind[1], kind[2]);
        assertTrue(
            connection.findings(uri).stream().anyMatch(one -> one.startsWith(RULE)), kind[0]);
      }
      for (String language : List.of("markdown", "html", "plaintext")) {
        String uri = connection.openUri("untitled:Untitled-" + language, language, ad);
        assertTrue(connection.findings(uri).contains(FOUND), language);
      }
    }
  }

  @Test
  void placesInHtmlAreThoseOfTheMarkup() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri =
          connection.html("<p>\n😀&nbsp;Мы <b>гаран&shy;тируем</b> ре&#1079;ультат лечения.</p>\n");
      assertTrue(
          connection.findings(uri).contains(RULE + ": гаран&shy;тируем</b> ре&#1079;ультат"),
          connection.findings(uri).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void findingsMoveWithWhatIsTyped(String lineEnd) throws Exception {
    try (Connection connection = Connection.in(folder)) {
      String text =
          ("Реклама.\n\n\nПриём 🩺🩺 ведёт невролог.\n\n" + PROMISE).replace("\n", lineEnd);
      String uri = connection.open("a.txt", "plaintext", text);
      assertEquals(List.of(new Position(5, 3)), places(connection.pushed(uri)));
      connection.replace(uri, "🩺🩺 ведёт", "🩺 🦷" + lineEnd + lineEnd + "ведёт");
      assertEquals(List.of(new Position(7, 3)), places(connection.pushed(uri)));
      connection.replace(uri, "Мы ", "😀😀 Мы ");
      assertEquals(List.of(new Position(7, 8)), places(connection.pushed(uri)));
      connection.replace(uri, lineEnd + lineEnd + "ведёт", "ведёт");
      assertEquals(List.of(new Position(5, 8)), places(connection.pushed(uri)));
      connection.replace(uri, "гарантируем", "обсудим");
      assertEquals(List.of(), places(connection.pushed(uri)));
      connection.replace(uri, "обсудим", "гарантируем");
      assertEquals(List.of(new Position(5, 8)), places(connection.pushed(uri)));
      connection.rewrite(uri, text);
      assertEquals(List.of(new Position(5, 3)), places(connection.pushed(uri)));
    }
  }

  private static List<Position> places(List<Diagnostic> told) {
    return told.stream()
        .filter(one -> one.getCode().getLeft().equals(RULE))
        .map(one -> one.getRange().getStart())
        .toList();
  }

  @Test
  void aByteOrderMarkIsACharacterOfTheEditorAndNoneOfTheText() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String plain = connection.open("a.txt", "plaintext", "\uFEFF" + PROMISE + " Реклама.");
      assertEquals(
          new Range(new Position(0, 4), new Position(0, 25)),
          connection.diagnosis(plain, RULE).getRange());
      String uri = connection.markdown("\uFEFF" + FRONT + PROMISE);
      assertEquals(List.of(FOUND), connection.findings(uri), "settings are read behind it");
      connection.type(uri, new Range(new Position(0, 0), new Position(0, 1)), "");
      assertEquals(List.of(FOUND), connection.findings(uri));
    }
  }

  @Test
  void whoAsksAgainIsToldThatNothingChanged() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + PROMISE + "\n");
      DocumentDiagnosticReport first = Connection.get(connection.asked(uri, null));
      String id = first.getLeft().getResultId();
      assertEquals(1, first.getLeft().getItems().size());
      DocumentDiagnosticReport second = Connection.get(connection.asked(uri, id));
      assertEquals("unchanged", second.getRight().getKind());
      assertEquals(id, second.getRight().getResultId());
      connection.replace(uri, "Мы ", "Мы все ");
      DocumentDiagnosticReport third = Connection.get(connection.asked(uri, id));
      assertEquals(1, third.getLeft().getItems().size());
      assertNotEquals(id, third.getLeft().getResultId());
      assertEquals(0, connection.editor.published.size(), "who pulls is not pushed to");
    }
  }

  @Test
  void theIdOfAResultIsOfOneTextOnly() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String one = connection.open("a.md", "markdown", FRONT + PROMISE);
      String other = connection.open("b.md", "markdown", FRONT + "Приём ведёт невролог.");
      String id = Connection.get(connection.asked(one, null)).getLeft().getResultId();
      assertEquals(List.of(), Connection.get(connection.asked(other, id)).getLeft().getItems());
    }
  }

  @Test
  void whoAskedBeforeTheTextChangedIsToAskAgain() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + (PROMISE + "\n\n").repeat(5_000));
      var asked = connection.asked(uri, null);
      connection.rewrite(uri, FRONT + PROMISE);
      ResponseError error = Connection.error(asked);
      assertEquals(ResponseErrorCode.ServerCancelled.getValue(), error.getCode());
      assertEquals(
          JsonParser.parseString("{\"retriggerRequest\":true}"),
          new com.google.gson.Gson().toJsonTree(error.getData()));
      assertEquals(List.of(FOUND), connection.findings(uri));
    }
  }

  @Test
  void aTextThatIsNotOpenHasNoFindings() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.uri("никто.md");
      assertEquals(List.of(), connection.pulled(uri));
      assertNull(connection.hover(uri, new Position(0, 0)));
      Range beginning = new Range(new Position(0, 0), new Position(0, 0));
      assertEquals(List.of(), connection.actions(uri, beginning));
    }
  }

  @Test
  void aTextThatIsClosedLeavesNothingBehind() throws Exception {
    try (Connection connection = Connection.in(folder)) {
      String uri = connection.markdown(FRONT + PROMISE);
      assertEquals(1, connection.pushed(uri).size());
      connection.close(uri);
      PublishDiagnosticsParams last = EditorFake.next(connection.editor.published);
      assertEquals(new PublishDiagnosticsParams(uri, List.of()), last);
      assertEquals(1, connection.pushed(connection.markdown(FRONT + PROMISE)).size());
    }
  }

  @Test
  void anEmptyTextHasNothingToShow() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      for (String text : List.of("", "\uFEFF", "\n", "  \r\n")) {
        for (String name : List.of("a.md", "a.html", "a.txt")) {
          assertEquals(
              List.of(), connection.pulled(connection.open(name, "plaintext", text)), name);
        }
      }
    }
  }

  @Test
  void aTextInAnotherLanguageIsNamedInPassing() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      for (String name : List.of("readme.md", "readme.txt", "readme.html")) {
        List<Diagnostic> told = connection.pulled(connection.open(name, "plaintext", ENGLISH));
        assertEquals(1, told.size(), name);
        assertEquals(DiagnosticSeverity.Hint, told.get(0).getSeverity(), name);
        assertEquals("not-checked", told.get(0).getCode().getLeft());
        String message = told.get(0).getMessage().getLeft();
        assertTrue(message.startsWith("Не проверено: "), message);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ads.jsonl", "ads.ndjson", "draft.docx", "draft.odt", "ads.csv"})
  void aFileOfManyTextsIsNotTakenForAText(String name) throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String text =
          name.endsWith("csv")
              ? "id;text\n1;" + PROMISE + "\n2;" + PROMISE + "\n"
              : "{\"id\":\"1\",\"text\":\"" + PROMISE + "\"}\n";
      List<Diagnostic> told = connection.pulled(connection.open(name, "plaintext", text));
      assertEquals(List.of("not-checked: "), Connection.lines(text, told));
      assertEquals(DiagnosticSeverity.Warning, told.get(0).getSeverity());
    }
  }

  @Test
  void theRulesPageIsNamedWhereItLies() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve(RULE + ".md"), "# Правило\n");
    EditorSettings settings =
        Connection.settings(
            folder, dev.medlint.source.Language.RU, Optional.empty(), Optional.of(pages));
    try (Connection connection = Connection.with(settings, "{}", Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + PROMISE + " После курса я вылечилась от гастрита.");
      assertEquals(
          pages.resolve(RULE + ".md").toUri().toString(),
          connection.diagnosis(uri, RULE).getCodeDescription().getHref());
      assertNull(connection.diagnosis(uri, "cure-story").getCodeDescription());
    }
  }

  @Test
  void otherPlacesOfAFindingAreShownToWhoShowsThem() throws Exception {
    String text = FRONT + "Мы гарантируем, что наш курс лечения даст вам стойкий результат.\n";
    try (Connection shows = Connection.in(folder, Abilities.PULLS, Abilities.RELATED);
        Connection hides = Connection.in(folder, Abilities.PULLS)) {
      for (Diagnostic one : hides.pulled(hides.markdown(text))) {
        assertNull(one.getRelatedInformation());
      }
      for (Diagnostic one : shows.pulled(shows.markdown(text))) {
        if (one.getRelatedInformation() != null) {
          one.getRelatedInformation()
              .forEach(
                  part ->
                      assertTrue(
                          part.getMessage()
                              .endsWith(
                                  "«" + Lines.words(text, part.getLocation().getRange()) + "»"),
                          part.getMessage()));
        }
      }
    }
  }

  @Test
  void thousandsOfFindingsAreCountedAndNotShown() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + (PROMISE + "\n\n").repeat(1_003));
      List<Diagnostic> told = connection.pulled(uri);
      assertEquals(1_001, told.size());
      Diagnostic last = told.get(1_000);
      assertEquals("more-findings", last.getCode().getLeft());
      assertEquals(
          "Показаны первые 1000 находок, ещё 3 покажет medlint check", last.getMessage().getLeft());
    }
  }

  @Test
  void theStateOfATextIsToldToWhoShowsIt() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.STATUS)) {
      String uri = connection.markdown(FRONT + PROMISE);
      JsonObject status = EditorFake.next(connection.editor.statuses);
      assertEquals(uri, status.get("uri").getAsString());
      assertEquals(1, status.get("version").getAsInt());
      assertEquals("checked", status.get("state").getAsString());
      assertEquals("fail", status.get("verdict").getAsString());
      assertEquals(1, status.get("errors").getAsInt());
      assertEquals(0, status.get("warnings").getAsInt());
      assertEquals(
          JsonParser.parseString(
              "{\"name\":\"kind\",\"value\":\"ad\",\"label\":\"реклама\",\"origin\":\"document\"}"),
          without(status.getAsJsonArray("facts").get(0).getAsJsonObject(), "source"));
      connection.rewrite(uri, ENGLISH);
      JsonObject foreign = EditorFake.next(connection.editor.statuses);
      assertEquals(2, foreign.get("version").getAsInt());
      assertEquals("notChecked", foreign.get("state").getAsString());
      assertEquals("incomplete", foreign.get("verdict").getAsString());
      assertTrue(foreign.has("reason"));
    }
  }

  private static JsonObject without(JsonObject object, String name) {
    JsonObject copy = object.deepCopy();
    copy.remove(name);
    return copy;
  }
}
