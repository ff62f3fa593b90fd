package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** A text that is edited by ranges stays what a plain string would be. */
class OpenDocumentTest {

  private static final String[] PIECES = {
    "а", "приём ", "\n", "\r\n", "\r", "😀", "👩‍⚕️", "\uFEFF", "\u2028", "\t", "é", "<p>", "> "
  };

  /** An edit of some text: what it replaces is reckoned modulo the length of the text. */
  record Edit(int from, int length, String words) {}

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Integer> from = Arbitraries.integers().between(0, 200);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    Arbitrary<String> words =
        Arbitraries.of(PIECES).list().ofMaxSize(4).map(pieces -> String.join("", pieces));
    return Combinators.combine(from, length, words).as(Edit::new).list().ofMaxSize(8);
  }

  private static OpenDocument document(String text) {
    return OpenDocument.of(new TextDocumentItem("file:///a.md", "markdown", 1, text));
  }

  @Property(tries = 500, seed = "20261123")
  void editsAreThoseOfAPlainString(
      @ForAll("texts") String text, @ForAll("edits") List<Edit> edits) {
    String plain = text;
    OpenDocument one = document(text);
    List<TextDocumentContentChangeEvent> together = new ArrayList<>();
    int version = 1;
    for (Edit edit : edits) {
      int from = outside(plain, edit.from() % (plain.length() + 1));
      int to = outside(plain, Math.min(plain.length(), from + edit.length()));
      Range range = new Range(Lines.position(plain, from), Lines.position(plain, to));
      plain = plain.substring(0, from) + edit.words() + plain.substring(to);
      TextDocumentContentChangeEvent change =
          new TextDocumentContentChangeEvent(range, edit.words());
      together.add(change);
      version++;
      one = one.edited(version, List.of(change));
      assertEquals(plain, one.text().text());
    }
    OpenDocument all = document(text).edited(version, together);
    assertEquals(plain, all.text().text());
    assertEquals(one.version(), all.version());
  }

  /** No place of the protocol lies between the halves of CR LF. */
  private static int outside(String text, int offset) {
    boolean between =
        offset > 0
            && offset < text.length()
            && text.charAt(offset - 1) == '\r'
            && text.charAt(offset) == '\n';
    return between ? offset + 1 : offset;
  }

  @Property(tries = 500, seed = "20261123")
  void aPlaceLeadsBackToItsOffset(@ForAll("texts") String text) {
    OpenDocument document = document(text);
    for (int i = 0; i <= text.length(); i++) {
      int offset = outside(text, i);
      Position place = document.position(offset);
      assertEquals(Lines.position(text, offset), place, "offset " + offset);
      assertEquals(offset, document.offset(place), "offset " + offset);
    }
  }

  @Property(tries = 500, seed = "20261123")
  void anyPlaceMeansTheNearestThatThereIs(
      @ForAll("texts") String text, @ForAll int line, @ForAll int character) {
    int offset = document(text).offset(new Position(line, character));
    int expected =
        line < 0
            ? 0
            : Lines.offset(text, new Position(line, Math.max(0, Math.min(character, 999))));
    assertEquals(expected, offset);
    for (int small = 0; small < 4; small++) {
      Position place = new Position(small, 1_000);
      assertEquals(Lines.offset(text, place), document(text).offset(place));
    }
  }

  @Example
  void placesBeyondTheEndAreTheEnd() {
    OpenDocument document = document("аб\r\nв");
    assertEquals(2, document.offset(new Position(0, 3)));
    assertEquals(2, document.offset(new Position(0, Integer.MAX_VALUE)));
    assertEquals(5, document.offset(new Position(1, Integer.MAX_VALUE)));
    assertEquals(5, document.offset(new Position(2, 0)));
    assertEquals(5, document.offset(new Position(Integer.MAX_VALUE, 7)));
    assertEquals(0, document.offset(new Position(-1, 7)));
    assertEquals(4, document.offset(new Position(1, -1)));
    assertEquals(new Position(1, 1), document.position(99));
  }

  @Example
  void aRangeThatEndsBeforeItBeginsInserts() {
    Range range = new Range(new Position(0, 2), new Position(0, 1));
    assertEquals(
        "абXв",
        document("абв")
            .edited(2, List.of(new TextDocumentContentChangeEvent(range, "X")))
            .text()
            .text());
  }

  @Example
  void aChangeWithoutARangeReplacesAll() {
    assertEquals(
        "новое",
        document("старое")
            .edited(2, List.of(new TextDocumentContentChangeEvent("новое")))
            .text()
            .text());
  }

  @Example
  void addressesOfAnyShapeAreTexts() {
    for (String uri :
        List.of(
            "untitled:Untitled-1",
            "file:///tmp/a%20b.md",
            "file://host/share/a.md",
            "file:///%",
            "",
            "git:/a.md?x#y",
            "file:a.md",
            "vscode-remote://ssh/a.md",
            "file:///a\u0000.md")) {
      OpenDocument document =
          OpenDocument.of(new TextDocumentItem(uri, "markdown", 1, "Приём ведёт невролог."));
      assertEquals(uri, document.uri());
      assertEquals("Приём ведёт невролог.", document.content());
    }
  }
}
