package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A text of LibreOffice Writer (OpenDocument), packed or flat, with the way from each of its
 * characters back to the XML. Immutable once read; thread-safe.
 */
public final class OdtDraft {

  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private final byte[] bytes;
  private final long maxBytes;
  private final boolean packed;
  private final OdfXml content;
  private final List<OdfParagraph> parts;
  private final Map<String, String> declared;

  /** Where a paragraph without words of its own begins, which holds a drawing; -1: none. */
  private final int firstHollow;

  private final SourceText text;
  private final List<Comment> comments;

  private OdtDraft(
      byte[] bytes, long maxBytes, boolean packed, OdfXml content, OdfWalker walker, String name) {
    this.bytes = bytes;
    this.maxBytes = maxBytes;
    this.packed = packed;
    this.content = content;
    this.parts = new ArrayList<>();
    this.comments = new ArrayList<>();
    this.declared = walker.declared();
    this.firstHollow = walker.firstParagraph();
    this.text = build(walker, name);
  }

  /**
   * Reads a text.
   *
   * @param bytes the whole file; not changed
   * @param name the file as reports show it
   * @param maxBytes what its parts may unpack to together, in bytes
   * @throws DraftException if it cannot be read
   */
  public static OdtDraft read(byte[] bytes, String name, long maxBytes) throws DraftException {
    OdfWalker walker = new OdfWalker();
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    OdfXml content;
    if (packed) {
      try (Archive archive = Archive.open(bytes, maxBytes)) {
        if (archive.has(MANIFEST) && isLocked(archive.read(MANIFEST))) {
          throw OdfRefusals.locked();
        }
        if (archive.has(STYLES)) {
          walker.walk(OdfXml.decode(archive.read(STYLES)).text(), false);
        }
        content = OdfXml.decode(archive.read(CONTENT));
      }
    } else {
      content = OdfXml.decode(bytes);
    }
    walker.walk(content.text(), true);
    if (!walker.sawText()) {
      throw OdfRefusals.noText();
    }
    OdtDraft draft = new OdtDraft(bytes, maxBytes, packed, content, walker, name);
    if (draft.parts.isEmpty() && walker.pictures()) {
      throw OdfRefusals.onlyPictures();
    }
    return draft;
  }

