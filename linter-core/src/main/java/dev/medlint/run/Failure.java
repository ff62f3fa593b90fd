package dev.medlint.run;

import dev.medlint.source.LocalizedText;

/**
 * Says for people what kept an input from being read or checked that nobody foresaw. Whoever runs
 * foreign bytes through the line catches all there is and asks here, so that other inputs go on.
 */
final class Failure {

  private Failure() {}

  static LocalizedText describe(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new LocalizedText(
          "не хватило памяти; дайте больше (java -Xmx) или разделите текст",
          "not enough memory; give more (java -Xmx) or divide the text");
    }
    if (cause instanceof StackOverflowError) {
      return new LocalizedText(
          "вложено слишком глубоко; упростите разметку или разделите текст",
          "nested too deep; simplify the markup or divide the text");
    }
    String detail = detail(cause);
    return new LocalizedText(
        "внутренняя ошибка medlint: " + detail + "; сообщите о ней разработчикам",
        "an internal error of medlint: " + detail + "; please report it");
  }

  private static String detail(Throwable cause) {
    StringBuilder detail = new StringBuilder(cause.toString());
    StackTraceElement[] trace = cause.getStackTrace();
    if (trace.length > 0) {
      detail.append(" (").append(trace[0]).append(')');
    }
    return detail.toString();
  }
}
