package dev.medlint.cli;

import dev.medlint.facts.Audience;
import dev.medlint.law.Addressees;
import dev.medlint.law.Attestation;
import dev.medlint.law.LawPack;
import dev.medlint.law.ObjectTerm;
import dev.medlint.law.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The law as a table for a spreadsheet, a row an edition. Objects: {@code method@2014-01-01} is
 * bound since that day, {@code !preventive-drug} is let out, {@code ?organization} is bound for
 * information only.
 */
final class LawCsv {

  private static final String HEAD =
      "id,short_ru,short_en,kind,objects,audience,in_force_from,in_force_to,fine_ref,source_url,"
          + "mark\n";

  private LawCsv() {}

  /** Returns the table with its head, by RFC 4180 but for lines that end in a line feed alone. */
  static String of(LawPack law) {
    StringBuilder table = new StringBuilder(HEAD);
    for (String id : law.countedIds()) {
      for (Provision edition : law.editions(id)) {
        List<String> cells = cells(edition);
        for (int i = 0; i < cells.size(); i++) {
          table.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        table.append('\n');
      }
    }
    return table.toString();
  }

  private static List<String> cells(Provision p) {
    return List.of(
        p.id(),
        p.title().ru(),
        p.title().en(),
        p.kind().id(),
        objects(p.addressees()),
        audiences(p.addressees()),
        p.period().hasFirstDay() ? p.period().from().toString() : "",
        p.period().lastDay().map(LocalDate::toString).orElse(""),
        p.fine(),
        p.source(),
        mark(p.attestation()));
  }

  private static String objects(Addressees addressees) {
    List<String> objects = new ArrayList<>();
    add(addressees.objects(), "", objects);
    add(addressees.exempt(), "!", objects);
    add(addressees.debated(), "?", objects);
    return String.join("|", objects);
  }

  private static void add(List<ObjectTerm> terms, String sign, List<String> to) {
    for (ObjectTerm term : terms) {
      String since = term.from().equals(LocalDate.MIN) ? "" : "@" + term.from();
      to.add(sign + term.object().id() + since);
    }
  }

  private static String audiences(Addressees addressees) {
    List<String> ids = new ArrayList<>();
    for (Audience audience : addressees.audiences()) {
      ids.add(audience.id());
    }
    return String.join("|", ids);
  }

  private static String mark(Attestation attestation) {
    if (!attestation.checked().isEmpty()) {
      return "checked: " + attestation.checked();
    }
    return attestation.copies() > 0 ? "copies: " + attestation.copies() : "paraphrase";
  }

  /** Returns a cell as a table of commas has it. */
  static String quoted(String cell) {
    boolean special = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
