package dev.medlint.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions for tests: loopback only, no page, few parts. */
final class TestSession {

  private TestSession() {}

  static SparkSession open(String master) {
    SparkSession spark =
        SparkSession.builder()
            .master(master)
            .appName("medlint-test")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
