/**
 * medlint on Apache Spark: functions of SQL, a function over tables, and a job that checks files of
 * millions of texts. The same line of stages as everywhere else; Spark only carries the texts.
 */
package dev.medlint.spark;
