package dev.medlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.medlint.Pack;
import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.law.Provision;
import dev.medlint.report.FailLevel;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code medlint decide list}: all decisions with their state and the days they have left, worst
 * first.
 */
final class DecideList {

  private final Arguments arguments;
  private final ReviewRun run;
  private final Console console;

  DecideList(Arguments arguments, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.run = run;
    this.console = console;
  }

  /** What has become of a decision, the worst first. */
  private enum State {
    CONTRADICTED("contradicted", "противоречит другому", "contradicted"),
    NO_RULE("no-rule", "правила больше нет", "no such rule"),
    EXPIRED("expired", "срок вышел", "expired"),
    OTHER_EDITION("edition", "норма изменилась", "provision changed"),
    UNAPPROVED("unapproved", "нет второго лица", "not approved"),
    REPLACED("replaced", "есть более позднее", "replaced"),
    HOLDS("holds", "действует", "holds");

    private final String id;
    private final LocalizedText label;

    State(String id, String ru, String en) {
      this.id = id;
      this.label = new LocalizedText(ru, en);
    }
  }

  /**
   * A decision and what has become of it.
   *
   * @param left days left, its last day not counted; empty: it has no end
   */
  private record Row(int line, Decision decision, State state, OptionalLong left) {}

  int run() throws UsageException, ConfigurationException, IOException {
    String format = arguments.value("--format").orElse("text");
    Values.oneOf("--format", format, List.of("text", "json", "csv"));
    Configuration configuration = run.configuration(List.of());
    DecisionStore store = DecisionStore.of(DecideCommand.file(List.of(), run));
    DecideCommand.complain(store, console);
    List<Row> rows = rows(store.lines(), configuration, run.pack());
    switch (format) {
      case "json" -> console.print(json(rows));
      case "csv" -> console.out().write(csv(rows));
      default -> text(rows, store);
    }
    return store.lines().problems().isEmpty() ? Main.CLEAN : Main.INCOMPLETE;
  }

  private List<Row> rows(DecisionLines lines, Configuration configuration, Pack pack) {
    Map<String, String> names = pack.rules().names();
    Map<String, LocalDate> latest = new HashMap<>();
    Map<String, Set<String>> verdicts = new HashMap<>();
    for (Decision decision : lines.decisions()) {
      latest.merge(bond(decision), decision.on(), (a, b) -> a.isAfter(b) ? a : b);
      verdicts
          .computeIfAbsent(bond(decision) + '\n' + decision.on(), k -> new HashSet<>())
          .add(decision.verdict().id());
    }
    boolean fourEyes = configuration.review().fourEyes() != FailLevel.NONE;
    List<Row> rows = new ArrayList<>();
    for (DecisionLines.Line line : lines.lines()) {
      Decision decision = line.decision();
      String bond = bond(decision);
      State state;
      if (decision.on().isBefore(latest.get(bond))) {
        state = State.REPLACED;
      } else if (!names.containsKey(decision.rule())) {
        state = State.NO_RULE;
      } else if (decision.isExpired(run.today())) {
        state = State.EXPIRED;
      } else if (verdicts.get(bond + '\n' + decision.on()).size() > 1) {
        state = State.CONTRADICTED;
      } else if (isOfOtherEdition(decision, pack)) {
        state = State.OTHER_EDITION;
      } else if (fourEyes && decision.verdict().frees() && !decision.isApproved()) {
        state = State.UNAPPROVED;
      } else {
        state = State.HOLDS;
      }
      OptionalLong left =
          decision.until().isPresent()
              ? OptionalLong.of(ChronoUnit.DAYS.between(run.today(), decision.until().get()))
              : OptionalLong.empty();
      rows.add(new Row(line.number(), decision, state, left));
    }
    rows.sort(
        Comparator.comparing(Row::state)
            .thenComparing(r -> r.left().orElse(Long.MAX_VALUE))
            .thenComparing(r -> r.decision().scope())
            .thenComparing(r -> r.decision().rule())
            .thenComparing(Row::line));
    return rows;
  }

