package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReporterTest {

  private static final String HOSTILE =
      "</script><script>alert(1)</script><!--<script><img src=x onerror=alert(2)>\u2028&lt;b&gt;";

  @Test
  void theFileLoadsNothingAndTheNetworkIsForbidden() throws IOException {
    Document page = Jsoup.parse(page(Reports.full()));

    assertEquals(0, page.select("link, img, iframe, object, embed, [src]").size());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
    assertTrue(policy.endsWith("base-uri 'none'; form-action 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(policy.contains("http"), policy);
  }

  @Test
  void thePolicyNamesTheVeryScriptAndStyleOfTheFile() throws Exception {
    Document page = Jsoup.parse(page(Reports.full()));
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertTrue(policy.contains(hash(page.select("script:not([type])").first().data())), policy);
    assertTrue(policy.contains(hash(page.select("style").first().data())), policy);
  }

  @Test
  void hostileWordsStayWords() throws IOException {
    SourceText source = new SourceText("a" + HOSTILE + ".txt", HOSTILE, Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding("r", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(source, HOSTILE, HOSTILE)
            .says(HOSTILE, HOSTILE)
            .advises(HOSTILE, HOSTILE)
            .evidence(HOSTILE, Reports.span(source, "alert(1)"), HOSTILE)
            .note(HOSTILE, HOSTILE)
            .build();
    ReportedFinding suppressed =
        new ReportedFinding(finding, new Disposition.Suppressed(HOSTILE, HOSTILE, HOSTILE));
    FileReport file =
        Reports.given(source, finding).withFindings(List.of(Reports.open(finding), suppressed));

    String html = page(Reports.of(file));
    Document page = Jsoup.parse(html);

    assertEquals(3, page.select("script").size());
    assertEquals(0, page.select("img, b[onerror]").size());
    assertEquals(3, occurrences("</script>", html));
    JsonNode data = new ObjectMapper().readTree(page.getElementById("report").data());
    assertEquals(HOSTILE, data.path("files").path(0).path("blocks").path(0).path("text").asText());
    assertEquals(
        HOSTILE,
        data.path("files")
            .path(0)
            .path("findings")
            .path(1)
            .path("suppression")
            .path("by")
            .asText());
  }

  @Test
  void marksPointAtTheWordsOfTheFinding() throws IOException {
    JsonNode data =
        new ObjectMapper()
            .readTree(Jsoup.parse(page(Reports.full())).getElementById("report").data());
    int marks = 0;
    for (JsonNode file : data.path("files")) {
      for (JsonNode finding : file.path("findings")) {
        for (JsonNode mark : finding.path("marks")) {
          String text = file.path("blocks").path(mark.path("block").asInt()).path("text").asText();
          String words = text.substring(mark.path("start").asInt(), mark.path("end").asInt());
          assertEquals(
              finding.path("quote").asText(), words.replaceAll("[\\s\\u00a0]+", " "), words);
          marks++;
        }
      }
    }
    assertEquals(4, marks);
  }

  @Test
  void aReaderWithoutScriptsSeesAListAndWhatWasNotChecked() throws IOException {
    Element plain = Jsoup.parse(page(Reports.full())).select("noscript").first();
    String words = Jsoup.parse(plain.html()).text();

    assertTrue(words.contains("Рассказ о случае излечения"), words);
    assertTrue(words.contains("не прочитано: снимки/скан 7.bin"), words);
    assertTrue(words.contains("Не проверено: Картинки"), words);
    assertTrue(words.contains("не юридическое заключение"), words);
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    String script = Jsoup.parse(page(Reports.full())).select("script:not([type])").first().data();
    String ru = script.substring(script.indexOf("  ru: {"), script.indexOf("  en: {"));
    String en =
        script.substring(
            script.indexOf("  en: {"), script.indexOf("};", script.indexOf("  en: {")));

    assertEquals(keys(ru), keys(en));
  }

  private static List<String> keys(String words) {
    Matcher matcher = Pattern.compile("(?:^|[{,]) *([\\p{L}\\d'-]+): ").matcher(words);
    return matcher
        .results()
        .map(r -> r.group(1))
        .filter(k -> !k.equals("ru") && !k.equals("en"))
        .toList();
  }

  private static String page(Report report) throws IOException {
    return Golden.draw(new HtmlReporter(Language.RU, Reports.details()), report);
  }

  private static String hash(String content) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static int occurrences(String part, String text) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
