package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts the records of one task. The counts are committed with the task's output, so that what is
 * counted is what was written, however often a task was tried. Not thread-safe.
 */
final class Counts {

  /** Rows of counts. {@code what} is a kind of counter, {@code name} the thing counted. */
  static final StructType SCHEMA =
      new StructType()
          .add("what", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("records", DataTypes.LongType)
          .add("findings", DataTypes.LongType)
          .add("failing", DataTypes.LongType)
          .add("unread", DataTypes.LongType);

  static final String ALL = "all";
  static final String VERDICT = "verdict";
  static final String ORIGIN = "origin";
  static final String PROVISION = "provision";
  static final String RULE = "rule";
  static final String HOST = "host";
  static final String REASON = "reason";

  /** Reasons name bytes and places; so many different ones tell no more than their beginning. */
  private static final int REASON_LENGTH = 80;

  private final Map<String, Map<String, long[]>> counters = new TreeMap<>();

  /** Counts a record. */
  void add(CheckedRecord record, FoundInLine found) {
    Answer answer = record.answer();
    boolean unread = answer.isUnread();
    long failing = Math.max(answer.failing(), 0);
    int findings = found.findings().size();
    count(ALL, "", findings, failing, unread);
    count(VERDICT, found.verdict(), findings, failing, unread);
    if (unread) {
      count(REASON, shortened(answer.line()), 0, 0, true);
    } else {
      count(ORIGIN, record.origin().id(), 0, 0, false);
    }
    if (record.host().isPresent()) {
      count(HOST, record.host().get(), findings, failing, unread);
    }
    addFindings(PROVISION, FoundInLine.Column.PROVISION, found);
    addFindings(RULE, FoundInLine.Column.RULE, found);
  }

  private void addFindings(String what, FoundInLine.Column column, FoundInLine found) {
    Set<String> seen = new HashSet<>();
    for (Object[] finding : found.findings()) {
      String name = String.valueOf(FoundInLine.value(finding, column));
      long[] counter = counter(what, name);
      counter[0] += seen.add(name) ? 1 : 0;
      counter[1]++;
    }
  }

  private void count(String what, String name, long findings, long failing, boolean unread) {
    long[] counter = counter(what, name);
    counter[0]++;
    counter[1] += findings;
    counter[2] += failing;
    counter[3] += unread ? 1 : 0;
  }

  private long[] counter(String what, String name) {
    return counters
        .computeIfAbsent(what, w -> new TreeMap<>())
        .computeIfAbsent(name, n -> new long[4]);
  }

  private static String shortened(String reason) {
    return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH) + "…";
  }

  /** Writes the counts, one JSON object a line, in order. */
  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      for (Map.Entry<String, Map<String, long[]>> what : counters.entrySet()) {
        for (Map.Entry<String, long[]> counter : what.getValue().entrySet()) {
          long[] values = counter.getValue();
          json.writeStartObject();
          json.writeStringField("what", what.getKey());
          json.writeStringField("name", counter.getKey());
          json.writeNumberField("records", values[0]);
          json.writeNumberField("findings", values[1]);
          json.writeNumberField("failing", values[2]);
          json.writeNumberField("unread", values[3]);
          json.writeEndObject();
        }
      }
    }
  }
}
