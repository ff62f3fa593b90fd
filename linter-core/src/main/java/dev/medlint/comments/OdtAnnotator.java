package dev.medlint.comments;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.OdtDraft;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes notes as comments into a text of LibreOffice Writer. Characters are only put in between
 * those of its XML; nothing else of the file changes. A note that stands there already, from an
 * earlier run, is not written again.
 */
final class OdtAnnotator implements Annotator {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  /** The file was read within the limit before; what it unpacks to is known to fit. */
  private static final long UNPACKED = Integer.MAX_VALUE - 16L;

  @Override
  public void write(
      byte[] original, List<NotedText> texts, LocalDate day, Language language, OutputStream out)
      throws DraftException, IOException {
    if (texts.isEmpty()) {
      out.write(original);
      return;
    }
    NotedText noted = texts.get(0);
    OdtDraft draft = OdtDraft.read(original, noted.text().name(), UNPACKED);
    if (texts.size() > 1 || !draft.text().text().equals(noted.text().text())) {
      throw new DraftException(
          "Файл изменился, пока его проверяли. Повторите проверку.",
          "The file has changed while it was checked. Check it again.");
    }
    List<Insertion> insertions = new Comments(draft, day, language).of(noted.notes());
    if (insertions.isEmpty()) {
      out.write(original);
    } else {
      draft.write(inserted(draft.xml(), insertions), out);
    }
  }

  private static String inserted(String xml, List<Insertion> insertions) {
    insertions.sort(null);
    int length = xml.length();
    for (Insertion insertion : insertions) {
      length += insertion.xml.length();
    }
    StringBuilder changed = new StringBuilder(length);
    int from = 0;
    for (Insertion insertion : insertions) {
      changed.append(xml, from, insertion.at).append(insertion.xml);
      from = insertion.at;
    }
    return changed.append(xml, from, xml.length()).toString();
  }

  /** Characters to be put in; at one place ends of comments come before beginnings. */
  private record Insertion(int at, boolean begins, int order, String xml)
      implements Comparable<Insertion> {

    @Override
    public int compareTo(Insertion other) {
      int byPlace = Integer.compare(at, other.at);
      if (byPlace != 0) {
        return byPlace;
      }
      int byKind = Boolean.compare(begins, other.begins);
      return byKind != 0 ? byKind : Integer.compare(order, other.order);
    }
  }

  /** The comments of one run. */
  private static final class Comments {

    private final OdtDraft draft;
    private final LocalDate day;
    private final Language language;
    private final Set<String> names = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final List<Insertion> insertions = new ArrayList<>();
    private int number;

    private Comments(OdtDraft draft, LocalDate day, Language language) {
      this.draft = draft;
      this.day = day;
      this.language = language;
      for (OdtDraft.Comment comment : draft.comments()) {
        names.add(comment.name());
        if (comment.writer().equals(AUTHOR)) {
          written.add(key(comment.span().start(), comment.words()));
        }
      }
    }

    private List<Insertion> of(List<Note> notes) throws DraftException {
      for (Note note : notes) {
        add(note);
      }
      return insertions;
    }

    private void add(Note note) throws DraftException {
      TextSpan span = note.span();
      int start = span.isEmpty() ? -1 : draft.xmlStart(span.start());
      if (start >= 0) {
        int last = Math.min(span.end(), draft.paragraphEnd(span.start())) - 1;
        int first = first(span.start());
        add(first, draft.xmlStart(first), draft.xmlEnd(last(last)), note.text());
        return;
      }
      int anchor = span.isEmpty() ? -1 : draft.anchor(span.start());
      String words = span.isEmpty() ? note.text() : placed(span.start(), note.text());
      int at = anchor >= 0 ? anchor : draft.firstParagraph();
      if (at < 0) {
        throw new DraftException(
            "В документе нет абзаца, к которому можно поставить комментарий: весь его текст — в"
                + " колонтитулах или рисунках. Прочтите отчёт без --annotate.",
            "The document has no paragraph that could bear a comment: all its text stands in"
                + " headers or drawings. Read the report without --annotate.");
      }
      add(-1, at, -1, words);
    }

    /** Goes back to the beginning of a field or of a pair of surrogates. */
    private int first(int offset) {
      int first = offset;
      while (first > 0
          && (draft.xmlStart(first - 1) == draft.xmlStart(offset)
              || isPair(first - 1) && draft.xmlStart(first - 1) >= 0)) {
        first--;
      }
      return first;
    }

