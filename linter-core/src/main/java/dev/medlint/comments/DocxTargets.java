package dev.medlint.comments;

import dev.medlint.draft.DocxChild;
import dev.medlint.draft.DocxComment;
import dev.medlint.draft.DocxPiece;
import dev.medlint.draft.DocxText;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where notes come to stand in a Word file. Not thread-safe. */
final class DocxTargets {

  private static final int LONGEST_QUOTE = 120;

  private final DocxText docx;
  private final String text;
  private final String xml;
  private final List<DocxPiece> pieces;
  private final Layout layout;
  private final Language language;
  private final List<DocxComment> present = new ArrayList<>();

  DocxTargets(DocxText docx, Language language) {
    this.docx = docx;
    this.language = language;
    this.text = docx.text().text();
    this.xml = docx.main().text();
    this.pieces = docx.pieces();
    this.layout = docx.text().layout().orElseThrow();
    for (DocxComment comment : docx.comments()) {
      if (comment.author().equals(Annotator.AUTHOR) && comment.anchored()) {
        present.add(comment);
      }
    }
  }

  /** Returns the targets of the notes that do not stand in the file already. */
  List<DocxTarget> of(List<Note> notes) {
    List<DocxTarget> targets = new ArrayList<>();
    for (Note note : notes) {
      Optional<DocxTarget> target = target(note);
      if (target.isPresent()) {
        targets.add(target.get());
      }
    }
    return targets;
  }

  private Optional<DocxTarget> target(Note note) {
    String words = CommentText.clean(note.text());
    if (note.span().length() == 0) {
      return atFirst(words);
    }
    int first = firstWithin(note.span());
    if (first < 0) {
      return atFirst(placed(note.span(), words));
    }
    DocxPiece from = pieces.get(first);
    if (!isOfMain(from.child())) {
      String named = placed(note.span(), words);
      Optional<DocxChild> reference = docx.reference(unit(note.span()));
      return reference.isPresent() ? around(reference.get(), named) : atFirst(named);
    }
    if (from.enclosed()) {
      return around(from.child(), placed(note.span(), words));
    }
    DocxPiece to = lastWithin(note.span(), first);
    if (isPresent(words, Optional.of(note.span()))) {
      return Optional.empty();
    }
    int start = Math.max(note.span().start(), from.span().start());
    int end = Math.min(note.span().end(), to.span().end());
    DocxCut before = DocxCut.before(from, start, xml);
    DocxCut after = to.enclosed() ? DocxCut.after(to.child()) : DocxCut.after(to, end, xml);
    return Optional.of(new DocxTarget(Optional.of(before), Optional.of(after), words));
  }

  private Optional<DocxTarget> around(DocxChild child, String words) {
    return isPresent(words, Optional.empty())
        ? Optional.empty()
        : Optional.of(
            new DocxTarget(
                Optional.of(DocxCut.before(child)), Optional.of(DocxCut.after(child)), words));
  }

  /** What concerns the whole text stands at its first paragraph. */
  private Optional<DocxTarget> atFirst(String words) {
    if (isPresent(words, Optional.empty())) {
      return Optional.empty();
    }
    for (int i = 0; i < pieces.size(); i++) {
      DocxPiece piece = pieces.get(i);
      if (isOfMain(piece.child()) && !piece.enclosed()) {
        TextSpan paragraph = partOf(piece.span().start());
        DocxPiece last = lastWithin(paragraph, i);
        return Optional.of(
            new DocxTarget(
                Optional.of(DocxCut.before(piece.child())),
                Optional.of(DocxCut.after(last.child())),
                words));
      }
    }
    for (DocxPiece piece : pieces) {
      if (isOfMain(piece.child())) {
        return around(piece.child(), words);
      }
    }
    return Optional.of(new DocxTarget(Optional.empty(), Optional.empty(), words));
  }

  private boolean isOfMain(DocxChild child) {
    return child.run().part().equals(docx.main().name());
  }

  private TextSpan partOf(int offset) {
    TextSpan found = new TextSpan(offset, offset + 1);
    for (Layout.Part part : layout.parts()) {
      if (part.span().start() <= offset && offset < part.span().end()) {
        found = part.span();
      }
    }
    return found;
  }

  /** Returns the index of the first piece with characters in a span; below 0: there is none. */
  private int firstWithin(TextSpan span) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < pieces.size() && pieces.get(low).span().start() < span.end() ? low : -1;
  }

  /** Returns the last piece of the main part that has characters in a span. */
  private DocxPiece lastWithin(TextSpan span, int first) {
    DocxPiece last = pieces.get(first);
    for (int i = first + 1; i < pieces.size() && pieces.get(i).span().start() < span.end(); i++) {
      DocxPiece piece = pieces.get(i);
      if (isOfMain(piece.child()) && piece.child().end() >= last.child().end()) {
        last = piece;
      }
    }
    return last;
  }

  private LocalizedText unit(TextSpan span) {
    return layout.location(span.start()).unit();
  }

  /** Names the place and the words in a comment that cannot stand at them. */
  private String placed(TextSpan span, String words) {
    LocalizedText unit = unit(span);
    String place = unit.in(language);
    String quoted = text.substring(span.start(), span.end()).replace('\n', ' ').strip();
    if (quoted.length() > LONGEST_QUOTE) {
      int end = LONGEST_QUOTE;
      end -= Character.isHighSurrogate(quoted.charAt(end - 1)) ? 1 : 0;
      quoted = quoted.substring(0, end) + "…";
    }
    String head = Character.toUpperCase(place.charAt(0)) + place.substring(1);
    return CommentText.clean(head + ", «" + quoted + "»") + "\n" + words;
  }

  /** Takes a comment of ours that says the same, at the same words if it stands at words. */
  private boolean isPresent(String words, Optional<TextSpan> span) {
    for (int i = 0; i < present.size(); i++) {
      DocxComment comment = present.get(i);
      if (comment.text().equals(words)
          && (span.isEmpty()
              || (comment.span().start() < span.get().end()
                  && span.get().start() < comment.span().end()))) {
        present.remove(i);
        return true;
      }
    }
    return false;
  }
}