  private static String bond(Decision decision) {
    return String.join(
        "\n",
        decision.rule(),
        decision.provision(),
        decision.edition(),
        decision.sentence(),
        decision.quote(),
        decision.scope());
  }

  private boolean isOfOtherEdition(Decision decision, Pack pack) {
    Optional<Provision> provision = pack.law().at(decision.provision(), run.today());
    if (provision.isEmpty()) {
      return !decision.edition().isEmpty();
    }
    boolean dated = provision.get().period().hasFirstDay();
    String edition = dated ? provision.get().period().from().toString() : "";
    return !edition.equals(decision.edition());
  }

  private void text(List<Row> rows, DecisionStore store) {
    Language language = console.language();
    for (Row row : rows) {
      Decision decision = row.decision();
      StringBuilder line = new StringBuilder();
      line.append(decision.id()).append("  ").append(row.state().label.in(language));
      if (row.left().isPresent()) {
        long left = row.left().getAsLong();
        line.append(language == Language.RU ? ", дней: " : ", days: ").append(left);
      }
      line.append("  ").append(decision.verdict().label().in(language));
      line.append("  ").append(plain(decision.scope())).append("  ").append(plain(decision.rule()));
      line.append(" (").append(plain(decision.provision())).append(")  «");
      line.append(plain(decision.quote())).append("»");
      line.append("\n    ").append(plain(decision.by())).append(", ").append(decision.on());
      if (decision.until().isPresent()) {
        line.append(language == Language.RU ? ", до " : ", until ").append(decision.until().get());
      }
      if (!decision.approvedBy().isBlank()) {
        line.append(language == Language.RU ? ", согласен: " : ", agreed: ");
        line.append(plain(decision.approvedBy()));
      }
      if (!decision.basis().isBlank()) {
        line.append(": ").append(plain(decision.basis()));
      }
      if (!decision.link().isBlank()) {
        line.append(" (").append(plain(decision.link())).append(')');
      }
      console.print(line.toString());
    }
    console.print(
        "Решений: " + rows.size() + " (" + store.path().getFileName() + ")",
        "Decisions: " + rows.size() + " (" + store.path().getFileName() + ")");
  }

  /** Keeps control characters of a file that anybody may have written off the terminal. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unsafe = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      plain.append(unsafe ? ' ' : c);
    }
    return plain.toString();
  }

  private static String json(List<Row> rows) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartArray();
      for (Row row : rows) {
        json.writeStartObject();
        json.writeStringField("state", row.state().id);
        if (row.left().isPresent()) {
          json.writeNumberField("daysLeft", row.left().getAsLong());
        }
        json.writeNumberField("line", row.line());
        json.writeFieldName("decision");
        json.writeRawValue(DecisionLines.line(row.decision()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return out.toString();
  }

  private String csv(List<Row> rows) {
    StringBuilder table =
        new StringBuilder(
            "state,daysLeft,id,scope,rule,provision,quote,verdict,basis,link,by,on,until,"
                + "approvedBy,approvedOn\r\n");
    for (Row row : rows) {
      Decision d = row.decision();
      List<String> cells =
          List.of(
              row.state().id,
              row.left().isPresent() ? Long.toString(row.left().getAsLong()) : "",
              d.id(),
              d.scope(),
              d.rule(),
              d.provision(),
              d.quote(),
              d.verdict().id(),
              d.basis(),
              d.link(),
              d.by(),
              d.on().toString(),
              d.until().map(LocalDate::toString).orElse(""),
              d.approvedBy(),
              d.approvedOn().map(LocalDate::toString).orElse(""));
      for (int i = 0; i < cells.size(); i++) {
        // The days left may be negative; all else that looks like a formula is text.
        table
            .append(i == 0 ? "" : ",")
            .append(LawCsv.quoted(i == 1 ? cells.get(i) : text(cells.get(i))));
      }
      table.append("\r\n");
    }
    return table.toString();
  }

  /** Puts an apostrophe before what a spreadsheet would take for a formula. */
  private static String text(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