  private static boolean isLocked(byte[] manifest) throws DraftException {
    try {
      XMLStreamReader2 in = SafeXml.open(new ByteArrayInputStream(manifest));
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
          // Manifests of old versions name their document type; nothing of it is read.
          continue;
        }
        if (event == XMLStreamConstants.START_ELEMENT
            && in.getLocalName().equals("encryption-data")) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw OdfRefusals.brokenXml();
    }
  }

  private SourceText build(OdfWalker walker, String name) {
    DraftText out = new DraftText();
    int[] counts = new int[CountedPlace.Kind.values().length];
    add(walker.body(), out, counts);
    add(walker.footnotes(), out, counts);
    add(walker.endnotes(), out, counts);
    Set<String> pages = walker.shownPages();
    for (OdfParagraph edge : walker.edges()) {
      if (pages.contains(edge.masterPage)) {
        add(List.of(edge), out, counts);
      }
    }
    for (OdfComment comment : walker.comments()) {
      note(comment, out);
    }
    if (walker.objects()) {
      out.unread(OdfRefusals.object());
    }
    return out.build(name);
  }

  private void add(List<OdfParagraph> paragraphs, DraftText out, int[] counts) {
    for (OdfParagraph paragraph : paragraphs) {
      if (!paragraph.isShown()) {
        continue;
      }
      int start = out.begin();
      paragraph.textStart = start;
      out.append(paragraph.words());
      out.end(start, paragraph.kind, paragraph.level, paragraph.name, paragraph.unit.place(counts));
      for (OdfParagraph.LinkedWords link : paragraph.links) {
        out.link(new TextSpan(start + link.start(), start + link.end()), link.address());
      }
      parts.add(paragraph);
    }
  }

  private void note(OdfComment comment, DraftText out) {
    OdfParagraph bearer = comment.bearer;
    int start = bearer == null || bearer.textStart < 0 ? 0 : bearer.textStart + comment.start;
    OdfParagraph last = comment.endBearer;
    int end = last == null || last.textStart < 0 ? start : last.textStart + comment.end;
    TextSpan span = new TextSpan(start, Math.max(start, end));
    comments.add(new Comment(comment.name, comment.writer(), comment.text(), span));
    out.comment(span, comment.text());
  }

  /** Returns the words of the text. */
  public SourceText text() {
    return text;
  }

  /** Returns the comments that stand in the file, in the order of its XML. */
  public List<Comment> comments() {
    return List.copyOf(comments);
  }

  /** Returns the characters of the XML that holds the words. */
  public String xml() {
    return content.text();
  }

  /** Returns whether the root element of the XML gives a namespace a prefix. */
  public boolean declares(String prefix, String namespace) {
    return namespace.equals(declared.get(prefix));
  }

  /**
   * Returns where the XML begins that a character of the text stands for.
   *
   * @param offset UTF-16 offset in the text
   * @return UTF-16 offset in {@link #xml()}; negative: no comment can stand there
   */
  public int xmlStart(int offset) {
    OdfParagraph part = partAt(offset);
    return part == null || part.anchor != OdfParagraph.IN_WORDS
        ? -1
        : part.xmlStart(offset - part.textStart);
  }

  /**
   * Returns where the XML ends that a character of the text stands for.
   *
   * @param offset UTF-16 offset in the text
   * @return UTF-16 offset in {@link #xml()}; negative: no comment can stand there
   */
  public int xmlEnd(int offset) {
    OdfParagraph part = partAt(offset);
    return part == null || part.anchor != OdfParagraph.IN_WORDS
        ? -1
        : part.xmlEnd(offset - part.textStart);
  }

  /** Returns the end of the words that stand in one paragraph with a character of the text. */
  public int paragraphEnd(int offset) {
    OdfParagraph part = partAt(offset);
    return part == null ? offset : part.textStart + part.length();
  }

  /**
   * Returns where comments on a character stand that cannot stand at it: before the picture or
   * drawing that it belongs to.
   *
   * @return UTF-16 offset in {@link #xml()}; negative: nowhere near
   */
  public int anchor(int offset) {
    OdfParagraph part = partAt(offset);
    return part == null || part.anchor < 0 ? -1 : part.anchor;
  }

  /**
   * Returns the UTF-16 offset in {@link #xml()} where the first paragraph begins; negative: none.
   */
  public int firstParagraph() {
    for (OdfParagraph part : parts) {
      if (part.anchor == OdfParagraph.IN_WORDS && part.kind != BlockKind.NAVIGATION) {
        return part.contentStart;
      }
    }
    return firstHollow;
  }

  private OdfParagraph partAt(int offset) {
    int low = 0;
    int high = parts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (parts.get(middle).textStart <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    OdfParagraph found = parts.isEmpty() ? null : parts.get(low);
    boolean holds =
        found != null && found.textStart <= offset && offset < found.textStart + found.length();
    return holds ? found : null;
  }

  /**
   * Writes the file anew with other XML; every other part stays byte for byte.
   *
   * @param changed in place of {@link #xml()}
   * @param out stays open
   * @throws DraftException if the archive cannot be read again
   * @throws IOException if writing fails
   */
  public void write(String changed, OutputStream out) throws DraftException, IOException {
    if (!packed) {
      out.write(content.encode(changed));
      return;
    }
    try (Archive archive = Archive.open(bytes, maxBytes)) {
      archive.copy(Map.of(CONTENT, content.encode(changed)), out);
    }
  }

  /**
   * A comment in the file.
   *
   * @param name by which its end is found; may be empty
   * @param writer who wrote it
   * @param words its lines, separated by line feeds
   * @param span UTF-16 range in the text of the words that it is about
   */
  public record Comment(String name, String writer, String words, TextSpan span) {}
}
