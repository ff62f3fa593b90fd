package dev.medlint.comments;

import dev.medlint.draft.DocxText;
import dev.medlint.draft.DraftException;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes notes into Word files as comments at their words. Markup is only inserted; all other parts
 * of the file are copied byte for byte. Stateless and thread-safe.
 */
final class DocxAnnotator implements Annotator {

  /** The file was read before within the limits that the user set. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16L;

  @Override
  public void write(
      byte[] original, List<NotedText> texts, LocalDate day, Language language, OutputStream out)
      throws DraftException, IOException {
    if (texts.size() != 1) {
      throw new IllegalArgumentException("a Word file is one text, not " + texts.size());
    }
    NotedText noted = texts.get(0);
    try (DocxText docx = DocxText.read(original, noted.text().name(), MOST_BYTES)) {
      if (!docx.text().text().equals(noted.text().text())) {
        throw new DraftException(
            "Файл изменился, пока его проверяли. Проверьте его ещё раз.",
            "The file changed while it was checked. Check it again.");
      }
      List<DocxTarget> targets = new DocxTargets(docx, language).of(noted.notes());
      if (targets.isEmpty()) {
        out.write(original);
        return;
      }
      Map<String, byte[]> changed = new LinkedHashMap<>();
      DocxCommentsPart comments = DocxCommentsPart.in(docx);
      String body = new DocxInsertion(docx).insert(targets, comments.firstId());
      changed.put(docx.main().name(), docx.main().encode(body));
      comments.add(targets, day, changed);
      docx.archive().copy(changed, out);
    }
  }
}
