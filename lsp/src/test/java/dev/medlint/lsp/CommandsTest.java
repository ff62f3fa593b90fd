package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Decisions, explanations and facts by the commands of the server. */
@Timeout(120)
class CommandsTest {

  private static final String FRONT =
      "---\nmedlint: {kind: ad, object: service, complete: false}\n---\n";
  private static final String PROMISE = "Мы гарантируем результат лечения.";
  private static final String RULE = "service-result-guarantee";
  private static final String FOUND = RULE + ": гарантируем результат";
  private static final String FILE = "medlint-decisions.jsonl";

  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void connect() throws Exception {
    connection =
        Connection.in(
            folder,
            Abilities.PULLS,
            Abilities.REFRESHES,
            Abilities.VERSIONS,
            Abilities.CREATES,
            Abilities.APPLIES,
            Abilities.OPENS);
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.close();
  }

  private String promise() {
    return connection.open("blog/a.md", "markdown", FRONT + PROMISE + "\n");
  }

  @Test
  void aDecisionIsWrittenAsTheCommandLineWritesIt() throws Exception {
    String uri = promise();
    assertEquals(List.of(FOUND), connection.findings(uri));
    JsonObject written =
        connection
            .run(
                "medlint.decide",
                connection.about(
                    uri,
                    RULE,
                    "verdict",
                    "not-a-violation",
                    "basis",
                    " цитата закона ",
                    "by",
                    "Иванова А. П.",
                    "until",
                    "2027-11-22"))
            .getAsJsonObject();
    assertEquals(folder.resolve(FILE).toUri().toString(), written.get("file").getAsString());
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    assertEquals(1, lines.size());
    JsonObject line = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertTrue(line.get("sentence").getAsString().matches("[0-9a-f]{32}"), lines.get(0));
    assertTrue(line.get("id").getAsString().matches("[0-9a-f]{12}"), lines.get(0));
    assertEquals(
        "{\"schema\":\"medlint-decision/1\",\"id\":"
            + written.get("id")
            + ",\"rule\":\"service-result-guarantee\",\"provision\":\"38-fz:5:3:6\",\"edition\":"
            + line.get("edition")
            + ",\"sentence\":"
            + line.get("sentence")
            + ",\"quote\":\"гарантируем результат\",\"scope\":\"blog/a.md\","
            + "\"verdict\":\"not-a-violation\",\"basis\":\"цитата закона\",\"by\":\"Иванова А. П.\","
            + "\"on\":\"2026-11-23\",\"until\":\"2027-11-22\"}",
        lines.get(0));
    assertEquals(List.of(), connection.findings(uri));
    assertEquals("diagnostics", EditorFake.next(connection.editor.refreshes));
  }

  @Test
  void theSameDecisionAgainReplacesTheFirst() throws Exception {
    String uri = promise();
    JsonObject said =
        connection.about(uri, RULE, "verdict", "confirmed", "basis", "проверено", "by", "Иванова");
    String first = connection.run("medlint.decide", said).getAsJsonObject().get("id").getAsString();
    assertEquals(List.of(FOUND), connection.findings(uri), "it stays open");
    said.addProperty("basis", "проверено дважды");
    String second =
        connection.run("medlint.decide", said).getAsJsonObject().get("id").getAsString();
    assertEquals(first, second);
    String lines = Files.readString(folder.resolve(FILE));
    assertEquals(1, lines.lines().count(), lines);
    assertTrue(lines.contains("\"basis\":\"проверено дважды\""), lines);
  }

  @Test
  void aDecisionThatIsNotCompleteIsRefused() throws Exception {
    String uri = promise();
    assertEquals(
        "нет основания: напишите, почему «не нарушение»",
        refusal(uri, "verdict", "not-a-violation", "by", "Иванова", "basis", " "));
    assertEquals(
        "не сказано, кто решил", refusal(uri, "verdict", "confirmed", "basis", "проверено"));
    assertEquals(
        "«скоро» не дата; здесь нужно ГГГГ-ММ-ДД",
        refusal(uri, "verdict", "confirmed", "by", "Иванова", "until", "скоро"));
    assertEquals(
        "2026-11-22 уже прошло",
        refusal(uri, "verdict", "confirmed", "by", "Иванова", "until", "2026-11-22"));
    assertEquals(
        "не сказано, какое решение: verdict", refusal(uri, "verdict", "maybe", "by", "Иванова"));
    assertEquals("не сказано, какое решение: verdict", refusal(uri, "by", "Иванова"));
    assertFalse(Files.exists(folder.resolve(FILE)));
    connection.configure("{\"medlint\":{\"language\":\"en\"}}");
    assertEquals(
        "it is not said who decided", refusal(uri, "verdict", "confirmed", "basis", "checked"));
  }

