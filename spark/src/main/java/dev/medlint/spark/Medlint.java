package dev.medlint.spark;

import dev.medlint.Pack;
import dev.medlint.extract.DocumentDate;
import dev.medlint.records.TextRecord;
import dev.medlint.run.FactNames;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Functions for programs on Spark. One call registers them for SQL, from Java, Scala and Python:
 *
 * <pre>{@code
 * Medlint.register(spark);
 * spark.sql("SELECT id, medlint_verdict(text, named_struct('kind', 'ad')) FROM ads");
 * }</pre>
 *
 * <ul>
 *   <li>{@code medlint_check(text, facts)}: {@link #CHECKED}, everything with one check;
 *   <li>{@code medlint_findings(text, facts)}: its findings; NULL, not an empty array, if the text
 *       could not be checked;
 *   <li>{@code medlint_verdict(text, facts)}: {@code pass}, {@code review}, {@code fail} or {@code
 *       incomplete}.
 * </ul>
 *
 * <p>{@code text} is a string. {@code facts} is NULL or a struct with some of the fields {@code
 * kind}, {@code object}, {@code audience}, {@code medium}, {@code platform}, {@code stage}, {@code
 * complete} (string or boolean), {@code date} (the day that the text bears, string or date) and
 * {@code html} (boolean: how to read the text). A value that is no such fact makes the record
 * {@code incomplete}; a field that is none of these fails the query, since it may be a fact whose
 * name was misspelled.
 *
 * <p>Thread-safe. A finding is not a legal opinion.
 */
public final class Medlint {

  /** One finding: offsets are UTF-16 units into the text, lines and columns count from 1. */
  public static final StructType FINDING = finding();

  /** What {@code medlint_check} returns; {@code findings} is NULL where {@code error} is not. */
  public static final StructType CHECKED =
      new StructType()
          .add("verdict", DataTypes.StringType, false)
          .add("findings", DataTypes.createArrayType(FINDING, false), true)
          .add("error", DataTypes.StringType, true);

  private static final LocalizedText NO_TEXT =
      new LocalizedText("текста нет (NULL)", "there is no text (NULL)");

  private static final List<String> FIELDS = fields();

  private Medlint() {}

  /** Registers the functions of SQL: the rules that medlint brings, the law of today. */
  public static void register(SparkSession spark) {
    register(spark, Map.of());
  }

  /**
   * Registers the functions of SQL.
   *
   * @param options of {@code medlint check} by their names without dashes, for all texts: facts
   *     such as {@code kind}, {@code as-of}, {@code lang}, {@code min-severity}, {@code
   *     min-confidence}, {@code rule}, {@code no-rule}, {@code timeout-per-file} (seconds)
   * @throws IllegalArgumentException if an option is not one, or its value cannot be used
   */
  public static void register(SparkSession spark, Map<String, String> options) {
    Engine engine = engine(spark, options);
    spark.udf().register("medlint_check", new Check(engine), CHECKED);
    spark
        .udf()
        .register("medlint_findings", new Findings(engine), CHECKED.apply("findings").dataType());
    spark.udf().register("medlint_verdict", new Verdict(engine), DataTypes.StringType);
  }

  /**
   * Adds the column {@code medlint}, a {@link #CHECKED}, to a table with a column {@code text}. Of
   * the other columns those named as facts are facts. Works for streams too.
   *
   * @param texts a column {@code text} of strings, and whatever else
   * @throws IllegalArgumentException if there is no such column
   */
  public static Dataset<Row> check(Dataset<Row> texts) {
    return check(texts, "text", Map.of());
  }

  /**
   * Adds the column {@code medlint} to a table.
   *
   * @param texts a column of texts, and whatever else
   * @param column the name of the column of texts
   * @param options as for {@link #register(SparkSession, Map)}
   * @throws IllegalArgumentException if there is no such column, or an option cannot be used
   */
  public static Dataset<Row> check(Dataset<Row> texts, String column, Map<String, String> options) {
    List<String> columns = List.of(texts.columns());
    if (!columns.contains(column)) {
      throw new IllegalArgumentException(
          "medlint: there is no column “" + column + "” of texts; there are: " + columns);
    }
    List<Column> facts = new ArrayList<>();
    for (String field : FIELDS) {
      if (columns.contains(field) && !field.equals(column)) {
        facts.add(texts.col(field));
      }
    }
    UserDefinedFunction check =
        functions.udf(new Check(engine(texts.sparkSession(), options)), CHECKED);
    Column given =
        facts.isEmpty() ? functions.lit(null) : functions.struct(facts.toArray(new Column[0]));
    return texts.withColumn("medlint", check.apply(texts.col(column), given));
  }

  private static Engine engine(SparkSession spark, Map<String, String> options) {
    return Engine.of(
        spark, Pack.bundled(), new Settings(options, LocalDate.now(Clock.systemDefaultZone())));
  }

  private static StructType finding() {
    StructType type = new StructType();
    for (FoundInLine.Column column : FoundInLine.Column.values()) {
      DataType of = column.isNumber() ? DataTypes.IntegerType : DataTypes.StringType;
      type = type.add(column.field(), of, column == FoundInLine.Column.REWRITE);
    }
    return type;
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(Settings.FACTS);
    fields.add("date");
    fields.add("html");
    return List.copyOf(fields);
  }

  private static Row checked(Engine engine, String text, Row facts) {
    if (text == null) {
      return incomplete(NO_TEXT.in(engine.settings().language()));
    }
    Answer answer = engine.checker().check(record(text, facts));
    if (answer.isUnread()) {
      return incomplete(answer.line());
    }
    FoundInLine found = FoundInLine.of(answer.line());
    List<Row> findings = new ArrayList<>();
    for (Object[] values : found.findings()) {
      findings.add(RowFactory.create(values));
    }
    return RowFactory.create(found.verdict(), findings.toArray(new Row[0]), null);
  }

  private static Row incomplete(String reason) {
    return RowFactory.create("incomplete", null, reason);
  }

  private static TextRecord record(String text, Row facts) {
    Map<String, String> stated = new LinkedHashMap<>();
    Optional<DocumentDate> date = Optional.empty();
    boolean html = false;
    for (int i = 0; facts != null && i < facts.size(); i++) {
      String name = facts.schema().fieldNames()[i];
      if (!FIELDS.contains(name)) {
        throw new IllegalArgumentException(
            "medlint: " + FactNames.unknown("поле", "field", name, FIELDS).en());
      }
      if (facts.isNullAt(i)) {
        continue;
      }
      String value = String.valueOf(facts.get(i));
      switch (name) {
        case "html" -> html = Boolean.parseBoolean(value);
        case "date" -> {
          Optional<LocalDate> day = day(value);
          if (day.isEmpty()) {
            return unreadable(
                new LocalizedText(
                    "date: «" + value + "» не дата; здесь можно: ГГГГ-ММ-ДД",
                    "date: “" + value + "” is not a date; allowed here: YYYY-MM-DD"));
          }
          date = Optional.of(new DocumentDate(day.get(), "date"));
        }
        default -> {
          Optional<LocalizedText> wrong = FactNames.problem(name, value);
          if (wrong.isPresent()) {
            return unreadable(wrong.get());
          }
          stated.put(name, value);
        }
      }
    }
    SourceText source = SourceText.of("", text, html ? Format.HTML : Format.TEXT);
    return new TextRecord.Readable(source, stated, "SQL", date);
  }

  private static TextRecord unreadable(LocalizedText reason) {
    return new TextRecord.Unreadable("", reason);
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Everything that one check of a text says. */
  private record Check(Engine engine) implements UDF2<String, Row, Row> {
    @Override
    public Row call(String text, Row facts) {
      return checked(engine, text, facts);
    }
  }

  private record Findings(Engine engine) implements UDF2<String, Row, Object> {
    @Override
    public Object call(String text, Row facts) {
      return checked(engine, text, facts).get(1);
    }
  }

  private record Verdict(Engine engine) implements UDF2<String, Row, String> {
    @Override
    public String call(String text, Row facts) {
      return checked(engine, text, facts).getString(0);
    }
  }
}
