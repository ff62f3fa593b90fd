package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlWriterIdTest {

  private static final LocalizedText REASON = new LocalizedText("нет текста", "no text");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a1", "карточка 7", "a\"b", "a\\b", "a\tb", "\u0000", "😀", "a\ud800b"})
  void theLineIsThatOfARecordWithTheId(String id) throws IOException {
    assertEquals(line(id), JsonlWriter.withId(id, line("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"id\":\"a\"}"})
  void anotherLineIsRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> JsonlWriter.withId("a", line));
  }

  private static String line(String id) throws IOException {
    StringWriter out = new StringWriter();
    new JsonlWriter(out, Language.RU, Thresholds.DEFAULT).writeUnread(0, new Unread(id, REASON));
    return out.toString();
  }
}
