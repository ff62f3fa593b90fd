package dev.medlint.spark;

import dev.medlint.source.Language;
import java.util.List;
import java.util.Locale;

/** A summary in words, for the terminal. */
final class SummaryText {

  private static final int MOST_LINES = 10;

  private final boolean russian;

  SummaryText(Language language) {
    this.russian = language == Language.RU;
  }

  /**
   * Returns the summary.
   *
   * @param passedOver files whose names are of no kind that is read
   * @param output where the result is, as the user named it
   */
  String of(Summary summary, int passedOver, String output) {
    StringBuilder text = new StringBuilder();
    Summary.Count all = summary.all();
    text.append(say("Записей: ", "Records: ")).append(number(all.records()));
    text.append(say(", проверено текстов: ", ", texts checked: "))
        .append(number(summary.records(CheckedRecord.Origin.CHECKED)));
    text.append(say(", повторов: ", ", duplicates: "))
        .append(number(summary.records(CheckedRecord.Origin.DUPLICATE)));
    long known = summary.records(CheckedRecord.Origin.KNOWN);
    if (known > 0) {
      text.append(say(", из прошлого запуска: ", ", from the earlier run: ")).append(number(known));
    }
    text.append(say(", не прочитано: ", ", not read: ")).append(number(all.unread())).append('\n');
    text.append(say("С нарушениями (fail): ", "With violations (fail): "))
        .append(number(summary.verdicts().getOrDefault("fail", 0L)));
    text.append(say(", просмотреть (review): ", ", to look at (review): "))
        .append(number(summary.verdicts().getOrDefault("review", 0L)));
    text.append(say(", без находок (pass): ", ", nothing found (pass): "))
        .append(number(summary.verdicts().getOrDefault("pass", 0L)))
        .append('\n');
    list(say("По пунктам", "By provision"), summary.provisions(), text);
    if (summary.hostCount() > 0) {
      text.append(say("Сайтов: ", "Hosts: ")).append(number(summary.hostCount())).append('\n');
    }
    if (!summary.reasons().isEmpty()) {
      text.append(say("Не прочитано:\n", "Not read:\n"));
      for (Summary.Count reason : first(summary.reasons())) {
        text.append(String.format(Locale.ROOT, "%12d  %s%n", reason.records(), reason.name()));
      }
    }
    if (passedOver > 0) {
      text.append(say("Файлов других видов пропущено: ", "Files of other kinds passed over: "))
          .append(number(passedOver))
          .append('\n');
    }
    text.append(say("Право на ", "Law of ")).append(summary.run().asOf());
    text.append(say(", правила ", ", rules ")).append(summary.run().pack()).append('\n');
    text.append(say("Результат: ", "Result: ")).append(output).append('\n');
    text.append(
        say(
            "Это проверка программой, а не заключение юриста.\n",
            "This is a program's check, not a legal opinion.\n"));
    return text.toString();
  }

  private void list(String title, List<Summary.Count> counts, StringBuilder text) {
    if (counts.isEmpty()) {
      return;
    }
    text.append(title).append(say(" (записей):\n", " (records):\n"));
    for (Summary.Count count : first(counts)) {
      text.append(String.format(Locale.ROOT, "%12d  %s%n", count.records(), count.name()));
    }
    if (counts.size() > MOST_LINES) {
      text.append(say("              и ещё пунктов: ", "              and more: "))
          .append(counts.size() - MOST_LINES)
          .append(say(", все — в summary.json\n", ", all of them in summary.json\n"));
    }
  }

  private static List<Summary.Count> first(List<Summary.Count> counts) {
    return counts.subList(0, Math.min(MOST_LINES, counts.size()));
  }

  /** Returns why nothing is taken over from an earlier run. */
  String allAgain(EarlierRun.Objection objection) {
    return switch (objection) {
      case OTHER_RULES ->
          say(
              "Прошлый запуск был с другими правилами или параметрами: проверяется всё.",
              "The earlier run had other rules or options: everything is checked.");
      case OTHER_LAW ->
          say(
              "С прошлого запуска изменился закон: проверяется всё.",
              "The law has changed since the earlier run: everything is checked.");
      case TOO_OLD ->
          say(
              "Прошлому запуску больше " + EarlierRun.OLDEST_DAYS + " дней: проверяется всё.",
              "The earlier run is more than "
                  + EarlierRun.OLDEST_DAYS
                  + " days old: everything is checked.");
    };
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
  }

  private String say(String ru, String en) {
    return russian ? ru : en;
  }
}
