package dev.medlint.comments;

import dev.medlint.draft.DocxComment;
import dev.medlint.draft.DocxPart;
import dev.medlint.draft.DocxText;
import dev.medlint.draft.DraftException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a Word file that holds comments, which may have to be made. Not thread-safe. */
final class DocxCommentsPart {

  private static final String TYPES = "[Content_Types].xml";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  private static final String STRICT_RELATION =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

  private final DocxText docx;
  private final Optional<DocxPart> part;
  private final String name;
  private final int firstId;

  private DocxCommentsPart(DocxText docx, Optional<DocxPart> part) {
    this.docx = docx;
    this.part = part;
    this.name = part.isPresent() ? part.get().name() : freeName(docx);
    this.firstId = highestId(docx) + 1;
  }

  static DocxCommentsPart in(DocxText docx) throws DraftException {
    Optional<String> name = docx.commentsPart();
    return new DocxCommentsPart(
        docx, name.isPresent() ? Optional.of(docx.part(name.get())) : Optional.empty());
  }

  /** Returns an id such that neither it nor any after it is taken. */
  int firstId() {
    return firstId;
  }

  private static int highestId(DocxText docx) {
    int highest = -1;
    for (DocxComment comment : docx.comments()) {
      highest = Math.max(highest, number(comment.id()));
    }
    for (String id : docx.commentIds()) {
      highest = Math.max(highest, number(id));
    }
    return highest;
  }

  private static int number(String id) {
    try {
      return Math.min(Integer.parseInt(id.strip()), Integer.MAX_VALUE / 2);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String freeName(DocxText docx) {
    String main = docx.main().name();
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String name = folder + "comments.xml";
    for (int i = 2; docx.has(name); i++) {
      name = folder + "comments" + i + ".xml";
    }
    return name;
  }

  /**
   * Adds comments and what leads to them.
   *
   * @param changed gets the new bytes of parts
   */
  void add(List<DocxTarget> targets, LocalDate day, Map<String, byte[]> changed)
      throws DraftException {
    if (part.isPresent()) {
      DocxPart old = part.get();
      String prefix = old.rootPrefix();
      String comments = comments(targets, day, prefix, old.rootNamespace());
      changed.put(name, old.encode(old.withLast(comments)));
      return;
    }
    String all =
        HEAD
            + "<w:comments xmlns:w=\""
            + docx.namespace()
            + "\">"
            + comments(targets, day, "w", docx.namespace())
            + "</w:comments>";
    changed.put(name, all.getBytes(StandardCharsets.UTF_8));
    addType(changed);
    addRelation(changed);
  }

  private String comments(
      List<DocxTarget> targets, LocalDate day, String rootPrefix, String namespace) {
    String prefix = rootPrefix.isEmpty() ? "w" : rootPrefix;
    String declaration = rootPrefix.isEmpty() ? " xmlns:" + prefix + "=\"" + namespace + "\"" : "";
    StringBuilder out = new StringBuilder();
    int id = firstId;
    for (DocxTarget target : targets) {
      out.append('<').append(prefix).append(":comment").append(declaration);
      attribute(prefix, "id", Integer.toString(id++), out);
      attribute(prefix, "author", Annotator.AUTHOR, out);
      attribute(prefix, "date", day + "T00:00:00Z", out);
      attribute(prefix, "initials", "ml", out);
      out.append('>');
      lines(target.text(), prefix, out);
      out.append("</").append(prefix).append(":comment>");
    }
    return out.toString();
  }

  private static void attribute(String prefix, String key, String value, StringBuilder out) {
    out.append(' ').append(prefix).append(':').append(key).append("=\"").append(value).append('"');
  }

  private static void lines(String text, String prefix, StringBuilder out) {
    String open = "<" + prefix + ":";
    String close = "</" + prefix + ":";
    String before = open + "r>" + open + "annotationRef/>" + close + "r>";
    for (String line : text.split("\n", -1)) {
      out.append(open).append("p>").append(before);
      if (!line.isEmpty()) {
        out.append(open).append("r>").append(open).append("t xml:space=\"preserve\">");
        out.append(CommentText.escaped(line));
        out.append(close).append("t>").append(close).append("r>");
      }
      out.append(close).append("p>");
      before = "";
    }
  }

  private void addType(Map<String, byte[]> changed) throws DraftException {
    DocxPart types = docx.part(TYPES);
    if (types.text().contains("\"/" + name + "\"")) {
      return;
    }
    String prefix = types.rootPrefix().isEmpty() ? "" : types.rootPrefix() + ":";
    String override =
        "<" + prefix + "Override PartName=\"/" + name + "\" ContentType=\"" + TYPE + "\"/>";
    changed.put(types.name(), types.encode(types.withLast(override)));
  }

  private void addRelation(Map<String, byte[]> changed) throws DraftException {
    boolean strict = docx.namespace().contains("purl.oclc.org");
    String target = name.substring(name.lastIndexOf('/') + 1);
    String attributes =
        " Id=\""
            + freeRelation()
            + "\" Type=\""
            + (strict ? STRICT_RELATION : RELATION)
            + "\" Target=\""
            + target
            + "\"/>";
    if (!docx.has(docx.relationsPart())) {
      String all =
          HEAD
              + "<Relationships xmlns=\""
              + RELATIONS
              + "\"><Relationship"
              + attributes
              + "</Relationships>";
      changed.put(docx.relationsPart(), all.getBytes(StandardCharsets.UTF_8));
      return;
    }
    DocxPart relations = docx.part(docx.relationsPart());
    String prefix = relations.rootPrefix().isEmpty() ? "" : relations.rootPrefix() + ":";
    String markup = "<" + prefix + "Relationship" + attributes;
    changed.put(relations.name(), relations.encode(relations.withLast(markup)));
  }

  private String freeRelation() throws DraftException {
    Set<String> taken = docx.relationIds();
    int number = taken.size() + 1;
    while (taken.contains("rId" + number)) {
      number++;
    }
    return "rId" + number;
  }
}
