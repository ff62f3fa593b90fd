package dev.medlint.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The session of the job. */
final class Session {

  private Session() {}

  /** Returns a session: on the master that spark-submit was given, else in this process alone. */
  static SparkSession open() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "medlint");
    // A page about the job on a port of the machine is for who asks for it.
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    // The number of parts is that of the job: its files must not depend on the cluster.
    conf.set("spark.sql.adaptive.enabled", "false");
    // Only counts are brought together by SQL: a few thousand rows, whatever the number of records.
    conf.setIfMissing("spark.sql.shuffle.partitions", "4");
    conf.set("spark.sql.session.timeZone", "UTC");
    SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