  private String refusal(String uri, String... said) throws Exception {
    return connection.refusal("medlint.decide", connection.about(uri, RULE, said));
  }

  @Test
  void aDecisionOnWhatIsNotThereIsRefused() throws Exception {
    String uri = promise();
    JsonObject said =
        connection.about(uri, RULE, "verdict", "confirmed", "basis", "проверено", "by", "Иванова");
    connection.replace(uri, "гарантируем", "обсуждаем");
    assertEquals("этой находки в тексте больше нет", connection.refusal("medlint.decide", said));
    connection.close(uri);
    assertEquals("этот текст не открыт в редакторе", connection.refusal("medlint.decide", said));
    String untitled = connection.openUri("untitled:Untitled-1", "markdown", FRONT + PROMISE);
    assertEquals(
        "сначала сохраните текст: решение называет его по имени файла",
        refusal(untitled, "verdict", "confirmed", "basis", "проверено", "by", "Иванова"));
    assertFalse(Files.exists(folder.resolve(FILE)));
  }

  @Test
  void whoReviewsDecidesUnlessSomebodyElseIsNamed() throws Exception {
    connection.configure("{\"medlint\":{\"reviewer\":\"Иванова А. П.\"}}");
    String uri = promise();
    connection.run("medlint.decide", connection.about(uri, RULE, "verdict", "rework"));
    assertTrue(
        Files.readString(folder.resolve(FILE)).contains("\"by\":\"Иванова А. П.\""),
        "as the settings say");
  }

  @Test
  void aBrokenLineOfDecisionsIsKept() throws Exception {
    connection.write(FILE, "{\"schema\":\n");
    String uri = promise();
    connection.run(
        "medlint.decide",
        connection.about(
            uri, RULE, "verdict", "acceptable-risk", "basis", "обсудили", "by", "Иванова"));
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    assertEquals(2, lines.size());
    assertTrue(lines.contains("{\"schema\":"), lines.toString());
    assertEquals(List.of(), connection.findings(uri));
  }

  @Test
  void aChoiceBeginsALineThatHoldsOnceItIsCompleted() throws Exception {
    connection.editor.answer = "не нарушение";
    String uri = promise();
    assertEquals(
        JsonParser.parseString("{\"applied\":true}"),
        connection.run("medlint.draftDecision", connection.about(uri, RULE)));
    ShowMessageRequestParams question = EditorFake.next(connection.editor.questions);
    assertEquals(
        List.of(
            "подтверждено",
            "не нарушение",
            "доказано",
            "допустимый риск",
            "на доработку",
            "нужен эксперт"),
        question.getActions().stream().map(action -> action.getTitle()).toList());
    assertTrue(question.getMessage().contains("гарантируем результат"), question.getMessage());

    String line = Files.readString(folder.resolve(FILE));
    assertTrue(line.contains("\"basis\":\"\",\"by\":\"\",\"on\":\"2026-11-23\""), line);
    var shown = EditorFake.next(connection.editor.shown);
    assertEquals(connection.uri(FILE), shown.getUri());
    int at = line.indexOf("\"basis\":\"") + "\"basis\":\"".length();
    assertEquals(new Range(new Position(0, at), new Position(0, at)), shown.getSelection());

    String decisions = connection.open(FILE, "jsonl", line);
    List<Diagnostic> told = connection.pushed(decisions);
    assertEquals(1, told.size(), told.toString());
    assertEquals(DiagnosticSeverity.Error, told.get(0).getSeverity());
    assertEquals(0, told.get(0).getRange().getStart().getLine());
    assertEquals(List.of(FOUND), connection.findings(uri));

    connection.replace(decisions, "\"basis\":\"\"", "\"basis\":\"цитата закона\"");
    assertEquals(1, connection.pushed(decisions).size(), "nobody signed it");
    connection.replace(decisions, "\"by\":\"\"", "\"by\":\"Иванова\"");
    assertEquals(List.of(), connection.pushed(decisions));
    Files.writeString(folder.resolve(FILE), connection.text(decisions));
    connection.saved(decisions);
    assertEquals(List.of(), connection.findings(uri));
  }

  @Test
  void aQuestionThatIsClosedWritesNothing() throws Exception {
    String uri = promise();
    for (String answer : new String[] {null, "что-то другое"}) {
      connection.editor.answer = answer;
      assertEquals(
          JsonParser.parseString("{\"applied\":false}"),
          connection.run("medlint.draftDecision", connection.about(uri, RULE)));
    }
    assertFalse(Files.exists(folder.resolve(FILE)));
    assertEquals(0, connection.editor.applied.size());
    assertEquals(0, connection.editor.shown.size());
  }

