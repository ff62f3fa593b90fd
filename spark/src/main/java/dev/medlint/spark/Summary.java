package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.medlint.report.Outcome;
import dev.medlint.report.Thresholds;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run came to, all tasks together.
 *
 * @param run which run this was
 * @param all the records
 * @param verdicts how many records have each
 * @param origins how many answers were come by in each way
 * @param provisions what was found of each, most records first
 * @param rules what each rule found, most records first
 * @param reasons why records were not checked, most first
 * @param hosts those with the most findings that fail the run, most first; no more than {@link
 *     #MOST_HOSTS}
 * @param hostCount how many hosts there are
 * @param outcome what the run's exit code says
 */
record Summary(
    Run run,
    Count all,
    Map<String, Long> verdicts,
    Map<String, Long> origins,
    List<Count> provisions,
    List<Count> rules,
    List<Count> reasons,
    List<Count> hosts,
    long hostCount,
    Outcome outcome) {

  static final int MOST_HOSTS = 100;

  /** Most records first; of equal ones, by name. */
  static final Comparator<Count> MOST =
      Comparator.comparingLong(Count::records).reversed().thenComparing(Count::name);

  /**
   * Which run it was.
   *
   * @param version of the program
   * @param pack name and version of the rules
   * @param asOf the day whose law was applied to texts without a day of their own, ISO
   * @param mark two runs with one mark find the same in the same texts
   */
  record Run(String version, String pack, String asOf, String mark) {}

  /** One counter, as {@link Counts} keeps it. */
  record Count(String name, long records, long findings, long failing, long unread) {}

  /**
   * Puts counters together.
   *
   * @param counters by what they count
   * @param hosts sorted, no more than {@link #MOST_HOSTS}
   */
  static Summary of(
      Run run,
      Map<String, List<Count>> counters,
      List<Count> hosts,
      long hostCount,
      Thresholds thresholds) {
    List<Count> totals = counters.getOrDefault(Counts.ALL, List.of());
    Count all = totals.isEmpty() ? new Count("", 0, 0, 0, 0) : totals.get(0);
    Outcome outcome = all.unread() > 0 ? Outcome.INCOMPLETE : Outcome.CLEAN;
    return new Summary(
        run,
        all,
        records(counters, Counts.VERDICT),
        records(counters, Counts.ORIGIN),
        sorted(counters, Counts.PROVISION),
        sorted(counters, Counts.RULE),
        sorted(counters, Counts.REASON),
        hosts,
        hostCount,
        all.failing() > thresholds.maxFindings() ? Outcome.FINDINGS : outcome);
  }

  private static Map<String, Long> records(Map<String, List<Count>> counters, String what) {
    Map<String, Long> records = new TreeMap<>();
    for (Count count : counters.getOrDefault(what, List.of())) {
      records.put(count.name(), count.records());
    }
    return records;
  }

  private static List<Count> sorted(Map<String, List<Count>> counters, String what) {
    List<Count> sorted = new ArrayList<>(counters.getOrDefault(what, List.of()));
    sorted.sort(MOST);
    return sorted;
  }

  long records(CheckedRecord.Origin origin) {
    return origins.getOrDefault(origin.id(), 0L);
  }

  /** Writes the summary as JSON; the same run gives the same bytes. */
  void write(OutputStream out) throws IOException {
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter();
    pretty.indentArraysWith(new DefaultIndenter("  ", "\n"));
    pretty.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(pretty)) {
      json.writeStartObject();
      json.writeStringField("schema", "medlint-spark/1");
      json.writeObjectFieldStart("tool");
      json.writeStringField("version", run.version());
      json.writeStringField("pack", run.pack());
      json.writeEndObject();
      json.writeStringField("asOf", run.asOf());
      json.writeStringField("mark", run.mark());
      json.writeStringField("outcome", outcome.id());
      json.writeNumberField("records", all.records());
      json.writeNumberField("checked", records(CheckedRecord.Origin.CHECKED));
      json.writeNumberField("duplicates", records(CheckedRecord.Origin.DUPLICATE));
      json.writeNumberField("known", records(CheckedRecord.Origin.KNOWN));
      json.writeNumberField("unread", all.unread());
      json.writeNumberField("findings", all.findings());
      json.writeNumberField("failing", all.failing());
      json.writeObjectFieldStart("verdicts");
      for (String verdict : List.of("pass", "review", "fail", "incomplete")) {
        json.writeNumberField(verdict, verdicts.getOrDefault(verdict, 0L));
      }
      json.writeEndObject();
      found("provisions", "provision", provisions, json);
      found("rules", "rule", rules, json);
      json.writeNumberField("hostCount", hostCount);
      json.writeArrayFieldStart("hosts");
      for (Count host : hosts) {
        write(host, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unreadReasons");
      for (Count reason : reasons) {
        json.writeStartObject();
        json.writeStringField("reason", reason.name());
        json.writeNumberField("records", reason.records());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void found(String list, String key, List<Count> counts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(list);
    for (Count count : counts) {
      json.writeStartObject();
      json.writeStringField(key, count.name());
      json.writeNumberField("records", count.records());
      json.writeNumberField("findings", count.findings());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what was counted of a host. */
  static void write(Count host, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("host", host.name());
    json.writeNumberField("records", host.records());
    json.writeNumberField("findings", host.findings());
    json.writeNumberField("failing", host.failing());
    json.writeNumberField("unread", host.unread());
    json.writeEndObject();
  }
}
