package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The way of a lawyer from the mail attachment to a check that passes, and back. */
class LawyersWayTest {

  private static final List<String> SENTENCES =
      List.of(
          "После курса я вылечилась от гастрита за неделю.",
          "После массажа наша гостья избавилась от мигрени.",
          "После капельниц Олег вылечился от псориаза.",
          "После процедур мама вылечилась от артроза.",
          "После двух уколов я вылечилась от бронхита.",
          "После лечения у вас Пётр вылечился от язвы.",
          "После мази соседка вылечилась от экземы.",
          "После гимнастики тётя вылечилась от остеохондроза.",
          "После настоя я вылечился от цистита.",
          "После сеанса сын вылечился от астмы.");

  @TempDir Path folder;

  @Test
  void tenDecisionsMadeInTheReportLetTheCheckPassUntilASentenceChanges() throws Exception {
    Checks checks = new Checks(folder);
    Path ad = folder.resolve("ad.txt");
    Files.writeString(ad, String.join("\n\n", SENTENCES) + "\n");
    String saved = "json=saved.json";
    assertEquals(1, checks.check("ad.txt", "--fragment", "--with-text", "--output", saved));
    assertEquals(0, checks.run("report", "saved.json", "--output", "html=attachment.html"));

    Path decisions;
    byte[] paper;
    try (Browser browser = Browser.in(folder.resolve("browser"))) {
      browser.open(folder.resolve("attachment.html"));
      browser.set("#filters select[name=level]", "error");
      int errors = browser.all(".finding").size();
      assertTrue(errors >= SENTENCES.size(), errors + " findings");
      for (int i = 0; i < errors; i++) {
        decide(browser, i);
      }
      assertEquals(List.of(), browser.complaints());
      paper = browser.pdf();
      browser.find("#export").click();
      decisions = browser.download("medlint-decisions.jsonl");
    }

    assertPrinted(paper);
    assertTrue(Files.readAllLines(decisions).size() >= SENTENCES.size());
    assertEquals(0, checks.run("decide", "import", decisions.toString()));
    assertEquals(0, checks.check("ad.txt", "--fragment"));

    Files.writeString(ad, Files.readString(ad).replace("за неделю", "за один день"));
    assertEquals(1, checks.check("ad.txt", "--fragment"));
  }

  /** Goes to the next finding and decides it, by keyboard alone. */
  private static void decide(Browser browser, int i) {
    browser.type("j");
    if (i == 0) {
      browser.type("2");
      assertEquals("by", browser.run("return document.activeElement.name"));
      browser.type("Иванова А. П.");
      browser.run("document.activeElement.form.elements.basis.focus()");
    } else {
      browser.type("2");
    }
    assertEquals("basis", browser.run("return document.activeElement.name"));
    // The form proposes today; the test is the same on any day.
    browser.run("document.activeElement.form.elements.on.value = '2026-11-22'");
    browser.type("Отзыв о сервисе, номер " + (i + 1));
    browser.typeWithControl(Keys.ENTER);
    assertTrue(
        browser.words("#live").startsWith("Решение записано: не нарушение"),
        browser.words("#live"));
  }

  private static void assertPrinted(byte[] pdf) throws IOException {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      String words = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
      for (String printed :
          List.of(
              "не юридическое заключение",
              "Что не проверено",
              "от гастрита за неделю",
              "случае излечения или улучшения: «сын вылечился»",
              "Отзыв о сервисе, номер 10 Иванова А. П., 22.11.2026")) {
        assertTrue(words.contains(printed), "not printed: " + printed);
      }
      for (String control : List.of("Выгрузить решения", "Ctrl + Enter", "Показать в тексте")) {
        assertFalse(words.contains(control), "printed: " + control);
      }
    }
  }
}
