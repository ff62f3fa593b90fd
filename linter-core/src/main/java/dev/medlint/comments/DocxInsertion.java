package dev.medlint.comments;

import dev.medlint.draft.DocxBodyPoint;
import dev.medlint.draft.DocxText;
import dev.medlint.draft.DraftException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Inserts the ends of comments into the main part of a Word file. Not thread-safe. */
final class DocxInsertion {

  private final DocxText docx;
  private final String xml;
  private final String prefix;
  private final String declaration;

  /** Ids of comments that end and begin at each place. */
  private final Map<Integer, Ends> cuts = new TreeMap<>();

  private final Set<Integer> preserved = new TreeSet<>();
  private final List<Integer> atFirst = new ArrayList<>();

  DocxInsertion(DocxText docx) {
    this.docx = docx;
    this.xml = docx.main().text();
    this.prefix = docx.prefix().orElse("w");
    this.declaration =
        docx.prefix().isPresent() ? "" : " xmlns:" + prefix + "=\"" + docx.namespace() + "\"";
  }

  private record Ends(DocxCut cut, List<Integer> ends, List<Integer> starts) {}

  /**
   * Returns the part with the ends of comments.
   *
   * @param firstId id of the first of the comments, which are numbered in order
   */
  String insert(List<DocxTarget> targets, int firstId) throws DraftException {
    int id = firstId;
    for (DocxTarget target : targets) {
      if (target.from().isPresent()) {
        ends(target.from().get()).starts().add(id);
        ends(target.to().orElseThrow()).ends().add(id);
      } else {
        atFirst.add(id);
      }
      id++;
    }
    TreeMap<Integer, String> insertions = new TreeMap<>();
    for (Ends ends : cuts.values()) {
      insertions.put(ends.cut().at(), markup(ends));
    }
    for (int place : preserved) {
      insertions.put(place, DocxCut.keepsBlanks());
    }
    return joined(insertions);
  }

  private Ends ends(DocxCut cut) {
    if (cut.preserve() >= 0) {
      preserved.add(cut.preserve());
    }
    return cuts.computeIfAbsent(
        cut.at(), at -> new Ends(cut, new ArrayList<>(), new ArrayList<>()));
  }

  private String joined(TreeMap<Integer, String> insertions) throws DraftException {
    StringBuilder out = new StringBuilder(xml.length() + insertions.size() * 200);
    int done = 0;
    if (!atFirst.isEmpty()) {
      DocxBodyPoint point = point();
      StringBuilder points = new StringBuilder();
      for (int id : atFirst) {
        start(id, points);
        end(id, points);
      }
      if (point.empty()) {
        String tag = xml.substring(point.tagStart(), point.tagEnd());
        String name = tag.substring(1).split("[\\s/>]", 2)[0];
        out.append(xml, 0, point.tagEnd() - 2).append('>').append(points);
        out.append("</").append(name).append('>');
        done = point.tagEnd();
      } else {
        insertions.merge(point.inside(), points.toString(), String::concat);
      }
    }
    for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
      out.append(xml, done, insertion.getKey()).append(insertion.getValue());
      done = insertion.getKey();
    }
    return out.append(xml, done, xml.length()).toString();
  }

  private DocxBodyPoint point() throws DraftException {
    if (docx.firstParagraph().isEmpty()) {
      throw new DraftException(
          "В документе нет ни одного абзаца, примечание поставить не к чему.",
          "The document has not one paragraph that a comment could be put to.");
    }
    return docx.firstParagraph().get();
  }

  private String markup(Ends at) {
    StringBuilder markup = new StringBuilder(at.cut().close());
    for (int id : at.ends()) {
      end(id, markup);
    }
    for (int id : at.starts()) {
      start(id, markup);
    }
    return markup.append(at.cut().open()).toString();
  }

  private void start(int id, StringBuilder out) {
    point("commentRangeStart", id, declaration, out);
  }

  private void end(int id, StringBuilder out) {
    point("commentRangeEnd", id, declaration, out);
    out.append('<').append(prefix).append(":r").append(declaration).append('>');
    point("commentReference", id, "", out);
    out.append("</").append(prefix).append(":r>");
  }

  private void point(String name, int id, String declared, StringBuilder out) {
    out.append('<').append(prefix).append(':').append(name).append(declared).append(' ');
    out.append(prefix).append(":id=\"").append(id).append("\"/>");
  }
}
