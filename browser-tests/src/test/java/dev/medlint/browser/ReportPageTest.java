package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class ReportPageTest {

  private static final String TEXT =
      """
      После курса я вылечилась от гастрита за неделю. Это лучшая клиника города.

      После массажа наша гостья вылечилась от мигрени.
      """;

  @TempDir Path folder;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    browser = Browser.in(folder.resolve("browser"));
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  private void open(String text) throws Exception {
    browser.open(new Checks(folder).report("ad.txt", text));
  }

  private void decide(String digit) {
    browser.type("j", digit);
    browser.run("document.activeElement.form.elements.by.value = 'Иванова'");
    browser.run("document.activeElement.form.elements.basis.focus()");
    browser.type("так и есть");
    browser.typeWithControl(Keys.ENTER);
  }

  @Test
  void keysWalkTheFindingsInAnyLayout() throws Exception {
    open(TEXT);
    browser.type("j");
    String first = current();
    browser.press("KeyJ", "о");
    String second = current();
    browser.press("KeyK", "л");

    assertFalse(first.equals(second));
    assertEquals(first, current());
    assertEquals("true", browser.find("#" + first + " h3 button").getAttribute("aria-expanded"));
    assertEquals(first.replace('f', 'h'), browser.run("return document.activeElement.id"), "focus");
    browser.type("/");
    assertEquals("search", browser.run("return document.activeElement.id"));
    browser.type("jjj", Keys.ESCAPE);
    browser.type("?");
    assertTrue(browser.text("#help").contains("Клавиши"));
    browser.type(Keys.ESCAPE);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void whoClaimAndDiseaseHaveColoursOfTheirOwnInTextAndList() throws Exception {
    open("Моя бабушка вылечилась от радикулита за две недели и снова копает.");
    browser.type("jj"); // the first finding is of the warning that is missing
    String parts =
        "Array.from(document.querySelectorAll(arguments[0]), e => e.className + ' ' + e.textContent)"
            + ".join('\\n')";

    String shown = "el el1 бабушка\nel el4 вылечилась\nel el2 радикулита";
    assertEquals(shown, browser.run("return " + parts, ".finding.open .chips .el"));
    assertEquals(shown, browser.run("return " + parts, "#text mark.current .el:not(.el5)"));
    assertEquals(
        3L,
        browser.run(
            "return new Set(Array.from(document.querySelectorAll('#text mark.current .el:not(.el5)'),"
                + " e => getComputedStyle(e).color)).size"));
  }

  @Test
  void aVerdictThatFreesNeedsABasis() throws Exception {
    open(TEXT);
    browser.type("j", "4");
    browser.typeWithControl(Keys.ENTER);
    assertTrue(browser.text(".wrong").contains("основание"), browser.text(".wrong"));
    assertEquals("basis", browser.run("return document.activeElement.name"));
    browser.type("риск принят");
    browser.typeWithControl(Keys.ENTER);
    assertTrue(browser.text(".wrong").contains("кто решил"), browser.text(".wrong"));
    browser.type("Иванова");
    browser.typeWithControl(Keys.ENTER);
    assertEquals("допустимый риск", browser.text(".finding.open .said"));
  }

  @Test
  void decisionsOutliveAReloadAndComeBackFromTheirFile() throws Exception {
    open(TEXT);
    decide("2");
    browser.reload();
    assertEquals(1, browser.all(".finding.done").size());
    browser.find("#export").click();
    Path file = browser.download("medlint-decisions.jsonl");
    String line = Files.readString(file);

    browser.run("localStorage.clear()");
    browser.reload();
    assertEquals(0, browser.all(".finding.done").size());
    browser.find("#import").sendKeys(file.toString());
    browser.await("document.querySelectorAll('.finding.done').length === 1");
    Files.delete(file);
    browser.find("#export").click();
    assertEquals(line, Files.readString(browser.download("medlint-decisions.jsonl")));
  }

  @Test
  void theExportedLineIsTheOneThatTheProgramWrites() throws Exception {
    open(TEXT);
    decide("2");
    browser.find("#export").click();
    Path file = browser.download("medlint-decisions.jsonl");

    assertEquals(0, new Checks(folder).run("decide", "import", file.toString()));

    assertEquals(
        Files.readString(file), Files.readString(folder.resolve("medlint-decisions.jsonl")));
  }

  @Test
  void filtersLeaveWhatIsAskedFor() throws Exception {
    open(TEXT);
    int all = browser.all(".finding").size();
    browser.type("/");
    browser.type("мигрени");
    assertTrue(browser.all(".finding").size() < all);
    assertEquals(1, browser.all("#text mark").size());
    browser.run("document.querySelector('#search').value = ''");
    browser.type(" ", Keys.BACK_SPACE);
    browser.set("#filters select[name=norm]", "38-fz:24:1:2");
    assertTrue(browser.words("#findings").contains("ст. 24 ч. 1 п. 2"));
    assertFalse(browser.words("#findings").contains("ст. 5"));
    browser.set("#filters select[name=norm]", "");
    browser.set("#filters select[name=state]", "decided");
    assertEquals(0, browser.all(".finding").size());
  }

  @Test
  void thePageSpeaksEnglishToo() throws Exception {
    open(TEXT);
    browser.find("#language").click();

    assertEquals("en", browser.run("return document.documentElement.lang"));
    assertTrue(browser.words("#app").contains("What was not checked"));
    assertTrue(browser.words("#findings").contains("error"));
    browser.reload();
    assertTrue(browser.words("#app").contains("not a legal opinion"));
  }

  @Test
  void hostileTextDoesNotRun() throws Exception {
    String hostile =
        "<img src=x onerror=\"document.title='run'\"> После курса я вылечилась от"
            + " гастрита</script><script>document.title='run'</script><!-- за неделю.";
    Files.createDirectories(folder.resolve("a&<b>"));
    Path page = new Checks(folder).report("a&<b>/'\"><svg onload=alert(1)>.txt", hostile);
    browser.open(page);
    browser.type("j");
    byte[] paper = browser.pdf();

    assertTrue(paper.length > 0);
    assertFalse("run".equals(browser.run("return document.title")));
    assertEquals(0, browser.all("#app img, #app svg, #app script").size());
    assertTrue(browser.words("#text").contains("<script>document.title='run'</script>"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void withoutStorageThePageWorksAndSaysSo() throws Exception {
    browser.close();
    browser = Browser.withoutStorage(folder.resolve("other"));
    open(TEXT);

    assertTrue(browser.text("#notice").contains("не разрешает странице хранить данные"));
    decide("2");
    assertEquals(1, browser.all(".finding.done").size());
    browser.find("#export").click();
    assertTrue(Files.size(browser.download("medlint-decisions.jsonl")) > 0);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void onAPhoneNothingHangsOverTheEdge() throws Exception {
    browser.phone();
    open(TEXT);
    browser.type("j", "3");

    assertEquals(390L, browser.run("return document.documentElement.scrollWidth"));
  }

  @Test
  void everyControlHasANameAndThereAreLandmarks() throws Exception {
    open(TEXT);
    browser.type("j");
    Object nameless =
        browser.run(
            "return [...document.querySelectorAll('#app button, #app input, #app select, #app"
                + " textarea')].filter(e => !(e.textContent.trim() ||"
                + " e.getAttribute('aria-label') || e.labels && e.labels.length ||"
                + " e.getAttribute('aria-hidden'))).map(e => e.outerHTML)");

    assertEquals(List.of(), nameless);
    assertEquals(1, browser.all("main").size());
    assertEquals(1, browser.all("header").size());
    assertEquals(1, browser.all("[role=search]").size());
    assertEquals(1, browser.all("[role=status][aria-live=polite]").size());
    assertEquals(1, browser.all("h1").size());
  }

  private String current() {
    return browser.find(".finding.open").getAttribute("id");
  }
}
