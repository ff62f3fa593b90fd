package dev.medlint.server;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Verdict;
import dev.medlint.rule.Severity;
import dev.medlint.run.Result;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;

/** What the server counts of its work; nothing of it tells of the words of a text. Thread-safe. */
final class Metrics {

  /** The type of what {@link #write} writes. */
  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter requests;
  private final Histogram seconds;
  private final Counter texts;
  private final Counter findings;

  Metrics(Gate gate, Gate streams, Bodies bodies) {
    requests =
        Counter.builder()
            .name("medlint_http_requests_total")
            .help("Requests that were answered.")
            .labelNames("route", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("medlint_http_request_duration_seconds")
            .help("Time from the first byte of a request to the last of its answer.")
            .unit(Unit.SECONDS)
            .classicOnly()
            .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30)
            .labelNames("route")
            .register(registry);
    texts =
        Counter.builder()
            .name("medlint_texts_total")
            .help("Texts by verdict; incomplete ones could not be checked.")
            .labelNames("verdict")
            .register(registry);
    findings =
        Counter.builder()
            .name("medlint_findings_total")
            .help("Findings by severity.")
            .labelNames("severity")
            .register(registry);
    gauge("medlint_checks_running", "Requests that are checked now.", gate::running);
    gauge("medlint_checks_waiting", "Requests that wait to be checked.", gate::waiting);
    gauge("medlint_streams_running", "Streams that are answered now.", streams::running);
    gauge("medlint_bodies_held_bytes", "Bytes of requests that are kept now.", bodies::held);
    gauge("medlint_heap_used_bytes", "Memory of the heap that is in use.", Metrics::heap);
    // A rate needs a first value: what has not happened yet has happened no times.
    for (Verdict verdict : Verdict.values()) {
      texts.labelValues(verdict.id());
    }
    for (Severity severity : Severity.values()) {
      findings.labelValues(severity.id());
    }
  }

  private void gauge(String name, String help, Value value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.get()))
        .register(registry);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /**
   * Counts a request.
   *
   * @param route one of a fixed list, never what the client sent
   * @param nanos how long it took
   */
  void answered(String route, int status, long nanos) {
    requests.labelValues(route, Integer.toString(status)).inc();
    seconds.labelValues(route).observe(nanos / 1e9);
  }

  /** Counts a text and what was found in it. */
  void count(FileReport file) {
    texts.labelValues(Verdict.of(file.findings()).id()).inc();
    for (ReportedFinding finding : file.findings()) {
      findings.labelValues(finding.finding().severity().id()).inc();
    }
  }

  /** Counts texts that could not be checked. */
  void countUnread(int number) {
    texts.labelValues(Verdict.INCOMPLETE.id()).inc(number);
  }

  /** Counts what came of a record. */
  void count(Result result) {
    if (result instanceof Result.Checked checked) {
      count(checked.report());
    } else {
      countUnread(1);
    }
  }

  /** Writes all that was counted. */
  void write(OutputStream out) throws IOException {
    writer.write(out, registry.scrape());
  }

  @FunctionalInterface
  private interface Value {
    long get();
  }
}
