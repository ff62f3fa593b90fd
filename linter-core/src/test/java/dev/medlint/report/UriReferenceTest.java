package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "blog/a.html, blog/a.html",
    "a b%c#d?.html, a%20b%25c%23d%3F.html",
    "про/я.md, %D0%BF%D1%80%D0%BE/%D1%8F.md",
    "час 12:30.txt, %D1%87%D0%B0%D1%81%2012%3A30.txt",
    "/srv/сайт.html, file:///srv/%D1%81%D0%B0%D0%B9%D1%82.html",
    "C:/texts/a.html, file:///C%3A/texts/a.html",
    "../a.html, ../a.html",
    "-, -",
    "<stdin>, %3Cstdin%3E"
  })
  void pathsBecomeReferences(String path, String expected) {
    assertEquals(expected, UriReference.of(path));
  }

  @Property(tries = 300, seed = "38")
  void everyRelativePathCanBeReadBack(@ForAll String tail) {
    String path = "a" + tail.replace("\\", "");
    if (path.length() > 2 && path.startsWith("a:/")) {
      return;
    }

    URI uri = URI.create(UriReference.of(path));

    assertEquals(WellFormed.unicode(path), uri.getPath());
  }
}
