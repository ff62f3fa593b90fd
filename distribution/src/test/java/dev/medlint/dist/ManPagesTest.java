package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManPagesTest {

  private static final Set<String> REQUESTS =
      Set.of(".TH", ".nh", ".ad", ".SH", ".PP", ".TP", ".BR");

  private final ManPages pages = new ManPages("1.0", "2026-11-22");

  @Test
  void eachCommandHasAPageInBothLanguages() {
    Map<String, String> russian = pages.in(Language.RU);
    assertEquals(pages.in(Language.EN).keySet(), russian.keySet());
    assertTrue(
        russian.keySet().containsAll(List.of("medlint.1", "medlint-check.1", "medlint-law-diff.1")),
        russian.keySet()::toString);
  }

  @Test
  void aPageSaysWhatHelpSays() {
    String page = pages.in(Language.EN).get("medlint-strip.1");
    assertTrue(
        page.startsWith(
            """
            .TH "MEDLINT\\-STRIP" 1 "2026\\-11\\-22" "medlint 1.0" ""
            .nh
            .ad l
            .SH "NAME"
            medlint\\-strip \\- Removes medlint's comments from texts before they are published
            .SH "SYNOPSIS"
            \\fBmedlint strip\\fR [OPTIONS] PATH…
            """),
        page);
    assertTrue(
        page.contains(
            ".TP\n\\fB\\-\\-unused\\fR\nOnly comments that have no effect.\n"
                + ".TP\n\\fB\\-\\-check\\fR\n"),
        page);
    assertTrue(page.endsWith(".SH \"SEE ALSO\"\n.BR medlint (1)\n"), page);
  }

  @Test
  void noLineOfTextIsTakenForARequest() {
    for (Language language : Language.values()) {
      pages
          .in(language)
          .forEach(
              (name, page) ->
                  page.lines()
                      .filter(l -> l.startsWith(".") || l.startsWith("'"))
                      .forEach(
                          l -> assertTrue(REQUESTS.contains(l.split(" ", 2)[0]), name + ": " + l)));
    }
  }
}
