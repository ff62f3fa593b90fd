package dev.medlint.lsp;

import dev.medlint.source.Format;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/**
 * A text as an editor holds it, saved or not. Its places are those of the protocol: lines and
 * UTF-16 units from 0. Immutable and thread-safe.
 *
 * @param uri as the editor writes it
 * @param path where it is saved, absolute; empty: nowhere
 * @param languageId what the editor takes it for, such as {@code markdown}
 * @param version counts its changes
 * @param text as it stands in the editor, a byte order mark included
 */
record OpenDocument(
    String uri, Optional<Path> path, String languageId, int version, SourceText text) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  OpenDocument {
    Objects.requireNonNull(uri);
    Objects.requireNonNull(path);
    Objects.requireNonNull(languageId);
    Objects.requireNonNull(text);
  }

  /** Returns a document that was opened. */
  static OpenDocument of(TextDocumentItem item) {
    Optional<Path> path = path(item.getUri());
    String languageId = item.getLanguageId() == null ? "" : item.getLanguageId();
    String name = path.isPresent() ? name(path.get()) : item.getUri();
    return new OpenDocument(
        item.getUri(),
        path,
        languageId,
        item.getVersion(),
        SourceText.of(name, item.getText(), format(name, languageId, item.getText())));
  }

  private static Optional<Path> path(String uri) {
    try {
      URI parsed = new URI(uri);
      return "file".equals(parsed.getScheme())
          ? Optional.of(Path.of(parsed).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // a text that lies nowhere can be checked as well
    }
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** The name says how the command line would read the file; else the editor knows. */
  private static Format format(String name, String languageId, String text) {
    Optional<Format> byName = SourceLoader.formatOf(name);
    if (byName.isPresent()) {
      return byName.get();
    }
    return switch (languageId) {
      case "markdown" -> Format.MARKDOWN;
      case "html" -> Format.HTML;
      default -> SourceLoader.formatOf(name, text);
    };
  }

  /** Returns the name of the file alone. */
  String fileName() {
    return text.name().substring(text.name().lastIndexOf('/') + 1);
  }

  /** Returns the text without a byte order mark: what the check reads. */
  String content() {
    return text.text().substring(skipped());
  }

  private int skipped() {
    String all = text.text();
    return !all.isEmpty() && all.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /**
   * Returns the document after some changes.
   *
   * @param changes one after the other, each of the text that the one before left
   */
  OpenDocument edited(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    OpenDocument now = with(newVersion, text);
    for (TextDocumentContentChangeEvent change : changes) {
      String edited = now.after(change);
      Format format = format(text.name(), languageId, edited);
      now = now.with(newVersion, SourceText.of(text.name(), edited, format));
    }
    return now;
  }

  private OpenDocument with(int newVersion, SourceText newText) {
    return new OpenDocument(uri, path, languageId, newVersion, newText);
  }

  private String after(TextDocumentContentChangeEvent change) {
    if (change.getRange() == null) {
      return change.getText();
    }
    int from = offset(change.getRange().getStart());
    int to = Math.max(from, offset(change.getRange().getEnd()));
    String all = text.text();
    return new StringBuilder(all.length() + change.getText().length())
        .append(all, 0, from)
        .append(change.getText())
        .append(all, to, all.length())
        .toString();
  }

  /** Returns the UTF-16 offset of a place; one beyond a line or the text means its end. */
  int offset(Position place) {
    if (place.getLine() < 0) {
      return 0;
    }
    if (place.getLine() >= text.lineCount()) {
      return text.text().length();
    }
    TextSpan line = text.line(place.getLine() + 1);
    return (int) Math.min(line.end(), (long) line.start() + Math.max(0, place.getCharacter()));
  }

  /** Returns the place of an offset in the text as the editor holds it. */
  Position position(int offset) {
    TextPosition position = text.position(Math.min(offset, text.text().length()));
    return new Position(position.line() - 1, position.column() - 1);
  }

  /** Returns the offset in the editor's text of an offset in {@link #content}. */
  int inEditor(int offset) {
    return offset + skipped();
  }

  /** Returns the place of a span of {@link #content}. */
  Range range(TextSpan span) {
    return new Range(position(inEditor(span.start())), position(inEditor(span.end())));
  }
}
