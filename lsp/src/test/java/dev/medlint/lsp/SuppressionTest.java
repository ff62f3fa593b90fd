package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comment that permits a finding stands where it works, whatever the finding stands in. */
@Timeout(120)
class SuppressionTest {

  private static final String FRONT =
      "---\nmedlint: {kind: ad, object: service, complete: false}\n---\n";
  private static final String META =
      "<meta name=\"medlint:kind\" content=\"ad\">"
          + "<meta name=\"medlint:object\" content=\"service\">"
          + "<meta name=\"medlint:complete\" content=\"false\">\n";
  private static final String PROMISE = "Мы гарантируем результат лечения.";

  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void connect() throws Exception {
    connection = Connection.in(folder, Abilities.PULLS, Abilities.VERSIONS, Abilities.APPLIES);
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.close();
  }

  /** Each holds the promise once, at the place that is named. */
  static List<String> placesInMarkdown() {
    return List.of(
        PROMISE,
        "Приём ведёт невролог.\n\n" + PROMISE + "\n\nЗапись по телефону.",
        "Приём ведёт невролог.\n" + PROMISE + " Запись по телефону.",
        "> " + PROMISE,
        "> Отзыв.\n>\n> " + PROMISE + "\n> Спасибо.",
        "> > " + PROMISE,
        ">Отзыв.\n>" + PROMISE,
        "- " + PROMISE + "\n- Кабинет открыт.",
        "- Кабинет открыт.\n- " + PROMISE + "\n- Есть стоянка.",
        "* Кабинет открыт.\n* Есть стоянка.\n* " + PROMISE,
        "- Кабинет открыт.\n  - " + PROMISE + "\n  - Есть стоянка.",
        "- Кабинет открыт.\n  - Есть стоянка.\n    - " + PROMISE,
        "1. Кабинет открыт.\n2. " + PROMISE + "\n3. Есть стоянка.",
        "- Кабинет открыт.\n\n  " + PROMISE + "\n\n- Есть стоянка.",
        "> - Кабинет открыт.\n> - " + PROMISE,
        "- > " + PROMISE,
        "- [ ] " + PROMISE,
        "# " + PROMISE,
        "Приём ведёт невролог.\n\n## " + PROMISE + "\n\nЗапись по телефону.",
        PROMISE + "\n======",
        "Приём ведёт невролог. ![" + PROMISE + "](foto.png)",
        "![" + PROMISE + "](foto.png)",
        "> ![" + PROMISE + "](foto.png)",
        "- Кабинет: ![" + PROMISE + "](foto.png)",
        "**" + PROMISE + "** Запись по телефону.",
        "Приём ведёт [невролог](vrach.html \"" + PROMISE + "\").",
        "<p>" + PROMISE + "</p>",
        "<div>\n<p>Приём ведёт невролог.</p>\n<p>" + PROMISE + "</p>\n</div>",
        "Приём ведёт невролог.\\\n" + PROMISE,
        "Приём ведёт невролог.  \n" + PROMISE,
        "Приём ведёт невролог.[^1]\n\n[^1]: " + PROMISE);
  }

  @ParameterizedTest
  @MethodSource("placesInMarkdown")
  void aCommentInMarkdownPermitsWhatItStandsBefore(String text) throws Exception {
    permits(connection.markdown(FRONT + text + "\n"));
    permits(connection.markdown((FRONT + text + "\n").replace("\n", "\r\n")));
  }

  static List<String> placesInHtml() {
    return List.of(
        "<p>" + PROMISE + "</p>",
        "<p>Приём ведёт невролог.</p><p class=\"x\">\n  " + PROMISE + "\n</p>",
        "<ul><li>Кабинет открыт.</li><li>" + PROMISE + "</li><li>Есть стоянка.</li></ul>",
        "<ul>\n<li>" + PROMISE + "\n<li>Есть стоянка.\n</ul>",
        "<ul><li>Кабинет открыт.<ul><li>" + PROMISE + "</li></ul></li></ul>",
        "<table><tr><td>Отзыв</td><td>" + PROMISE + "</td></tr></table>",
        "<table><tr><th>" + PROMISE + "</th></tr></table>",
        "<dl><dt>Отзыв</dt><dd>" + PROMISE + "</dd></dl>",
        "<blockquote>" + PROMISE + "</blockquote>",
        "<p>Приём ведёт невролог. <img src=\"foto.png\" alt=\"" + PROMISE + "\"></p>",
        "<img\n  src=\"foto.png\"\n  alt=\"" + PROMISE + "\"\n>",
        "<img src=foto.png title='" + PROMISE + "'>",
        "<a href=\"x.html\" title=\"" + PROMISE + "\">Отзывы</a>",
        "<p><em>Мы</em> <b>гарантируем</b> <i>результат</i> лечения.</p>",
        "<p>Мы <b>гарантируем результат</b> лечения.</p>",
        "<p>Приём ведёт невролог.<br>" + PROMISE + "</p>",
        "<p>Приём ведёт невролог.<br/>\n" + PROMISE + "<br>Запись по телефону.</p>",
        "Приём ведёт невролог.\n" + PROMISE,
        "<div>Приём ведёт невролог.<p>Запись.</p>" + PROMISE + "</div>",
        "<p><span></span>" + PROMISE + "</p>",
        "<p><!-- отзыв -->" + PROMISE + "</p>",
        "<h1>" + PROMISE + "</h1>",
        "<button>" + PROMISE + "</button>",
        "<select><option>Отзыв</option><option>" + PROMISE + "</option></select>",
        "<input placeholder=\"" + PROMISE + "\">",
        "<p>a &lt; b</p><p>" + PROMISE + "</p>",
        "<figure><img src=foto.png><figcaption>" + PROMISE + "</figcaption></figure>",
        "<pre>" + PROMISE + "</pre>",
        "<p>Мы&nbsp;гаран&shy;тируем результат&nbsp;лечения.</p>",
        "<img src=foto.png alt=\"Вес > 5. " + PROMISE + "\">");
  }