    /** Goes on to the end of a pair of surrogates. */
    private int last(int offset) {
      return isPair(offset) && draft.xmlEnd(offset + 1) >= 0 ? offset + 1 : offset;
    }

    private boolean isPair(int offset) {
      String text = draft.text().text();
      return offset + 1 < text.length()
          && Character.isHighSurrogate(text.charAt(offset))
          && Character.isLowSurrogate(text.charAt(offset + 1));
    }

    /** Names the place of words that a comment cannot stand at. */
    private String placed(int offset, String words) {
      SourceText text = draft.text();
      return text.place(offset, language) + "\n" + words;
    }

    /**
     * Adds a comment.
     *
     * @param offset in the text, negative: it stands away from the words
     * @param end in the XML, negative: it has no end
     */
    private void add(int offset, int start, int end, String words) {
      String clean = clean(words);
      if (written.contains(key(offset, clean))
          || (offset < 0 && isWrittenAnywhere(clean))
          || !written.add(key(offset, clean))) {
        return;
      }
      String name = end < 0 ? "" : name();
      insertions.add(new Insertion(start, true, insertions.size(), comment(name, clean)));
      if (end >= 0) {
        String xml =
            "<office:annotation-end xmlns:office=\"" + OFFICE + "\" office:name=\"" + name + "\"/>";
        insertions.add(new Insertion(end, false, insertions.size(), shortened(xml)));
      }
    }

    private boolean isWrittenAnywhere(String words) {
      for (OdtDraft.Comment comment : draft.comments()) {
        if (comment.writer().equals(AUTHOR) && comment.words().equals(words)) {
          return true;
        }
      }
      return false;
    }

    private static String key(int offset, String words) {
      return offset + " " + words;
    }

    private String name() {
      String name = "medlint" + ++number;
      while (!names.add(name)) {
        name = "medlint" + ++number;
      }
      return name;
    }

    private String comment(String name, String words) {
      StringBuilder xml = new StringBuilder(200 + words.length());
      xml.append("<office:annotation xmlns:office=\"").append(OFFICE).append('"');
      xml.append(" xmlns:text=\"").append(TEXT).append('"');
      xml.append(" xmlns:dc=\"").append(DC).append('"');
      if (!name.isEmpty()) {
        xml.append(" office:name=\"").append(name).append('"');
      }
      xml.append("><dc:creator>").append(AUTHOR).append("</dc:creator>");
      xml.append("<dc:date>").append(day).append("T00:00:00</dc:date>");
      for (String line : words.split("\n", -1)) {
        xml.append("<text:p>");
        escape(line, xml);
        xml.append("</text:p>");
      }
      return shortened(xml.append("</office:annotation>").toString());
    }

    /** Leaves out declarations that the root element has already. */
    private String shortened(String xml) {
      String shorter = without(xml, "office", OFFICE);
      return without(without(shorter, "text", TEXT), "dc", DC);
    }

    private String without(String xml, String prefix, String namespace) {
      String declaration = " xmlns:" + prefix + "=\"" + namespace + "\"";
      boolean declared = draft.declares(prefix, namespace);
      return declared ? xml.replace(declaration, "") : xml;
    }

    private static void escape(String line, StringBuilder xml) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        switch (c) {
          case '<' -> xml.append("&lt;");
          case '>' -> xml.append("&gt;");
          case '&' -> xml.append("&amp;");
          default -> xml.append(c);
        }
      }
    }

    /** Leaves out what XML cannot hold, and blanks that the format drops. */
    private static String clean(String words) {
      StringBuilder clean = new StringBuilder(words.length());
      boolean blank = true;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c == ' ' || c == '\t' || c == '\r') {
          if (!blank) {
            clean.append(' ');
          }
          blank = true;
        } else if (c == '\n') {
          clean.append('\n');
          blank = true;
        } else if (c >= ' ' && c != '\uFFFE' && c != '\uFFFF' && !isLoneSurrogate(words, i)) {
          clean.append(c);
          blank = false;
        }
      }
      return clean.toString();
    }

    private static boolean isLoneSurrogate(String words, int at) {
      char c = words.charAt(at);
      if (Character.isHighSurrogate(c)) {
        return at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1));
      }
      return Character.isLowSurrogate(c)
          && (at == 0 || !Character.isHighSurrogate(words.charAt(at - 1)));
    }
  }
}
