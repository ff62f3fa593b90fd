package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Word file that was read, with the way back from its text into the file. Not to be changed once
 * it is read.
 */
public final class DocxText implements AutoCloseable {

  private final DocxParts parts;
  private final DocxPart main;
  private final SourceText text;
  private final List<DocxPiece> pieces;
  private final List<DocxComment> comments;
  private final Map<LocalizedText, DocxChild> references;
  private final Set<String> commentIds;
  private final Optional<DocxBodyPoint> firstParagraph;
  private final Optional<String> prefix;
  private final String namespace;

  private DocxText(
      DocxParts parts, DocxPart main, DocxStory story, Assembly assembly, String name) {
    this.parts = parts;
    this.main = main;
    this.text = assembly.draft.build(name);
    this.pieces = List.copyOf(assembly.pieces);
    this.comments = List.copyOf(assembly.comments);
    this.references = Map.copyOf(assembly.references);
    this.commentIds = Set.copyOf(assembly.marks.keySet());
    this.firstParagraph = story.firstParagraph();
    this.prefix = assembly.prefix;
    this.namespace = assembly.namespace;
  }

  /**
   * Reads a file.
   *
   * @param bytes the whole file; neither kept nor changed
   * @param name the file as reports show it
   * @param maxBytes what its parts may unpack to together
   * @throws DraftException if it cannot be read
   */
  public static DocxText read(byte[] bytes, String name, long maxBytes) throws DraftException {
    DocxParts parts = DocxParts.open(bytes, maxBytes);
    try {
      DocxPart main = parts.main();
      Optional<String> styles = parts.related(main.name(), "styles");
      DocxContext context =
          new DocxContext(
              parts,
              styles.isPresent() ? DocxStyles.read(parts.part(styles.get())) : DocxStyles.NONE);
      DocxStory story = new DocxStory(context, main);
      if (!story.root().equals("document")) {
        throw new DraftException(
            "Внутри файла не документ Word, хотя он так назван (например, таблица или"
                + " презентация). Назовите файл по его формату или сохраните текст как DOCX.",
            "No Word document is inside, though the file is named so (a sheet or a presentation,"
                + " for example). Name the file after its format or save the text as DOCX.");
      }
      Assembly assembly = new Assembly(context, main, story);
      assembly.all();
      return new DocxText(parts, main, story, assembly, name);
    } catch (DraftException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Returns the text with its layout. */
  public SourceText text() {
    return text;
  }

  /** Returns the part that holds the running text. */
  public DocxPart main() {
    return main;
  }

  /** Returns where the characters of the text come from, in text order. */
  public List<DocxPiece> pieces() {
    return pieces;
  }

  /** Returns the comments in the file, in the order in which they are kept. */
  public List<DocxComment> comments() {
    return comments;
  }

  /** Returns the ids that the running text uses for comments, whether there are any or not. */
  public Set<String> commentIds() {
    return commentIds;
  }

  /** Returns the element that refers to the note at a place of the layout; empty: none does. */
  public Optional<DocxChild> reference(LocalizedText place) {
    return Optional.ofNullable(references.get(place));
  }

  /** Returns the first paragraph of the running text; empty: it has none. */
  public Optional<DocxBodyPoint> firstParagraph() {
    return firstParagraph;
  }

  /** Returns a prefix that stands for Word's namespace in the main part; empty: there is none. */
  public Optional<String> prefix() {
    return prefix;
  }

  /** Returns Word's namespace as the main part has it: of strict files it is another one. */
  public String namespace() {
    return namespace;
  }

  public Archive archive() {
    return parts.archive();
  }

  public boolean has(String part) {
    return parts.has(part);
  }

  /** Returns an XML part. */
  public DocxPart part(String part) throws DraftException {
    return parts.part(part);
  }

  /** Returns the part that holds comments; empty: the document has none. */
  public Optional<String> commentsPart() throws DraftException {
    return parts.related(main.name(), "comments");
  }

  /** Returns the name of the part that holds the relations of the main part. */
  public String relationsPart() {
    return DocxParts.relationsName(main.name());
  }

  /** Returns the ids of all relations of the main part. */
  public Set<String> relationIds() throws DraftException {
    return parts.relations(main.name()).keySet();
  }

  /** Returns characters without the blanks at their ends that XML does not keep. */
  public static String trimmed(String characters) {
    int start = 0;
    int end = characters.length();
    while (start < end && isBlank(characters.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(characters.charAt(end - 1))) {
      end--;
    }
    return characters.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public void close() {
    parts.close();
  }

  /** Puts the stories of a file together. */
  private static final class Assembly {

    private final DocxContext context;
    private final DocxPart main;
    private final DocxStory story;
    private final DraftText draft = new DraftText();
    private final List<DocxPiece> pieces = new ArrayList<>();
    private final List<DocxComment> comments = new ArrayList<>();
    private final Map<LocalizedText, DocxChild> references = new HashMap<>();

    /** Places of comments by id: start, end, reference; below 0: not told. */
    private final Map<String, int[]> marks = new HashMap<>();

    private final Optional<String> prefix;
    private final String namespace;
    private int paragraphs;

    Assembly(DocxContext context, DocxPart main, DocxStory story) {
      this.context = context;
      this.main = main;
      this.story = story;
      this.prefix = story.wordPrefix();
      this.namespace = story.namespace();
    }

    void all() throws DraftException {
      addAll(story.body());
      notes("footnotes", false);
      notes("endnotes", true);
      headersAndFooters();
      readComments();
      if (pieces.isEmpty() && (context.hasPictures() || !context.unread.isEmpty())) {
        throw new DraftException(
            "В документе нет текста, только рисунки или вложенные объекты; слова в них не прочитать."
                + " Вставьте текст текстом.",
            "The document has no text, only pictures or embedded objects, whose words cannot be"
                + " read. Put the text in as text.");
      }
      for (LocalizedText unread : context.unread) {
        draft.unread(unread);
      }
    }

    private void addAll(List<DocxParagraph> all) {
      for (DocxParagraph paragraph : all) {
        add(paragraph);
      }
    }

    private void add(DocxParagraph paragraph) {
      boolean blank = paragraph.text.toString().isBlank();
      int start = blank ? draft.length() : draft.begin();
      for (DocxParagraph.Mark mark : paragraph.marks) {
        int[] places = marks.computeIfAbsent(mark.id(), id -> new int[] {-1, -1, -1});
        places[mark.kind().ordinal()] = start + (blank ? 0 : mark.at());
      }
      if (blank) {
        return;
      }
      draft.append(paragraph.text);
      LocalizedText place =
          paragraph.place().isPresent() ? paragraph.place().get() : Places.paragraph(++paragraphs);
      DocxStyles.Shape shape = paragraph.shape();
      draft.end(start, shape.kind(), shape.level(), paragraph.attribute(), place);
      for (DocxPiece piece : paragraph.pieces) {
        pieces.add(piece.shifted(start));
      }
      for (DocxParagraph.Link link : paragraph.links) {
        draft.link(new TextSpan(start + link.start(), start + link.end()), link.address());
      }
    }

    private void notes(String type, boolean end) throws DraftException {
      Optional<String> part = context.parts.related(main.name(), type);
      if (part.isEmpty()) {
        return;
      }
      Map<String, Integer> numbers = new LinkedHashMap<>();
      for (DocxNoteReference reference : story.noteReferences()) {
        if (reference.end() == end && !numbers.containsKey(reference.id())) {
          int number = numbers.size() + 1;
          numbers.put(reference.id(), number);
          references.put(place(end, number), reference.child());
        }
      }
      Map<Integer, List<DocxParagraph>> found = new HashMap<>();
      DocxStory notes = new DocxStory(context, context.parts.part(part.get()));
      while (notes.toNote()) {
        Integer number = numbers.get(notes.noteAttribute("id"));
        if (number != null) {
          found.put(number, notes.note(place(end, number), Optional.of(BlockKind.FOOTNOTE)));
        }
      }
      for (int number = 1; number <= numbers.size(); number++) {
        addAll(found.getOrDefault(number, List.of()));
      }
    }

    private static LocalizedText place(boolean end, int number) {
      return end ? Places.endnote(number) : Places.footnote(number);
    }

    private void headersAndFooters() throws DraftException {
      boolean even = hasEvenPages();
      Set<String> headers = new LinkedHashSet<>();
      Set<String> footers = new LinkedHashSet<>();
      Map<String, String> header = new HashMap<>();
      Map<String, String> footer = new HashMap<>();
      for (DocxSection section : story.sections()) {
        header.putAll(section.headers());
        footer.putAll(section.footers());
        addUsed(header, section.ownFirst(), even, headers);
        addUsed(footer, section.ownFirst(), even, footers);
      }
      int number = 0;
      for (String part : headers) {
        addAll(
            new DocxStory(context, context.parts.part(part))
                .whole(Places.header(++number), Optional.empty()));
      }
      number = 0;
      for (String part : footers) {
        addAll(
            new DocxStory(context, context.parts.part(part))
                .whole(Places.footer(++number), Optional.of(BlockKind.FOOTER)));
      }
    }

    private boolean hasEvenPages() throws DraftException {
      Optional<String> settings = context.parts.related(main.name(), "settings");
      if (settings.isEmpty()) {
        return false;
      }
      DocxXml xml = DocxXml.open(context.parts.part(settings.get()));
      while (xml.toChild(1)) {
        if (xml.word().equals("evenAndOddHeaders")) {
          return xml.isOn();
        }
      }
      return false;
    }

    private void addUsed(Map<String, String> ids, boolean ownFirst, boolean even, Set<String> found)
        throws DraftException {
      for (String type : List.of("first", "default", "even")) {
        boolean used = type.equals("default") || (type.equals("first") ? ownFirst : even);
        DocxParts.Relation relation =
            context.parts.relations(main.name()).get(ids.getOrDefault(type, ""));
        if (used
            && relation != null
            && !relation.external()
            && context.parts.has(relation.target())) {
          found.add(relation.target());
        }
      }
    }

    private void readComments() throws DraftException {
      Optional<String> part = context.parts.related(main.name(), "comments");
      if (part.isEmpty()) {
        return;
      }
      DocxStory story = new DocxStory(context, context.parts.part(part.get()));
      while (story.toNote()) {
        String id = story.noteAttribute("id");
        String author = story.noteAttribute("author");
        StringBuilder words = new StringBuilder();
        for (DocxParagraph line : story.note(Places.paragraph(1), Optional.empty())) {
          words.append(words.isEmpty() ? "" : "\n").append(line.text);
        }
        int[] places = marks.getOrDefault(id, new int[] {-1, -1, -1});
        TextSpan span = span(places);
        boolean anchored = places[0] >= 0 || places[1] >= 0 || places[2] >= 0;
        comments.add(new DocxComment(id, author, words.toString(), span, anchored));
        // Comments that were written by medlint itself are no orders to it.
        if (anchored && !author.equals("medlint")) {
          draft.comment(span, words.toString());
        }
      }
    }

    private static TextSpan span(int[] places) {
      int start = places[0] >= 0 ? places[0] : Math.max(places[2], 0);
      int end = places[1] >= start ? places[1] : Math.max(start, places[2]);
      return new TextSpan(start, end);
    }
  }
}