  @ParameterizedTest
  @MethodSource("placesInHtml")
  void aCommentInHtmlPermitsWhatItStandsBefore(String text) throws Exception {
    permits(connection.html(META + text + "\n"));
  }

  static List<String> heads() {
    return List.of(
        "<title>" + PROMISE + "</title>",
        "<title>\n" + PROMISE + "\n</title>",
        "<meta name=\"description\" content=\"" + PROMISE + "\">",
        "<meta property='og:title' content='" + PROMISE + "'>");
  }

  @ParameterizedTest
  @MethodSource("heads")
  void aCommentInTheHeadOfAPagePermitsWhatItStandsBefore(String text) throws Exception {
    permits(
        connection.html(
            "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n"
                + META
                + text
                + "\n</head>\n<body><p>Приём ведёт невролог.</p></body>\n</html>\n"));
  }

  private void permits(String uri) throws Exception {
    String before = connection.text(uri);
    List<String> found = connection.findings(uri);
    assertEquals(1, found.size(), found + before);
    suppress(uri, "service-result-guarantee");
    String text = connection.text(uri);
    assertEquals(List.of(), connection.findings(uri), text);
    String comment =
        "<!-- medlint-disable-next service-result-guarantee: цитата, until 2027-03-01, by Анна -->";
    assertTrue(text.contains(comment), text);
    int at = text.indexOf(comment);
    String lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
    String without =
        text.startsWith(lineEnd, at + comment.length()) && !before.contains("<meta")
            ? text.replaceFirst("(?m)^[> ]*" + java.util.regex.Pattern.quote(comment + lineEnd), "")
            : text.replace(comment, "");
    assertEquals(before, without, "nothing else was changed");
  }

  private void suppress(String uri, String rule) throws Exception {
    JsonObject argument =
        connection.about(uri, rule, "reason", "цитата", "until", "2027-03-01", "by", "Анна");
    assertEquals(
        JsonParser.parseString("{\"applied\":true}"), connection.run("medlint.suppress", argument));
    connection.tellEdited(uri);
  }

  @Test
  void whatIsMissingIsPermittedAtTheEnd() throws Exception {
    String markdown =
        connection.markdown(
            "---\nmedlint: {kind: ad, object: service, complete: true}\n---\nПриём невролога.\n");
    assertEquals(List.of("missing-contraindication-warning: "), connection.findings(markdown));
    suppress(markdown, "missing-contraindication-warning");
    assertEquals(List.of(), connection.findings(markdown), connection.text(markdown));
    String page = META.replace("\"false\"", "\"true\"");
    String html = connection.html("<html><body>" + page + "<p>Приём невролога.</p></body></html>");
    assertEquals(List.of("missing-contraindication-warning: "), connection.findings(html));
    suppress(html, "missing-contraindication-warning");
    assertEquals(List.of(), connection.findings(html), connection.text(html));
    assertTrue(connection.text(html).endsWith(" --></body></html>"), connection.text(html));
  }

  static List<String> placesWithoutRoom() {
    return List.of(
        FRONT + "| Отзыв | Кто |\n|---|---|\n| " + PROMISE + " | Ирина |\n",
        FRONT.replace("medlint:", "title: " + PROMISE + "\nmedlint:") + "Приём ведёт невролог.\n",
        FRONT.replace("medlint:", "title: " + PROMISE + "\r\nmedlint:").replace("}\n", "}\r\n"),
        "+++\ntitle = \""
            + PROMISE
            + "\"\n[medlint]\nkind = \"ad\"\nobject = \"service\"\ncomplete = \"false\"\n+++\n");
  }

  @ParameterizedTest
  @MethodSource("placesWithoutRoom")
  void aPlaceWithoutRoomForCommentsOffersNone(String text) throws Exception {
    String uri = connection.markdown(text);
    refuses(uri);
  }

  @Test
  void plainTextHasNoRoomForComments() throws Exception {
    refuses(connection.open("текст.txt", "plaintext", "Реклама клиники. " + PROMISE));
  }

