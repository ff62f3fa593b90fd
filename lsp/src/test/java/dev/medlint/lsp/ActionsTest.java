package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a finding under the cursor, and what can be done about it. */
@Timeout(120)
class ActionsTest {

  private static final String FRONT =
      "---\nmedlint: {kind: ad, object: service, complete: false}\n---\n";
  private static final String WHOLE = FRONT.replace("false", "true");
  private static final String PROMISE = "Мы гарантируем результат лечения.";
  private static final String RULE = "service-result-guarantee";
  private static final String WARNING =
      "Имеются противопоказания. Необходима консультация специалиста";
  private static final Range BEGINNING = new Range(new Position(0, 0), new Position(0, 0));

  @TempDir Path folder;

  @Test
  void anEditorWithoutFormsIsOfferedEditsAndCommandsOfTheServer() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.APPLIES)) {
      String uri = connection.markdown(FRONT + PROMISE + " Лучшая клиника города.\n");
      Range best = Lines.range(connection.text(uri), "Лучшая");
      assertEquals(
          List.of(
              "Написать: «клиника»",
              "Записать решение… (superlative-best-of-kind)",
              "Разрешить в тексте: впишите причину (superlative-best-of-kind)"),
          connection.titles(uri, best));
      for (CodeAction action : connection.actions(uri, best)) {
        assertEquals("quickfix", action.getKind());
        assertNull(action.getIsPreferred());
        assertEquals(
            List.of(connection.diagnosis(uri, "superlative-best-of-kind")),
            action.getDiagnostics());
      }
    }
  }

  @Test
  void anEditorWithFormsIsOfferedItsOwnCommands() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.FORMS)) {
      String uri = connection.markdown(FRONT + PROMISE + "\n");
      Range range = Lines.range(connection.text(uri), "гарантируем");
      List<String> commands = new ArrayList<>();
      for (CodeAction action : connection.actions(uri, range)) {
        commands.add(action.getCommand().getCommand());
        assertNull(action.getEdit());
        assertEquals(action.getTitle(), action.getCommand().getTitle());
      }
      assertEquals(
          List.of("medlint.askDecision", "medlint.askSuppression", "medlint.showExplanation"),
          commands);
      JsonObject subject = new JsonObject();
      subject.addProperty("uri", uri);
      subject.addProperty("fingerprint", connection.fingerprint(uri, RULE));
      subject.addProperty("rule", RULE);
      subject.addProperty("provision", "38-fz:5:3:6");
      subject.addProperty("quote", "гарантируем результат");
      subject.addProperty(
          "message", "Клиника гарантирует результат лечения: «гарантируем результат»");
      List<CodeAction> actions = connection.actions(uri, range);
      assertEquals(List.of(subject), actions.get(0).getCommand().getArguments());
      assertEquals(List.of(subject), actions.get(1).getCommand().getArguments());
      assertEquals(
          List.of(JsonParser.parseString("{\"id\":\"" + RULE + "\"}")),
          actions.get(2).getCommand().getArguments());
    }
  }

  @Test
  void whoCannotApplyEditsOnDemandIsOfferedNoDraft() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + PROMISE + "\n");
      assertEquals(
          List.of("Разрешить в тексте: впишите причину (" + RULE + ")"),
          connection.titles(uri, Lines.range(connection.text(uri), "гарантируем")));
    }
  }

  @Test
  void aTextThatIsSavedNowhereIsOfferedNoDecision() throws Exception {
    try (Connection forms = Connection.in(folder, Abilities.PULLS, Abilities.FORMS);
        Connection plain = Connection.in(folder, Abilities.PULLS, Abilities.APPLIES)) {
      for (Connection connection : List.of(forms, plain)) {
        String uri = connection.openUri("untitled:Untitled-1", "markdown", FRONT + PROMISE);
        List<String> titles =
            connection.titles(uri, Lines.range(connection.text(uri), "гарантируем"));
        assertFalse(titles.isEmpty());
        assertTrue(titles.stream().noneMatch(one -> one.contains("решение")), titles.toString());
      }
    }
  }

  @Test
  void onlyWhatIsAskedForIsOffered() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(FRONT + PROMISE + "\n");
      Range range = Lines.range(connection.text(uri), "гарантируем");
      for (String kind : List.of("refactor", "source.fixAll", "quickfix.medlint", "quick")) {
        assertEquals(List.of(), connection.actions(uri, range, kind), kind);
      }
      for (String kind : List.of("quickfix", "")) {
        assertEquals(1, connection.actions(uri, range, kind).size(), kind);
      }
      assertEquals(1, connection.actions(uri, range, "refactor", "quickfix").size());
      assertEquals(
          List.of(), connection.actions(uri, Lines.range(connection.text(uri), "лечения.")));
    }
  }

  @Test
  void editsNameTheVersionForWhoReadsIt() throws Exception {
    try (Connection versions = Connection.in(folder, Abilities.PULLS, Abilities.VERSIONS);
        Connection plain = Connection.in(folder, Abilities.PULLS)) {
      WorkspaceEdit named = rewrite(versions);
      var change = named.getDocumentChanges().get(0).getLeft();
      assertEquals(2, change.getTextDocument().getVersion());
      assertEquals("клиника", change.getEdits().get(0).getLeft().getNewText());
      WorkspaceEdit unnamed = rewrite(plain);
      assertNull(unnamed.getDocumentChanges());
      assertEquals("клиника", unnamed.getChanges().get(plain.uri("статья.md")).get(0).getNewText());
    }
  }

  private static WorkspaceEdit rewrite(Connection connection) throws Exception {
    String uri = connection.markdown(FRONT + "Лучшая клиника города.\n");
    connection.replace(uri, "Лучшая", "Наша лучшая");
    return connection
        .action(uri, Lines.range(connection.text(uri), "лучшая"), "Написать: ")
        .getEdit();
  }

  @Test
  void theWordsSuggestedRemoveTheFinding() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      for (String[] one :
          List.of(
              new String[] {"a.md", FRONT + "Наша лучшая клиника города.\n"},
              new String[] {"a.txt", "Реклама услуг. Наша лучшая клиника города."},
              new String[] {
                "a.html",
                "<meta name=\"medlint:kind\" content=\"ad\"><p>Наша лучшая клиника города.</p>"
              })) {
        String uri = connection.open(one[0], "plaintext", one[1]);
        assertTrue(
            connection.findings(uri).contains("superlative-best-of-kind: лучшая клиника"),
            one[0] + connection.findings(uri));
        Range range = Lines.range(one[1], "лучшая");
        connection.apply(uri, connection.action(uri, range, "Написать: «клиника»"));
        assertEquals(one[1].replace("лучшая ", ""), connection.text(uri));
        assertTrue(
            connection.findings(uri).stream().noneMatch(line -> line.startsWith("superlative")),
            connection.findings(uri).toString());
      }
    }
  }

  @Test
  void markupWithinTheWordsIsNeverThrownAway() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri =
          connection.html(
              "<meta name=\"medlint:kind\" content=\"ad\"><p>Наша <b>лучшая</b> клиника.</p>");
      Range range = Lines.range(connection.text(uri), "лучшая");
      assertFalse(connection.actions(uri, range).isEmpty());
      assertTrue(
          connection.titles(uri, range).stream().noneMatch(one -> one.startsWith("Написать")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md=Приём ведёт невролог.",
        "a.md=Приём ведёт невролог.\n\n",
        "a.md=- Приём ведёт невролог.\n- Запись по телефону.\n",
        "a.md=| Врач |\n|---|\n| невролог |\n",
        "a.md=# Приём невролога",
        "a.txt=Приём ведёт невролог нашей клиники.",
        "a.html=<p>Приём ведёт невролог.</p>",
        "a.html=<html><BODY><p>Приём ведёт невролог.</p>\n</BODY>\n</html>\n",
        "a.html=<html><p>Приём ведёт невролог.</html>"
      })
  void theWarningThatIsAddedIsFound(String nameAndText) throws Exception {
    String name = nameAndText.substring(0, nameAndText.indexOf('='));
    String body = nameAndText.substring(nameAndText.indexOf('=') + 1);
    try (Connection connection = Connection.in(folder, Abilities.PULLS, Abilities.VERSIONS)) {
      connection.write(
          "medlint.yaml", "version: 1\nfacts: {kind: ad, object: service, complete: да}\n");
      for (String text : List.of(body, body.replace("\n", "\r\n"))) {
        String uri = connection.open(name, "plaintext", text);
        List<String> before = connection.findings(uri);
        assertTrue(before.contains("missing-contraindication-warning: "), before.toString());
        connection.apply(uri, connection.action(uri, BEGINNING, "Добавить: «Имеются"));
        assertTrue(connection.text(uri).contains(WARNING), connection.text(uri));
        assertFalse(
            connection.findings(uri).contains("missing-contraindication-warning: "),
            connection.text(uri));
      }
    }
  }

  @Test
  void aPieceForAPageIsInsertedWithItsBrackets() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      connection.write("medlint.yaml", "version: 1\nfacts: {kind: article, complete: да}\n");
      connection.configure("{\"medlint\":{\"minSeverity\":\"info\",\"minConfidence\":\"low\"}}");
      String uri =
          connection.markdown(
              "# Почему болит спина\n\n"
                  + "Боль в спине бывает у каждого. Чаще всего она проходит сама за месяц. "
                      .repeat(9)
                  + "\n");
      List<CodeAction> pieces =
          connection.actions(uri, BEGINNING).stream()
              .filter(action -> action.getTitle().startsWith("Вставить заготовку"))
              .toList();
      assertFalse(pieces.isEmpty(), connection.findings(uri).toString());
      String before = connection.text(uri);
      connection.apply(uri, pieces.get(0));
      String after = connection.text(uri);
      assertTrue(after.startsWith(before.stripTrailing() + "\n\n<"), after);
      assertTrue(after.contains("["), after);
    }
  }

  @Test
  void theNormIsToldUnderTheCursorInBothLanguagesWithAndWithoutMarks() throws Exception {
    try (Connection marks = Connection.in(folder, Abilities.PULLS, Abilities.MARKDOWN);
        Connection plain = Connection.in(folder, Abilities.PULLS)) {
      assertEquals(
          "**Гарантия результата услуги** · нужно подтверждение",
          told(marks, "markdown").lines().findFirst().orElseThrow());
      assertEquals(
          "Гарантия результата услуги · нужно подтверждение",
          told(plain, "plaintext").lines().findFirst().orElseThrow());
      String words = told(plain, "plaintext");
      assertFalse(words.contains("**") || words.contains("\\") || words.contains("> "), words);
      for (String part :
          List.of(
              "ст. 5 ч. 3 п. 6 Закона о рекламе · ",
              "\nШтраф: ",
              "\nПочему относится: ",
              "\nЧто сделать: ")) {
        assertTrue(words.contains(part), words);
      }
      for (Connection connection : List.of(marks, plain)) {
        connection.configure("{\"medlint\":{\"language\":\"en\"}}");
      }
      String english = told(marks, "markdown");
      for (String part : List.of("**Fine:** ", "**Why it binds:** ", "**What to do:** ")) {
        assertTrue(english.contains(part), english);
      }
      assertTrue(told(plain, "plaintext").contains("\nFine: "));
    }
  }

  private static String told(Connection connection, String kind) throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    Hover hover = connection.hover(uri, new Position(3, 7));
    assertEquals(new Range(new Position(3, 3), new Position(3, 24)), hover.getRange());
    MarkupContent content = hover.getContents().getRight();
    assertEquals(kind, content.getKind());
    assertNull(connection.hover(uri, new Position(3, 0)), "nothing was found there");
    assertNull(connection.hover(uri, new Position(99, 0)));
    return content.getValue();
  }

  @Test
  void whatIsMissingIsToldAtTheVeryBeginningOnly() throws Exception {
    try (Connection connection = Connection.in(folder, Abilities.PULLS)) {
      String uri = connection.markdown(WHOLE + "Приём ведёт невролог.\n");
      String told = connection.hover(uri, new Position(0, 0)).getContents().getRight().getValue();
      assertTrue(told.contains("Можно добавить: «" + WARNING), told);
      assertNull(connection.hover(uri, new Position(0, 1)));
      assertNull(connection.hover(uri, new Position(3, 2)));
      assertFalse(
          connection.actions(uri, new Range(new Position(0, 2), new Position(0, 2))).isEmpty(),
          "an editor asks for the line of its lamp");
      assertEquals(
          List.of(), connection.actions(uri, new Range(new Position(3, 0), new Position(3, 5))));
    }
  }
}
