package dev.medlint.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Sessions of tests: small ones, in this process. */
final class StreamSession {

  private StreamSession() {}

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.master", "local[2]",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "2");

  /** Settles what every session of this process is like, those that a command opens included. */
  static void settle() {
    SETTINGS.forEach(System::setProperty);
  }

  /** Ends the session, and leaves later ones to whoever opens them. */
  static void close(SparkSession spark) {
    if (spark != null) {
      spark.stop();
    }
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  /** Returns the session of this process, as the job opens it. */
  static SparkSession open() {
    settle();
    return Session.open();
  }
}