  private void refuses(String uri) throws Exception {
    String text = connection.text(uri);
    assertTrue(
        connection.findings(uri).contains("service-result-guarantee: гарантируем результат"), text);
    assertEquals(
        "в этом тексте нет места для комментария; запишите решение",
        connection.refusal(
            "medlint.suppress",
            connection.about(uri, "service-result-guarantee", "reason", "цитата")));
    assertEquals(text, connection.text(uri));
    for (CodeAction action : connection.actions(uri, Lines.range(text, "гарантируем результат"))) {
      assertTrue(
          !action.getTitle().endsWith("(service-result-guarantee)")
              || action.getTitle().startsWith("Записать решение"),
          action.getTitle());
    }
  }

  @Test
  void wordsThatWouldEndTheCommentAreWrittenOtherwise() throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    String reason = "  цитата --> <b>из\nписьма</b> -- см. дело  ";
    connection.run(
        "medlint.suppress", connection.about(uri, "service-result-guarantee", "reason", reason));
    connection.tellEdited(uri);
    assertEquals(
        FRONT
            + "<!-- medlint-disable-next service-result-guarantee: цитата —› ‹b›из письма‹/b› — см. дело -->\n"
            + PROMISE
            + "\n",
        connection.text(uri));
    assertEquals(List.of(), connection.findings(uri));
  }

  @Test
  void whoReviewsSignsTheCommentUnlessSomebodyElseIsNamed() throws Exception {
    connection.configure("{\"medlint\":{\"reviewer\":\"Иванова А. П.\"}}");
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    connection.run(
        "medlint.suppress", connection.about(uri, "service-result-guarantee", "reason", "цитата"));
    connection.tellEdited(uri);
    assertEquals(
        FRONT
            + "<!-- medlint-disable-next service-result-guarantee: цитата, by Иванова А. П. -->\n"
            + PROMISE
            + "\n",
        connection.text(uri));
    assertEquals(List.of(), connection.findings(uri));
  }

  @Test
  void withoutAReasonNothingIsPermitted() throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    for (String reason : List.of("", "  \n")) {
      assertEquals(
          "нет причины: без неё находка остаётся",
          connection.refusal(
              "medlint.suppress",
              connection.about(uri, "service-result-guarantee", "reason", reason)));
    }
    assertEquals(FRONT + PROMISE + "\n", connection.text(uri));
  }

  @Test
  void theActionWritesACommentThatPermitsNothingUntilAReasonIsWritten() throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    connection.apply(
        uri,
        connection.action(
            uri, Lines.range(connection.text(uri), "гарантируем"), "Разрешить в тексте: впишите"));
    List<String> still = connection.findings(uri);
    assertTrue(still.contains("service-result-guarantee: гарантируем результат"), still.toString());
    connection.replace(
        uri, "service-result-guarantee:  -->", "service-result-guarantee: цитата письма -->");
    assertEquals(List.of(), connection.findings(uri));
  }

  @Test
  void aReasonOrANameThatLooksLikeAnotherFieldStaysWhatItIs() throws Exception {
    for (String reason : List.of("цитата, до конца акции", "письмо, кто звонил", "see, by mail")) {
      String uri = connection.markdown(FRONT + PROMISE + "\n");
      connection.run(
          "medlint.suppress",
          connection.about(
              uri, "service-result-guarantee", "reason", reason, "by", "Петрова, юрист"));
      connection.tellEdited(uri);
      assertEquals(List.of(), connection.findings(uri), connection.text(uri));
      connection.rewrite(
          uri, connection.text(uri).replace(", by Петрова; юрист", ", until 2026-11-22"));
      assertTrue(
          connection.findings(uri).contains("service-result-guarantee: гарантируем результат"),
          "a day that is named behind the reason is read");
    }
  }

  @Test
  void aDayThatIsNoneOrHasPassedIsRefused() throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    String rule = "service-result-guarantee";
    assertEquals(
        "«завтра» не дата; здесь нужно ГГГГ-ММ-ДД",
        connection.refusal(
            "medlint.suppress",
            connection.about(uri, rule, "reason", "цитата", "until", "завтра")));
    assertEquals(
        "2026-11-22 уже прошло",
        connection.refusal(
            "medlint.suppress",
            connection.about(uri, rule, "reason", "цитата", "until", "2026-11-22")));
    assertEquals(FRONT + PROMISE + "\n", connection.text(uri));
  }

  @Test
  void anEditorThatRefusesTheEditIsBelieved() throws Exception {
    String uri = connection.markdown(FRONT + PROMISE + "\n");
    connection.editor.refuses = true;
    assertEquals(
        JsonParser.parseString("{\"applied\":false}"),
        connection.run(
            "medlint.suppress",
            connection.about(uri, "service-result-guarantee", "reason", "цитата")));
  }

  @Test
  void aTextWithAByteOrderMarkKeepsItFirst() throws Exception {
    String uri = connection.markdown("\uFEFF" + FRONT + PROMISE + "\n");
    suppress(uri, "service-result-guarantee");
    assertEquals(List.of(), connection.findings(uri));
    String comment =
        "<!-- medlint-disable-next service-result-guarantee: цитата, until 2027-03-01, by Анна -->\n";
    assertEquals("\uFEFF" + FRONT + comment + PROMISE + "\n", connection.text(uri));
  }
}
