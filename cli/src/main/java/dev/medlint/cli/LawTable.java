package dev.medlint.cli;

import dev.medlint.law.LawPack;
import dev.medlint.law.Provision;
import dev.medlint.source.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints the provisions that are in force on a day, a line each. */
final class LawTable {

  private final LawPack law;
  private final Console console;

  LawTable(LawPack law, Console console) {
    this.law = law;
    this.console = console;
  }

  void print(LocalDate day) {
    List<Provision> inForce = new ArrayList<>();
    int widestId = 0;
    for (String id : law.countedIds()) {
      Optional<Provision> provision = law.at(id, day);
      if (provision.isPresent()) {
        inForce.add(provision.get());
        widestId = Math.max(widestId, id.length());
      }
    }
    for (Provision p : inForce) {
      String from = p.period().hasFirstDay() ? p.period().from().toString() : "—";
      console.print(
          padded(p.id(), widestId)
              + padded(p.kind().id(), "requirement".length())
              + padded(from, "2006-07-01".length())
              + padded(known(p), console.language() == Language.RU ? 8 : 10)
              + p.title().in(console.language()));
    }
    console.print(
        "Норм на " + day + ": " + inForce.size() + ". Подробно: medlint explain ID",
        "Provisions on " + day + ": " + inForce.size() + ". In full: medlint explain ID");
  }

  private String known(Provision provision) {
    boolean verbatim = provision.quote().verbatim();
    if (console.language() == Language.RU) {
      return verbatim ? "цитата" : "пересказ";
    }
    return verbatim ? "quote" : "paraphrase";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()) + 2);
  }

  /** Returns «в редакции с 2014-01-01». */
  static String from(Provision edition, Language language) {
    String words = language == Language.RU ? "в редакции с " : "as of ";
    return words + edition.period().from();
  }
}
