package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.comments.RandomBody;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OdtPositionsTest {

  @Property(tries = 300, seed = "20261123")
  void everyCharacterOfEveryParagraphIsTheOneThatTheXmlHasThere(@ForAll long seed)
      throws DraftException {
    RandomBody body = RandomBody.of(new Random(seed));
    OdtDraft draft = OdtDraft.read(OdtFiles.odt(body.xml()), "draft.odt", 1 << 24);
    assertEquals(String.join("\n", body.paragraphs()), draft.text().text());
    String text = draft.text().text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n') {
        String xml = draft.xml().substring(draft.xmlStart(i), draft.xmlEnd(i));
        assertEquals(true, standsFor(xml, c), c + " is not " + xml);
      }
    }
  }

  private static boolean standsFor(String xml, char c) {
    return switch (xml) {
      case "&amp;", "&#38;" -> c == '&';
      case "<![CDATA[<b>]]>" -> "<b>".indexOf(c) >= 0;
      case "<text:s text:c=\"2\"/>" -> c == ' ';
      case "<text:date>22.11</text:date>" -> "22.11".indexOf(c) >= 0;
      case "<text:tab/>" -> c == '\t';
      case "\r", "\n" -> c == ' ';
      default -> xml.equals(String.valueOf(c));
    };
  }
}
