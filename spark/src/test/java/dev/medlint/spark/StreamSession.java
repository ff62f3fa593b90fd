package dev.medlint.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions of tests: small ones, in this process. */
final class StreamSession {

  private StreamSession() {}

  /** Settles what every session of this process is like, those that a command opens included. */
  static void settle() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.shuffle.partitions", "2");
  }

  /** Returns the session of this process, as the job opens it. */
  static SparkSession open() {
    settle();
    return Session.open();
  }
}
