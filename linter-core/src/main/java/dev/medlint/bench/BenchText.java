package dev.medlint.bench;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes figures as tables of at most 100 columns. Not thread-safe. */
public final class BenchText {

  private static final int LABEL = 43;
  private static final int CELL = 19;
  private static final int LONGEST_NAME = 36;

  private final Language language;
  private final Set<BenchGroup> groups;
  private final StringBuilder out = new StringBuilder();

  /**
   * Creates a writer.
   *
   * @param language of the words
   * @param groups which tables follow the sums
   */
  public BenchText(Language language, Set<BenchGroup> groups) {
    this.language = Objects.requireNonNull(language);
    this.groups = Set.copyOf(groups);
  }

  /**
   * Writes a report.
   *
   * @param to stays open
   * @throws IOException if the writer throws it
   */
  public void write(BenchFrame frame, BenchReport report, Writer to) throws IOException {
    out.setLength(0);
    head(frame, report);
    sums(report);
    if (groups.contains(BenchGroup.PROVISION)) {
      provisions(report);
    }
    if (groups.contains(BenchGroup.RULE)) {
      rules(report);
    }
    if (groups.contains(BenchGroup.TRAP)) {
      traps(report);
    }
    legend();
    to.write(out.toString());
  }

  private void head(BenchFrame frame, BenchReport report) {
    files(frame.files());
    String pack = frame.tool().pack() + ", ";
    line("Правила: ", "Rules: ", pack + words("закон на ", "law of ") + frame.asOf());
    if (!frame.withoutFacts().isEmpty()) {
      String facts = String.join(", ", frame.withoutFacts());
      line("Без фактов из записей: ", "Without the records' facts: ", facts);
    }
    int texts = report.medlint().totals().cases();
    String strict = frame.strict() ? words(" (только strict)", " (strict only)") : "";
    line("Размеченных текстов: ", "Labelled texts: ", texts + strict);
    if (report.unlabelled() > 0) {
      line("Не учтено записей: ", "Records not counted: ", Integer.toString(report.unlabelled()));
    }
  }

  /** Names all files on one line, or each on its own if they do not fit. */
  private void files(List<String> names) {
    String all = String.join(", ", names);
    if (all.length() <= LABEL * 2) {
      line("Файлы: ", "Files: ", all);
    } else {
      line("Файлы:", "Files:", "\n  " + String.join("\n  ", names));
    }
  }

  private void line(String ru, String en, String value) {
    out.append(words(ru, en)).append(value).append('\n');
  }

  private void sums(BenchReport report) {
    out.append('\n').append(" ".repeat(LABEL));
    for (String name : List.of("medlint", words("леммы", "lemmas"), words("слова", "words"))) {
      out.append(right(name, CELL));
    }
    out.append('\n');
    for (SumLine line : SumLine.values()) {
      List<String> cells = new ArrayList<>();
      for (BenchReport.Contestant contestant : all(report)) {
        cells.add(line.cell(contestant));
      }
      if (line.isAlwaysShown() || cells.stream().anyMatch(c -> !c.equals("–"))) {
        out.append(left(line.label(language), LABEL));
        cells.forEach(cell -> out.append(right(cell, CELL)));
        out.append('\n');
      }
    }
  }

  private static List<BenchReport.Contestant> all(BenchReport report) {
    List<BenchReport.Contestant> all = new ArrayList<>();
    all.add(report.medlint());
    all.addAll(report.baselines());
    return all;
  }

  private void provisions(BenchReport report) {
    List<Row> rows = report.medlint().provisions();
    if (rows.isEmpty()) {
      return;
    }
    int width = header(rows, words("норма", "provision"));
    out.append(right(words("леммы", "lemmas"), 8)).append(right(words("слова", "words"), 7));
    out.append('\n');
    for (Row row : rows) {
      row(row, width, report);
      for (BenchReport.Contestant baseline : report.baselines()) {
        int column = baseline == report.baselines().get(0) ? 8 : 7;
        out.append(right(f1(baseline.provision(row.name())), column));
      }
      out.append('\n');
    }
  }

