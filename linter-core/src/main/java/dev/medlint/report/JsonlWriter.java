package dev.medlint.report;

import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes batch records as they come, one JSON object a line, and flushes after each: a reader at
 * the other end of a pipe waits for no record that is ready. Not thread-safe.
 */
public final class JsonlWriter {

  private static final String NAMELESS = "{\"id\":\"\"";

  private final JsonOutput json;
  private final JsonRecord records;
  private final Language language;
  private final Thresholds thresholds;

  /**
   * Creates a writer of records without the text.
   *
   * @param out stays open; close it after the last record
   * @param language of messages
   * @param thresholds which findings a record holds
   * @throws IOException if the writer throws it
   */
  public JsonlWriter(Writer out, Language language, Thresholds thresholds) throws IOException {
    this(out, language, thresholds, Optional.empty());
  }

  /**
   * Creates a writer of records that hold the text and the reasons too.
   *
   * @param out stays open; close it after the last record
   * @param language of messages
   * @param thresholds which findings a record holds
   * @throws IOException if the writer throws it
   */
  public JsonlWriter(Writer out, Language language, Thresholds thresholds, Details details)
      throws IOException {
    this(out, language, thresholds, Optional.of(details));
  }

  private JsonlWriter(
      Writer out, Language language, Thresholds thresholds, Optional<Details> details)
      throws IOException {
    this.json = JsonOutput.lines(out);
    this.language = Objects.requireNonNull(language);
    this.thresholds = Objects.requireNonNull(thresholds);
    this.records = new JsonRecord(json, language, details);
  }

  /**
   * Returns the line of a record as it would be if the same text came with another id.
   *
   * @param nameless the line of the record whose id is the empty string
   */
  public static String withId(String id, String nameless) throws IOException {
    if (!nameless.startsWith(NAMELESS)) {
      throw new IllegalArgumentException("not the line of a record without a name");
    }
    if (isPlain(id)) {
      return "{\"id\":\"" + id + nameless.substring(NAMELESS.length() - 1);
    }
    StringWriter line = new StringWriter(nameless.length() + id.length());
    JsonOutput.lines(line).object().field("id", id).flush();
    return line.append(nameless, NAMELESS.length(), nameless.length()).toString();
  }

  /** Returns whether JSON writes the characters as they are. */
  private static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Writes all of a report, each entry where it stood among the inputs. */
  public void write(Report report) throws IOException {
    int next = 0;
    for (int done = 0; done <= report.files().size(); done++) {
      while (next < report.unread().size() && after(report.unread().get(next)) <= done) {
        write(report.unread().get(next++));
      }
      if (done < report.files().size()) {
        write(report.files().get(done));
      }
    }
  }

  private static int after(Unread unread) {
    return unread.place().isPresent() ? unread.place().get().after() : 0;
  }

  private void write(Unread unread) throws IOException {
    int line = unread.place().isPresent() ? unread.place().get().line() : 0;
    if (unread.place().isPresent() && unread.place().get().malformed()) {
      writeError(line, unread.reason());
    } else {
      writeUnread(line, unread);
    }
  }

  /** Writes a checked record. The name of its source text is its id. */
  public void write(FileReport file) throws IOException {
    records.write("id", file, thresholds);
    json.endLine();
  }

  /**
   * Writes a line that is not a record.
   *
   * @param line number in the input, from 1
   * @param error what is wrong with it and what to do
   */
  public void writeError(int line, LocalizedText error) throws IOException {
    json.object().nothing("id").field("line", line).field("error", error.in(language)).endObject();
    json.endLine();
  }

  /**
   * Writes a record that is well-formed but could not be checked.
   *
   * @param line number in the input, from 1; 0: not a line of a batch but a whole file
   * @param unread the record's id as path, and the reason
   */
  public void writeUnread(int line, Unread unread) throws IOException {
    json.object().field("id", unread.path());
    if (line > 0) {
      json.field("line", line);
    }
    json.field("verdict", Verdict.INCOMPLETE.id())
        .field("error", unread.reason().in(language))
        .endObject();
    json.endLine();
  }
}
