package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of {@code medlint serve}, used as a copywriter uses it. */
class ServePageTest {

  private static final String AD =
      """
      Клиника «Белый клён»: лечим спину. Приём невролога 1200 рублей, запишитесь.

      Наша пациентка вылечилась от радикулита за месяц и снова танцует.
      """;
  private static final String STORY =
      "Наша пациентка вылечилась от радикулита за месяц и снова танцует";
  private static final String EXAMPLES = "../examples/";
  private static final int MOST_PAGE_BYTES = 300_000;
  private static final int MOST_MILLIS_TO_FIRST_FINDING = 3_000;

  @TempDir static Path serverFolder;
  @TempDir Path folder;
  private static Serving serving;
  private Browser browser;

  @BeforeAll
  static void serve() throws IOException {
    serving = Serving.in(serverFolder);
  }

  @AfterAll
  static void stopServing() {
    serving.close();
  }

  @BeforeEach
  void start() throws IOException {
    browser = Browser.in(folder.resolve("browser"));
    browser.notebook();
    open(serving.page());
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  /** Opens the page in Russian, whatever the browser of the machine speaks. */
  private void open(URI page) {
    browser.open(page.resolve("?lang=ru"));
    browser.await("document.querySelectorAll('#fact-object option').length > 10");
  }

  /** Pastes a text and waits for what the page says of it. */
  private void paste(String text) {
    browser.run("document.getElementById('text').focus()");
    browser.paste(text);
    awaitAnswer();
  }

  private void awaitAnswer() {
    browser.await(
        "document.getElementById('outcome').getAttribute('aria-busy') === 'false'"
            + " && !document.getElementById('outcome').hidden"
            + " && !document.querySelector('#verdict.waits')");
  }

  private void upload(String... files) {
    browser.find("#file").sendKeys(String.join("\n", files));
    awaitAnswer();
  }

  private static String example(String name) {
    return Path.of(EXAMPLES + name).toAbsolutePath().normalize().toString();
  }

  private String verdict() {
    return browser.text("#verdict strong");
  }

  private List<?> marked() {
    return (List<?>)
        browser.run(
            "return Array.from(document.querySelectorAll('#copy mark'), e => e.textContent)");
  }

  private String active() {
    return String.valueOf(
        browser.run(
            "const e = document.activeElement; return e.id || e.closest('[data-rule]')?.dataset.rule"));
  }

  private String selected() {
    return String.valueOf(
        browser.run(
            "const t = document.getElementById('text');"
                + " return t.value.slice(t.selectionStart, t.selectionEnd)"));
  }

  @Test
  void aPastedTextIsCheckedAtOnceAndItsWordsAreHighlighted() {
    paste("Приём врача. Гарантируем результат.");
    browser.find("#clear").click();
    browser.await("document.querySelectorAll('.finding').length === 0");
    browser.run(
        "const text = document.getElementById('text'); text.focus();"
            + " text.addEventListener('paste', () => { window.pasted = performance.now(); });"
            + " new MutationObserver(() => { window.found ??= performance.now(); })"
            + ".observe(document.getElementById('list'), { childList: true });");
    paste(AD);

    long millis = ((Number) browser.run("return window.found - window.pasted")).longValue();
    System.out.println("first finding " + millis + " ms after the paste");
    assertTrue(millis < MOST_MILLIS_TO_FIRST_FINDING, millis + " ms");
    assertEquals("Найдены нарушения", verdict());
    assertTrue(marked().contains(STORY), marked().toString());
    assertTrue(browser.text("#list").contains("Ст. 24 ч. 1 п. 2 Закона о рекламе"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whatIsAdvertisedIsDetectedWithItsWordsAndCanBeChanged() {
    paste(AD);
    assertEquals("медицинская услуга (по тексту)", browser.words("#fact-object option[value='']"));
    assertTrue(browser.text("#fact-object-why").startsWith("Понято из слов «Клиника»"));

    browser.set("#fact-object", "supplement");
    browser.await("document.getElementById('list').textContent.includes('Ст. 25 ч. 1 п. 2')");

    assertFalse(browser.text("#list").contains("Ст. 24 ч. 1 п. 2"));
    assertEquals("", browser.text("#fact-object-why"));
  }

  @Test
  void severalObjectsCanBeStated() {
    paste(AD);
    browser.set("#fact-object", "several");
    assertEquals(
        List.of("service"),
        browser.run(
            "return Array.from(document.querySelectorAll('#objects :checked'), e => e.value)"));
    browser.find("#objects input[value=drug]").click();
    awaitAnswer();
    browser.run("document.querySelector('[data-rule=cure-story] h3 button').click()");
    String reason = "лекарства, медицинской услуги (drug, service, указано при проверке)";
    assertTrue(
        browser.text("[data-rule=cure-story]").contains(reason),
        browser.text("[data-rule=cure-story]"));
  }

  @Test
  void aPersonMendsTheExampleUntilItPasses() throws IOException {
    Pictures pictures = new Pictures(browser);
    pictures.take("serve-start");
    browser.find("#example").click();
    awaitAnswer();
    browser.await("document.querySelectorAll('.finding').length === 4");
    assertEquals("Найдены нарушения", verdict());
    assertEquals("3 ошибки, 1 предупреждение", browser.text("#verdict .more"));
    pictures.take("serve-light");
    browser.type(Keys.F8, Keys.F8);
    pictures.take("serve-finding");
    browser.colours("dark");
    pictures.take("serve-dark");
    browser.colours("light");
    browser.run("window.scrollTo(0, 0)");

    int left = 4;
    while (left > 0) {
      browser.find(".finding .fixes button").click();
      left--;
      browser.await("document.querySelectorAll('.finding').length === arguments[0]", left);
    }

    assertEquals("Нарушений не найдено", verdict());
    assertTrue(browser.text("#verdict .more").startsWith("Скопируйте исправленный текст"));
    assertTrue(browser.text("#about").contains("не юридическое заключение"));
    assertEquals(List.of(), marked());
    String text = String.valueOf(browser.run("return document.getElementById('text').value"));
    assertFalse(text.contains("вылечилась"), text);
    assertTrue(text.contains("В штате врачи: три невролога"), text);
    assertTrue(text.endsWith("Необходима консультация специалиста.\n"), text);
    pictures.take("serve-passed");

    browser.run("document.getElementById('text').focus()");
    browser.typeWithControl("z");
    browser.await("document.querySelectorAll('.finding').length === 1");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void highlightsFollowTheWordsWhileAnAnswerIsAwaited() {
    paste(AD);
    String typed =
        "const t = document.getElementById('text'); t.focus(); t.setSelectionRange(arguments[0],"
            + " arguments[0]); document.execCommand('insertText', false, arguments[1]); return"
            + " Array.from(document.querySelectorAll('#copy mark'), e => e.textContent)";

    assertEquals(marked(), browser.run(typed, 0, "Вот наше объявление. "));
    assertFalse(
        ((List<?>) browser.run(typed, "Вот наше объявление. ".length() + 90, "я")).contains(STORY));
  }

  @Test
  void aWordDraftIsReadAndComesBackWithComments() throws Exception {
    upload(example("9-draft.docx"));
    assertEquals("Найдены нарушения", verdict());
    assertEquals("Открыт файл 9-draft.docx.", browser.text("#origin"));
    assertTrue(marked().contains("снимает боль за три дня"), marked().toString());

    browser.run("document.getElementById('text').focus()");
    browser.type(Keys.chord(Keys.CONTROL, Keys.HOME), "Новое. ");
    browser.await("document.getElementById('origin').textContent.includes('изменён здесь')");
    browser.find("#annotated").click();

    Path copy = browser.download("9-draft-medlint.docx");
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      String comments = read(zip, "word/comments.xml");
      assertTrue(comments.contains("ст. 24 ч. 1 п. 8"), comments);
      assertFalse(read(zip, "word/document.xml").contains("Новое"));
    }
  }

  private static String read(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aFileCanBeDroppedAnywhere() {
    browser.run(
        "window.held = new DataTransfer(); held.items.add(new File([arguments[0]], 'объявление.md'));"
            + " document.querySelector('h1').dispatchEvent(new DragEvent('dragover',"
            + " { bubbles: true, cancelable: true, dataTransfer: held }))",
        "# Приём\r\n\r\n" + AD.replace("\n", "\r\n"));
    assertTrue(browser.find("#drop").isDisplayed());
    browser.run(
        "document.querySelector('h1').dispatchEvent(new DragEvent('drop',"
            + " { bubbles: true, cancelable: true, dataTransfer: held }))");
    awaitAnswer();

    assertFalse(browser.find("#drop").isDisplayed());
    assertTrue(marked().contains(STORY), "line ends of Windows are no letters: " + marked());
    assertEquals("определить: Markdown", browser.words("#format option"));
  }

  @Test
  void theReportForLawyersAndTheTextCanBeTakenAway() throws Exception {
    paste(AD);
    browser.find("#lawyers").click();
    String report = Files.readString(browser.download("medlint-report.html"));
    assertTrue(report.startsWith("<!DOCTYPE html>"), report.substring(0, 40));
    assertTrue(report.contains(STORY));
    browser.find("#download").click();
    assertEquals(AD, Files.readString(browser.download("текст.txt")));
    browser.find("#copy-text").click();
    browser.await("document.getElementById('said').textContent === 'Текст скопирован.'");
    browser.run("const t = document.getElementById('text'); t.focus(); t.select()");
    browser.typeWithControl("v");
    assertEquals(AD, browser.run("return document.getElementById('text').value"));
  }

  @Test
  void rowsOfASheetAreListedEachWithItsVerdict() throws Exception {
    upload(example("10-ads.csv"), example("7-good-article.md"));
    browser.await("document.querySelectorAll('#texts li').length === 3");
    browser.all("#texts button").get(1).click();
    assertTrue(
        String.valueOf(browser.run("return document.getElementById('text').value"))
            .startsWith("Снимок зубов"));
    assertEquals("true", browser.all("#texts button").get(1).getAttribute("aria-current"));
    browser.find("#annotated").click();
    assertTrue(Files.readString(browser.download("10-ads-medlint.csv")).contains("ст. 24 ч. 7"));
  }

  @Test
  void markupOfStrangersIsShownAndNeverRuns() {
    browser.run(
        "window.violations = []; document.addEventListener('securitypolicyviolation',"
            + " event => violations.push(event.violatedDirective))");
    paste(
        "<p>Приём врача. <script>window.ran = 1</script><img src=x onerror=\"window.ran = 1\">"
            + " Гарантируем результат <b onclick=\"ran()\">лечения</b>.</p>"
            + "<a href=\"javascript:window.ran=1\">Запишитесь</a>");
    assertEquals("определить: HTML", browser.words("#format option"));
    for (var card : browser.all(".finding h3 button")) {
      card.click();
    }

    assertEquals(null, browser.run("return window.ran"));
    assertEquals(List.of(), browser.run("return window.violations"));
    assertEquals(0, browser.all("main img, main script, main a[href^=javascript], #copy b").size());
    assertTrue(browser.words("#copy").contains("<img src=x onerror="));
    assertTrue(!marked().isEmpty());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aTextInAnotherLanguageIsCalledUnchecked() {
    paste(
        "This is an English advertisement about a clinic. Call us today and be healthy again with"
            + " our doctors.\n");
    assertEquals("Не проверено", verdict());
    assertTrue(browser.text("#verdict .more").contains("не на русском языке (английский)"));
    assertEquals(0, browser.all(".finding").size());

    browser.find("#language").click();
    assertEquals("Not checked", verdict());
    assertTrue(browser.text("#verdict .more").contains("not in Russian (English)"));
  }

  @Test
  void theWholePageSpeaksEnglishAtASwitch() {
    paste(AD);
    browser.run("document.querySelector('[data-rule=cure-story] h3 button').click()");
    browser.find("#language").click();

    assertEquals("en", browser.run("return document.documentElement.lang"));
    assertEquals("Breaches were found", verdict());
    assertEquals("medical service (from the text)", browser.words("#fact-object option[value='']"));
    // What is left in Russian is marked as such, or is the language's own name.
    assertEquals(
        List.of(),
        browser.run(
            "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), left = [];"
                + " while (walk.nextNode()) { const node = walk.currentNode; const words ="
                + " node.textContent.replace(/[«“][^»”]*[»”]/g, ''); if (/[а-яё]/i.test(words) &&"
                + " !node.parentElement.closest('[lang=ru], noscript, #language, option'))"
                + " left.push(node.textContent); } return left"));
  }

  @Test
  void everybodyCanUseItInLightAndDark() throws IOException {
    List<Object> grounds = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      browser.colours(scheme);
      open(serving.page());
      assertEquals(List.of(), browser.obstacles(), scheme);
      paste(AD);
      browser.run("document.querySelector('[data-rule=cure-story] h3 button').click()");
      browser.run("for (const one of document.querySelectorAll('details')) one.open = true");
      assertEquals(List.of(), browser.obstacles(), scheme);
      grounds.add(browser.run("return getComputedStyle(document.body).backgroundColor"));
    }
    assertNotEquals(grounds.get(0), grounds.get(1));

    browser.set("#theme", "light");
    assertEquals(
        grounds.get(0), browser.run("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void aPhoneShowsEverythingWithoutScrollingSideways() throws IOException {
    browser.phone(360);
    open(serving.page());
    assertNarrow();
    browser.find("#example").click();
    awaitAnswer();
    assertNarrow();
    assertTrue(browser.text("#walk").contains("3 ошибки"), browser.text("#walk"));
    browser.run("document.getElementById('pane').scrollIntoView()");
    new Pictures(browser).take("serve-phone");
    browser.find("#next").click();
    browser.find("#next").click();
    browser.run("for (const one of document.querySelectorAll('details')) one.open = true");
    assertNarrow();
    assertEquals("2 из 4", browser.text("#which"));
    assertEquals(
        true,
        browser.run(
            "const place = document.querySelector('.finding.open').getBoundingClientRect();"
                + " return place.top < innerHeight && place.bottom > 0"));
    assertEquals(List.of(), browser.obstacles());
  }

  private void assertNarrow() {
    assertEquals(
        List.of(360L, 360L),
        browser.run("return [innerWidth, document.documentElement.scrollWidth]"));
  }

  @Test
  void theKeyboardWalksTheFindingsAndLeadsBackToTheText() {
    paste(AD);
    browser.run("document.getElementById('text').setSelectionRange(0, 0)");
    browser.type(Keys.F8);
    assertEquals("text", active(), "whoever types stays in the text");
    browser.type(Keys.F8);
    assertEquals(STORY, selected());
    assertEquals("cure-story", browser.find(".finding.open").getAttribute("data-rule"));
    assertTrue(
        browser.words("#live").startsWith("Находка 2 из 2: ошибка."), browser.words("#live"));

    browser.run("document.querySelector('[data-rule=cure-story] h3 button').focus()");
    browser.type(Keys.chord(Keys.SHIFT, Keys.F8));
    assertEquals("h1", active());
    browser.type(Keys.F8);
    assertEquals("h2", active());
    browser.type(Keys.ESCAPE);
    assertEquals("text", active());
    assertEquals(STORY, selected());
    browser.find("#keys").click();
    assertTrue(browser.text("#help").contains("следующая находка"));
    browser.type(Keys.ESCAPE);
    browser.await("!document.getElementById('help').open");
  }

  @Test
  void aClickIntoHighlightedWordsOpensTheirCard() {
    paste(AD);
    browser.run(
        "const t = document.getElementById('text'); t.setSelectionRange(arguments[0],"
            + " arguments[0]); t.click()",
        AD.indexOf("вылечилась"));
    assertEquals("cure-story", browser.find(".finding.open").getAttribute("data-rule"));
    browser.find(".finding.open .place button").click();
    assertEquals(STORY, selected());
  }

  @Test
  void theFieldAndItsHighlightsLieOnEachOther() {
    paste((AD + "\n").repeat(12) + "очень".repeat(60) + "\t\tдлинно\n\n");
    assertEquals(
        true,
        browser.run(
            "const f = document.getElementById('text'), c = document.getElementById('copy');"
                + " return f.scrollHeight === f.clientHeight && f.clientHeight === c.offsetHeight"
                + " && f.offsetWidth === c.offsetWidth"));
  }

  @Test
  void filtersLeaveWhatIsAskedFor() {
    paste(AD);
    int all = browser.all(".finding").size();
    assertEquals(2, all);
    browser.set("#level", "error");
    assertEquals(1, browser.all(".finding").size());
    assertEquals("Не показано: 1. Показать все", browser.text("#hidden"));
    browser.find("#hidden button").click();
    browser.find("#search").sendKeys("радикулит");
    assertEquals("cure-story", browser.find(".finding").getAttribute("data-rule"));
    assertEquals(1, browser.all(".finding").size());
  }

  @Test
  void nothingIsKeptUnlessItIsAskedFor() {
    paste(AD);
    browser.set("#theme", "dark");
    assertEquals(0L, browser.run("return localStorage.length + sessionStorage.length"));
    assertEquals("", browser.run("return document.cookie"));
    browser.find("#remember").click();
    browser.reload();
    browser.await("document.querySelectorAll('.finding').length === 2");
    assertEquals(AD, browser.run("return document.getElementById('text').value"));
    assertEquals("dark", browser.run("return document.documentElement.dataset.theme"));
    browser.find("#remember").click();
    assertEquals(0L, browser.run("return localStorage.length"));
  }

  @Test
  void aServerWithATokenIsAskedWithTheTokenThatAPersonEnters() throws IOException {
    try (Serving guarded = Serving.withToken(serverFolder, "pine-7")) {
      browser.open(guarded.page().resolve("?lang=ru"));
      browser.await("document.getElementById('token').open");
      browser.type(Keys.ESCAPE);
      browser.await("document.getElementById('again') !== null");
      assertEquals("Не проверено", verdict());
      browser.find("#again").click();
      browser.await("document.getElementById('token').open");
      for (String wrong : List.of("ель", "fir-7")) {
        browser.type(wrong, Keys.ENTER);
        browser.await(
            "document.querySelector('#token-field')?.value === ''"
                + " && document.getElementById('token').textContent.includes('не принял')");
      }
      browser.type("pine-7", Keys.ENTER);
      browser.await("document.querySelectorAll('#fact-object option').length > 10");
      paste(AD);
      assertEquals("Найдены нарушения", verdict());
      assertEquals(0L, browser.run("return localStorage.length + sessionStorage.length"));
    }
  }

  @Test
  void aServerThatStoppedLeavesNoTextLookingClean() throws IOException {
    try (Serving ended = Serving.in(serverFolder)) {
      open(ended.page());
      paste("Приём невролога в будни. Имеются противопоказания, нужна консультация специалиста.");
      assertEquals("Нарушений не найдено", verdict());
    }
    browser.type("Ещё слово.");
    browser.await("document.querySelector('#verdict strong').textContent === 'Не проверено'");
    assertTrue(browser.text("#verdict .more").contains("Сервер не отвечает"));
    assertEquals(1, browser.all("#again").size());
  }

  @Test
  void theUsersOfScreenReadersHearTheOutcomeOnce() {
    browser.run(
        "window.heard = []; new MutationObserver(() =>"
            + " heard.push(document.getElementById('live').textContent))"
            + ".observe(document.getElementById('live'), { childList: true })");
    paste(AD);
    browser.await("heard.length === 1");
    browser.type(" Да.");
    awaitAnswer();
    browser.run("return new Promise(done => setTimeout(done, 1500))");
    assertEquals(
        List.of("Найдены нарушения. 1 ошибка, 1 предупреждение"), browser.run("return heard"));
  }

  @Test
  void thePageIsSmallAndComesFromItsServerAlone() throws Exception {
    paste(AD);
    List<?> addresses =
        (List<?>)
            browser.run(
                "return performance.getEntriesByType('resource').map(one => one.name)"
                    + ".concat(location.href)");
    for (Object address : addresses) {
      assertTrue(address.toString().startsWith(serving.page().toString()), address.toString());
    }
    HttpClient client = HttpClient.newHttpClient();
    String index = new String(get(client, serving.page()), StandardCharsets.UTF_8);
    int size = zipped(index.getBytes(StandardCharsets.UTF_8));
    List<String> parts =
        Pattern.compile("(?:href|src)=\"(page/[^\"]+)\"")
            .matcher(index)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertTrue(parts.size() > 10, parts.toString());
    for (String part : parts) {
      size += zipped(get(client, serving.page().resolve(part)));
    }
    System.out.println("the page has " + size + " bytes, each part compressed by itself");
    assertTrue(size < MOST_PAGE_BYTES, size + " bytes");
  }

  private static byte[] get(HttpClient client, URI address) throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(200, response.statusCode(), address.toString());
    return response.body();
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.size();
  }
}