  private void rules(BenchReport report) {
    if (report.medlint().rules().isEmpty()) {
      return;
    }
    int width = header(report.medlint().rules(), words("правило", "rule"));
    out.append('\n');
    for (Row row : report.medlint().rules()) {
      row(row, width, report);
      out.append('\n');
    }
  }

  private int header(List<Row> rows, String name) {
    int width = name.length();
    for (Row row : rows) {
      width = Math.max(width, Math.min(LONGEST_NAME, row.name().length()));
    }
    out.append('\n').append(left(name, width)).append(right("n", 5));
    out.append(right(words("полнота", "recall"), 8)).append(right(words("точн.", "prec."), 7));
    out.append(right("F1 [95 %]", 18));
    out.append(right(words("т10", "p10"), 6)).append(right(words("т35", "p35"), 6));
    out.append(right(words("ош.", "err."), 6)).append(right(words("пред.", "warn."), 7));
    return width;
  }

  private void row(Row row, int width, BenchReport report) {
    Counts counts = row.counts();
    Totals totals = report.medlint().totals();
    out.append(left(shortened(row.name()), width));
    out.append(right(Integer.toString(counts.labels()), 5));
    out.append(right(Figures.share(counts.recall()), 8));
    out.append(right(Figures.share(counts.precision()), 7));
    out.append(right(Figures.share(counts.f1(), row.f1()), 18));
    out.append(right(Figures.share(counts.precisionAt(0.10)), 6));
    out.append(right(Figures.share(counts.precisionAt(0.35)), 6));
    out.append(right(Figures.rate(totals.perTenThousandWords(counts.falseErrors())), 6));
    out.append(right(Figures.rate(totals.perTenThousandWords(counts.falseWarnings())), 7));
  }

  private void traps(BenchReport report) {
    if (report.medlint().traps().isEmpty()) {
      return;
    }
    String name = words("трудность", "trap");
    int width = name.length();
    for (Row row : report.medlint().traps()) {
      width = Math.max(width, Math.min(LONGEST_NAME, row.name().length()));
    }
    out.append('\n').append(left(name, width)).append(right(words("пар", "pairs"), 7));
    out.append(right(words("верны [95 %]", "right [95 %]"), 18));
    out.append(right(words("леммы", "lemmas"), 8)).append(right(words("слова", "words"), 7));
    out.append('\n');
    for (Row row : report.medlint().traps()) {
      out.append(left(shortened(row.name()), width));
      out.append(right(Integer.toString(row.counts().labels()), 7));
      out.append(right(Figures.share(row.counts().recall(), row.recall()), 18));
      for (BenchReport.Contestant baseline : report.baselines()) {
        double right = baseline.trap(row.name()).map(r -> r.counts().recall()).orElse(Double.NaN);
        out.append(right(Figures.share(right), baseline == report.baselines().get(0) ? 8 : 7));
      }
      out.append('\n');
    }
  }

  private void legend() {
    out.append('\n')
        .append(
            words(
                """
                Полнота, точность, F1: по норме и месту вместе; n: сколько помечено.
                В скобках: 95 % интервал (выборка документов с возвращением); нет его, если текстов мало.
                т10, т35: точность, если нарушение есть в 10 % и в 35 % текстов.
                ош., пред.: ложные ошибки и предупреждения на 10 000 слов сплошного текста.
                леммы, слова: те же тексты, проверенные по списку слов (для сравнения, F1).
                «–»: посчитать не из чего.

                Если правила писались с оглядкой на эти тексты, это показатели на обучающих текстах:
                на новых текстах они будут хуже.
                """,
                """
                Recall, precision, F1: point and place together; n: how many are labelled.
                In brackets: 95 % interval (documents drawn with replacement); none where texts are few.
                p10, p35: precision if 10 % and if 35 % of the texts held a breach.
                err., warn.: false errors and warnings per 10,000 words of running text.
                lemmas, words: the same texts checked by a list of words (to compare, F1).
                “–”: nothing to count from.

                If the rules were written with these texts in view, these are training figures:
                new texts will give worse ones.
                """));
  }

  private static String f1(Optional<Row> row) {
    return Figures.share(row.map(r -> r.counts().f1()).orElse(Double.NaN));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }

  private String words(String ru, String en) {
    return language == Language.RU ? ru : en;
  }
}
