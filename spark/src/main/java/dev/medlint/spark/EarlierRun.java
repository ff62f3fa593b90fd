package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What the summary of an earlier run says of it.
 *
 * @param mark as in {@link Summary.Run}
 * @param asOf the day of its law
 */
record EarlierRun(String mark, LocalDate asOf) {

  /**
   * After so many days a text is checked again though nothing is known to have changed: how old the
   * dates of a page are is a matter of the day, too.
   */
  static final int OLDEST_DAYS = 30;

  /** Why answers of an earlier run do not hold. */
  enum Objection {
    /** Other rules, another program or other options. */
    OTHER_RULES,
    /** The law has changed in between. */
    OTHER_LAW,
    /** It is too long ago. */
    TOO_OLD
  }

  /** Reads the summary of a run; empty: there is none, so that the run did not end. */
  static Optional<EarlierRun> read(Path folder, Configuration hadoop) throws IOException {
    Path file = new Path(folder, BatchJob.SUMMARY);
    FileSystem files = file.getFileSystem(hadoop);
    if (!files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    try (InputStream in = files.open(file);
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          values.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
      return Optional.of(
          new EarlierRun(
              values.getOrDefault("mark", ""), LocalDate.parse(values.getOrDefault("asOf", ""))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