  @Test
  void aRuleAndANormAreExplained() throws Exception {
    for (String id : List.of(RULE, "38-fz:5:3:6")) {
      JsonObject argument = new JsonObject();
      argument.addProperty("id", id);
      JsonObject told = connection.run("medlint.explain", argument).getAsJsonObject();
      assertFalse(told.get("title").getAsString().isBlank(), id);
      assertTrue(told.get("markdown").getAsString().contains("гаранти"), id);
    }
    JsonObject unknown = new JsonObject();
    unknown.addProperty("id", "нет-такого");
    assertEquals(
        "нет ни правила, ни нормы «нет-такого»", connection.refusal("medlint.explain", unknown));
  }

  @Test
  void choicesAreToldInTheLanguageOfTheServer() throws Exception {
    JsonObject choices = connection.run("medlint.choices", new JsonObject()).getAsJsonObject();
    assertEquals(
        JsonParser.parseString("{\"id\":\"confirmed\",\"label\":\"подтверждено\"}"),
        choices.getAsJsonArray("verdicts").get(0));
    assertEquals(
        java.util.Set.of("kind", "object", "audience", "medium"),
        choices.getAsJsonObject("facts").keySet());
    assertTrue(
        choices
            .getAsJsonObject("facts")
            .getAsJsonArray("object")
            .toString()
            .contains("\"supplement\""));
    connection.configure("{\"medlint\":{\"language\":\"en\"}}");
    JsonObject english = connection.run("medlint.choices", new JsonObject()).getAsJsonObject();
    assertEquals(
        JsonParser.parseString("{\"id\":\"confirmed\",\"label\":\"confirmed\"}"),
        english.getAsJsonArray("verdicts").get(0));
  }

  @Test
  void aTextIsCheckedAsSomethingElseUntilItIsClosed() throws Exception {
    String text = "Приём ведёт невролог. Запишитесь на приём в нашу клинику.\n";
    String uri = connection.markdown(text);
    List<String> usual = connection.findings(uri);
    assertFalse(usual.contains("missing-supplement-warning: "), usual.toString());
    checkAs(uri, "{\"object\":\"supplement\",\"kind\":\"ad\"}");
    List<String> supplement = connection.findings(uri);
    assertTrue(supplement.contains("missing-supplement-warning: "), supplement.toString());
    connection.replace(uri, "невролог", "доктор");
    assertTrue(connection.findings(uri).contains("missing-supplement-warning: "));
    checkAs(uri, "{}");
    connection.replace(uri, "доктор", "невролог");
    assertEquals(usual, connection.findings(uri));
    checkAs(uri, "{\"object\":\"supplement\",\"kind\":\"ad\"}");
    connection.close(uri);
    assertEquals(usual, connection.findings(connection.markdown(text)));
  }

  private void checkAs(String uri, String facts) throws Exception {
    JsonObject argument = new JsonObject();
    argument.addProperty("uri", uri);
    argument.add("facts", JsonParser.parseString(facts));
    assertTrue(connection.run("medlint.checkAs", argument).isJsonNull());
  }

  @Test
  void factsThatThereAreNotAreToldAndNeverTakenForClean() throws Exception {
    String uri = promise();
    checkAs(uri, "{\"object\":\"летающая тарелка\"}");
    List<String> found = connection.findings(uri);
    assertFalse(found.isEmpty());
    checkAs(uri, "{\"цвет\":\"синий\"}");
    assertFalse(connection.findings(uri).isEmpty());
  }

  @Test
  void aCommandThatThereIsNotIsRefused() throws Exception {
    var error = Connection.error(connection.command("medlint.dance", new JsonObject()));
    assertEquals("нет команды medlint.dance", error.getMessage());
    assertEquals(ResponseErrorCode.InvalidParams.getValue(), error.getCode());
  }

  @Test
  void argumentsOfAnyShapeAreAnsweredByWords() throws Exception {
    for (String argument :
        List.of(
            "{}",
            "{\"uri\":null,\"fingerprint\":[]}",
            "{\"uri\":{\"a\":1}}",
            "{\"uri\":7,\"reason\":{}}")) {
      JsonObject sent = JsonParser.parseString(argument).getAsJsonObject();
      for (String command :
          List.of("medlint.decide", "medlint.suppress", "medlint.draftDecision")) {
        assertEquals("этот текст не открыт в редакторе", connection.refusal(command, sent));
      }
      assertTrue(connection.refusal("medlint.explain", sent).startsWith("нет ни правила"));
    }
  }
}
