package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MedlintTest {

  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark = TestSession.open("local[2]");
    Medlint.register(spark, Map.of("as-of", "2026-11-22"));
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void oneCallRegistersTheFunctions() {
    Row row =
        spark
            .sql(
                "SELECT medlint_verdict(text, named_struct('kind', 'ad', 'object', object)) AS verdict,"
                    + " medlint_findings(text, named_struct('kind', 'ad', 'object', object)) AS found"
                    + " FROM VALUES ('Чай «Луг» вылечит гастрит за неделю.', 'supplement') AS ads(text, object)")
            .first();

    assertEquals("fail", row.getString(0));
    List<Row> found = row.getList(1);
    Row finding =
        found.stream().filter(f -> f.getAs("provision").equals("38-fz:25:1:1")).findFirst().get();
    assertEquals(Medlint.FINDING, finding.schema());
    String quote = finding.getAs("quote");
    int start = finding.getAs("start");
    int end = finding.getAs("end");
    assertEquals(quote, "Чай «Луг» вылечит гастрит за неделю.".substring(start, end));
  }

  @Test
  void theObjectDecidesWhichPointBinds() {
    String words = "'Капли «Роса» вылечат насморк за день.'";

    assertTrue(
        provisions(words, "named_struct('kind', 'ad', 'object', 'drug')").contains("38-fz:24:1:8"));
    assertTrue(
        provisions(words, "named_struct('kind', 'ad', 'object', 'supplement')")
            .contains("38-fz:25:1:1"));
  }

  @Test
  void factsMayBeLeftOut() {
    Row row =
        spark
            .sql(
                "SELECT medlint_verdict(text, NULL), medlint_findings(text, NULL) FROM VALUES"
                    + " ('Настой за неделю вылечит гастрит.') AS ads(text)")
            .first();

    assertEquals("review", row.getString(0), "nobody said that it is an ad");
    assertFalse(row.getList(1).isEmpty());
  }

  @Test
  void aTextThatIsNotThereIsNeverClean() {
    Row row =
        spark
            .sql(
                "SELECT medlint_verdict(text, NULL), medlint_findings(text, NULL), medlint_check(text, NULL).error"
                    + " FROM VALUES (CAST(NULL AS STRING)) AS ads(text)")
            .first();

    assertEquals("incomplete", row.getString(0));
    assertTrue(row.isNullAt(1));
    assertEquals("текста нет (NULL)", row.getString(2));
  }

  @Test
  void aFactThatIsNoneMakesTheRecordIncomplete() {
    Row row =
        spark
            .sql(
                "SELECT c.* FROM (SELECT medlint_check('Приём ведёт терапевт.', named_struct('kind', 'афиша')) AS c)")
            .first();

    assertEquals("incomplete", row.getAs("verdict"));
    assertTrue(row.<String>getAs("error").contains("афиша"), row.toString());
  }

  @Test
  void aFieldThatIsNoFactFailsTheQuery() {
    SparkException thrown =
        assertThrows(
            SparkException.class,
            () ->
                spark
                    .sql("SELECT medlint_verdict('Текст.', named_struct('knid', 'ad'))")
                    .collect());

    assertTrue(causes(thrown).contains("knid"), causes(thrown));
  }

  @Test
  void htmlAndDatesAreFactsToo() {
    String html = "'<p>Гомеопатия <b>вылечит</b> астму.</p><script>вылечит подагру</script>'";
    Row row =
        spark
            .sql(
                "SELECT c.* FROM (SELECT medlint_check("
                    + html
                    + ", named_struct('kind', 'ad', 'object', 'drug', 'html', true, 'date', DATE '2026-01-05', 'complete', false)) AS c)")
            .first();

    assertEquals("fail", row.getAs("verdict"));
    for (Row finding : row.<Row>getList(1)) {
      assertFalse(finding.<String>getAs("quote").contains("подагру"), finding.toString());
    }
  }

  @Test
  void aTableGetsAColumn() {
    StructType schema =
        new StructType()
            .add("sku", DataTypes.LongType)
            .add("text", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("object", DataTypes.StringType);
    Dataset<Row> cards =
        spark.createDataFrame(
            List.of(
                RowFactory.create(1L, "Мазь избавит от артроза навсегда.", "ad", "drug"),
                RowFactory.create(2L, "Крем для рук, 75 мл.", "ad", "cosmetic")),
            schema);

    Dataset<Row> checked = Medlint.check(cards, "text", Map.of("as-of", "2026-11-22"));

    assertEquals(
        List.of("fail", "pass"),
        checked.orderBy("sku").select("medlint.verdict").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList());
    assertEquals(Medlint.CHECKED, checked.schema().apply("medlint").dataType());
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> Medlint.check(cards, "body", Map.of()));
    assertTrue(thrown.getMessage().contains("body"), thrown.getMessage());
  }

  @Test
  void anOptionThatIsNoneIsRefusedAtOnce() {
    assertThrows(
        IllegalArgumentException.class, () -> Medlint.register(spark, Map.of("knid", "ad")));
  }

  private static List<String> provisions(String text, String facts) {
    return spark
        .sql(
            "SELECT f.provision FROM (SELECT explode(medlint_findings("
                + text
                + ", "
                + facts
                + ")) AS f)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static String causes(Throwable thrown) {
    StringBuilder causes = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      causes.append(cause.getMessage()).append('\n');
    }
    return causes.toString();
  }
}
