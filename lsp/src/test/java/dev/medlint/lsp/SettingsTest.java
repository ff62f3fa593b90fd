package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person set in the editor, and what {@code medlint.yaml} beside a text says. */
@Timeout(120)
class SettingsTest {

  private static final String FRONT =
      "---\nmedlint: {kind: ad, object: service, complete: false}\n---\n";
  private static final String PROMISE = "Мы гарантируем результат лечения.";
  private static final String RULE = "service-result-guarantee";
  private static final String FOUND = RULE + ": гарантируем результат";

  @TempDir Path folder;

  @Test
  void theLanguageOfMessagesIsTheEditorsThenTheConfigurationsThenTheServers() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + PROMISE);
      assertTrue(message(connection, uri).startsWith("нужно подтверждение: "));
      connection.write("medlint.yaml", "version: 1\nlang: en\n");
      connection.rewrite(uri, FRONT + PROMISE);
      assertTrue(
          message(connection, uri).startsWith("needs proof: "), () -> messageOf(connection, uri));
      connection.configure("{\"medlint\":{\"language\":\"ru\"}}");
      assertTrue(message(connection, uri).startsWith("нужно подтверждение: "));
      connection.configure("{\"medlint\":{\"language\":\"\",\"reviewer\":null}}");
      assertTrue(message(connection, uri).startsWith("needs proof: "));
      connection.configure("{\"other\":{\"language\":\"ru\"}}");
      assertTrue(message(connection, uri).startsWith("needs proof: "));
    }
    try (Connection english = Connection.in(folder, "{\"language\":\"en\"}", Abilities.PULLS)) {
      Files.delete(folder.resolve("medlint.yaml"));
      assertTrue(message(english, english.markdown(FRONT + PROMISE)).startsWith("needs proof: "));
    }
    EditorSettings settings =
        Connection.settings(folder, Language.EN, Optional.empty(), Optional.empty());
    try (Connection english = Connection.with(settings, "{}", Abilities.PULLS)) {
      assertTrue(message(english, english.markdown(FRONT + PROMISE)).startsWith("needs proof: "));
    }
  }

  private static String message(Connection connection, String uri) throws Exception {
    return connection.diagnosis(uri, RULE).getMessage().getLeft();
  }

  private static String messageOf(Connection connection, String uri) {
    try {
      return message(connection, uri);
    } catch (Exception e) {
      return e.toString();
    }
  }

  @Test
  void thresholdsHoldAtOnceAndAreForgottenWhenTakenBack() throws Exception {
    String text = FRONT + PROMISE + " Полностью безопасно.\n";
    try (Connection connection =
        Connection.in(folder, "{\"minSeverity\":\"error\"}", Abilities.PULLS)) {
      String uri = connection.markdown(text);
      List<String> grave = connection.findings(uri);
      assertTrue(grave.contains(FOUND), grave.toString());
      assertTrue(severities(connection, uri).stream().allMatch(DiagnosticSeverity.Error::equals));
      connection.configure("{\"medlint\":{\"minSeverity\":\"info\",\"minConfidence\":\"low\"}}");
      List<String> all = connection.findings(uri);
      assertTrue(all.containsAll(grave) && all.size() > grave.size(), all.toString());
      connection.configure("{\"medlint\":{\"minSeverity\":\"очень\",\"minConfidence\":7}}");
      List<String> usual = connection.findings(uri);
      assertTrue(usual.size() <= all.size() && usual.containsAll(grave), usual.toString());
      connection.configure("{\"medlint\":null}");
      assertEquals(usual, connection.findings(uri));
      connection.configure("{\"medlint\":[1]}");
      assertEquals(usual, connection.findings(uri));
    }
  }

  private static List<DiagnosticSeverity> severities(Connection connection, String uri)
      throws Exception {
    return connection.pulled(uri).stream().map(Diagnostic::getSeverity).toList();
  }

  @Test
  void factsAndRulesOfTheConfigurationHold() throws Exception {
    String text = PROMISE + " Приём ведёт невролог.\n";
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      connection.write(
          "medlint.yaml",
          "version: 1\nfacts: {kind: реклама, object: услуга, complete: нет}\n"
              + "rules:\n  service-result-guarantee: \"off\"\n");
      String uri = connection.markdown(text);
      assertEquals(List.of(), connection.findings(uri));
      connection.write(
          "medlint.yaml",
          "version: 1\nfacts: {kind: реклама, object: услуга, complete: нет}\n"
              + "rules:\n  service-result-guarantee: warning\n");
      tellChanged(connection, "medlint.yaml");
      assertEquals(DiagnosticSeverity.Warning, connection.diagnosis(uri, RULE).getSeverity());
      connection.write(
          "medlint.yaml", "version: 1\nfacts: {complete: да, object: бад, kind: ad}\n");
      tellChanged(connection, "medlint.yaml");
      assertTrue(connection.findings(uri).contains("missing-supplement-warning: "));
    }
  }

  private static void tellChanged(Connection connection, String name) {
    connection
        .server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(connection.uri(name), FileChangeType.Changed))));
  }

  @Test
  void aNamedConfigurationHoldsForAllTexts() throws Exception {
    Path named = folder.resolve("свой.yaml");
    Files.writeString(named, "version: 1\nrules: {service-result-guarantee: \"off\"}\n");
    EditorSettings settings =
        Connection.settings(folder, Language.RU, Optional.of(named), Optional.empty());
    try (Connection connection = Connection.with(settings, "{}", Abilities.PULLS)) {
      assertEquals(List.of(), connection.findings(connection.markdown(FRONT + PROMISE)));
      assertEquals(
          List.of(),
          connection.findings(
              connection.openUri("untitled:Untitled-1", "markdown", FRONT + PROMISE)));
    }
  }

  @Test
  void aConfigurationThatCannotBeReadLeavesTextsUncheckedAndNotClean() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.STATUS)) {
      connection.write("medlint.yaml", "version: 1\nfacts: {object: тарелка}\n");
      for (String text : List.of(FRONT + PROMISE, FRONT + "Приём ведёт невролог.")) {
        String uri = connection.markdown(text);
        List<Diagnostic> told = connection.pulled(uri);
        assertEquals(List.of("not-checked: "), Connection.lines(text, told));
        assertEquals(DiagnosticSeverity.Warning, told.get(0).getSeverity());
        String message = told.get(0).getMessage().getLeft();
        assertTrue(message.startsWith("Не проверено: настройку нельзя прочесть: "), message);
        assertTrue(message.contains("medlint.yaml:2:"), message);
        assertEquals(
            List.of(), connection.actions(uri, new Range(new Position(0, 0), new Position(9, 0))));
        assertEquals(null, connection.hover(uri, new Position(0, 0)));
        assertEquals(
            "notChecked", EditorFake.next(connection.editor.statuses).get("state").getAsString());
      }
      connection.write("medlint.yaml", "version: 1\n");
      tellChanged(connection, "medlint.yaml");
      assertEquals(List.of(), connection.findings(connection.uri("статья.md")));
    }
  }

  @Test
  void aConfigurationIsTestedWhileItIsWritten() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String yaml =
          connection.open(
              "medlint.yaml",
              "yaml",
              "version: 1\nfacts:\n  object: тарелка\nrules: {нет-такого: off}\n");
      List<Diagnostic> told = connection.pushed(yaml);
      assertFalse(told.isEmpty());
      for (Diagnostic one : told) {
        assertEquals("configuration", one.getCode().getLeft());
        assertEquals(DiagnosticSeverity.Error, one.getSeverity());
      }
      assertEquals("тарелка", Lines.words(connection.text(yaml), told.get(0).getRange()));
      assertEquals(List.of(), connection.pulled(yaml), "what is pushed is not pulled as well");
      connection.replace(yaml, "тарелка", "услуга");
      List<Diagnostic> rules = connection.pushed(yaml);
      assertEquals(1, rules.size(), rules.toString());
      assertEquals(3, rules.get(0).getRange().getStart().getLine());
      connection.replace(yaml, "нет-такого: off", RULE + ": warning");
      assertEquals(List.of(), connection.pushed(yaml));
      connection.replace(yaml, "facts:\n", "facts: [\n");
      assertEquals(1, connection.pushed(yaml).size());
      connection.close(yaml);
      var last = EditorFake.next(connection.editor.published);
      assertEquals(yaml, last.getUri());
      assertEquals(List.of(), last.getDiagnostics());
    }
  }

  @Test
  void whatIsSavedHoldsForOpenTexts() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.REFRESHES)) {
      String uri = connection.markdown(FRONT + PROMISE);
      String yaml = connection.open("medlint.yml", "yaml", "version: 1\n");
      assertEquals(List.of(FOUND), connection.findings(uri));
      connection.write("medlint.yml", "version: 1\nrules: {service-result-guarantee: \"off\"}\n");
      connection.saved(yaml);
      assertEquals(List.of(), connection.findings(uri));
      assertEquals("diagnostics", EditorFake.next(connection.editor.refreshes));
    }
  }

  @Test
  void whoIsPushedToIsToldOfWhatChangedBeside() throws Exception {
    try (Connection connection = Connection.in(folder)) {
      String uri = connection.markdown(FRONT + PROMISE);
      assertEquals(1, connection.pushed(uri).size());
      connection.write("medlint.yml", "version: 1\nrules: {service-result-guarantee: \"off\"}\n");
      tellChanged(connection, "medlint.yml");
      assertEquals(List.of(), connection.pushed(uri));
    }
  }

  @Test
  void aDecisionThatIsWrittenBesideHoldsAsSoonAsTheEditorTellsOfIt() throws Exception {
    try (Connection connection =
        Connection.in(folder, Abilities.PULLS, Abilities.REFRESHES, Abilities.WATCHES)) {
      assertEquals(
          "workspace/didChangeWatchedFiles",
          EditorFake.next(connection.editor.registered).getRegistrations().get(0).getMethod());
      String uri = connection.markdown(FRONT + PROMISE);
      String name = "medlint-decisions.jsonl";
      connection.run(
          "medlint.decide",
          connection.about(
              uri, RULE, "verdict", "proven", "basis", "исследование", "by", "Иванова"));
      assertEquals(List.of(), connection.findings(uri));
      Path file = folder.resolve(name);
      String line = Files.readString(file);
      Files.delete(file);
      tellChanged(connection, name);
      assertEquals(List.of(FOUND), connection.findings(uri));
      Files.writeString(file, line);
      tellChanged(connection, name);
      assertEquals(List.of(), connection.findings(uri));
    }
  }
}
