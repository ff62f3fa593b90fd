package dev.medlint.practice;

import dev.medlint.law.LawProblem;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the values of one case and reports what does not fit. */
final class CaseReader {

  private static final LocalizedText NONE = new LocalizedText("", "");

  private final String file;
  private final Set<String> provisions;
  private final List<LawProblem> problems;

  CaseReader(String file, Set<String> provisions, List<LawProblem> problems) {
    this.file = file;
    this.provisions = provisions;
    this.problems = problems;
  }

  /** Returns the case, or nothing if it has a mistake. */
  Optional<PracticeCase> read(CaseDraft draft) {
    int before = problems.size();
    List<String> ids = provisions(draft);
    Optional<CaseOutcome> outcome = outcome(draft);
    Optional<CaseDate> date = date(draft);
    LocalizedText authority = bilingual(draft, CaseField.AUTHORITY);
    LocalizedText summary = bilingual(draft, CaseField.SUMMARY);
    List<String> sources = sources(draft);
    Optional<SourceSeen> seen = seen(draft);
    if (problems.size() > before || outcome.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PracticeCase(ids, outcome.get(), date, authority, summary, sources, seen.get()));
  }

  private List<String> provisions(CaseDraft draft) {
    List<String> ids = new ArrayList<>();
    for (CaseDraft.Value value : needed(draft, CaseField.PROVISION)) {
      for (String part : value.text().split(",", -1)) {
        String id = part.strip();
        if (!provisions.contains(id)) {
          unknownProvision(value.line(), id);
        } else if (!ids.contains(id)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private void unknownProvision(int line, String id) {
    Optional<String> near = Spelling.nearest(id, provisions);
    problem(
        line,
        "нет такой нормы: «" + id + "»" + near.map(n -> "; похоже на «" + n + "»").orElse(""),
        "no such provision: “"
            + id
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse(""));
  }

  private Optional<CaseOutcome> outcome(CaseDraft draft) {
    Optional<CaseDraft.Value> value = one(draft, CaseField.OUTCOME);
    Optional<CaseOutcome> outcome = value.flatMap(v -> CaseOutcome.of(v.text()));
    if (value.isPresent() && outcome.isEmpty()) {
      List<String> known = new ArrayList<>();
      for (CaseOutcome some : CaseOutcome.values()) {
        known.add(some.label().ru());
      }
      notAmong(value.get(), "неизвестный итог", "unknown outcome", known);
    }
    return outcome;
  }

  private Optional<SourceSeen> seen(CaseDraft draft) {
    Optional<CaseDraft.Value> value = one(draft, CaseField.SEEN);
    Optional<SourceSeen> seen = value.flatMap(v -> SourceSeen.of(v.text()));
    if (value.isPresent() && seen.isEmpty()) {
      notAmong(
          value.get(),
          "не понятно, что видели:",
          "what was read is not clear:",
          List.of("акт", "прессу", "каталог"));
    }
    return seen;
  }

  private void notAmong(CaseDraft.Value value, String ru, String en, List<String> known) {
    String all = String.join(", ", known);
    problem(
        value.line(),
        ru + " «" + value.text() + "»; есть: " + all,
        en + " “" + value.text() + "”; there are: " + all);
  }

  private Optional<CaseDate> date(CaseDraft draft) {
    List<CaseDraft.Value> values = draft.all(CaseField.DATE);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    refuseMore(values);
    CaseDraft.Value value = values.get(0);
    Optional<CaseDate> date = CaseDate.parse(value.text());
    if (date.isEmpty()) {
      problem(
          value.line(),
          "дата не читается: «" + value.text() + "»; ждут 2012, 2012-08 или 2012-08-15",
          "unreadable date: “" + value.text() + "”; 2012, 2012-08 or 2012-08-15 expected");
    }
    return date;
  }

  private LocalizedText bilingual(CaseDraft draft, CaseField field) {
    Optional<CaseDraft.Value> value = one(draft, field);
    if (value.isEmpty()) {
      return NONE;
    }
    String text = value.get().text();
    int slash = text.indexOf(" / ");
    String ru = slash < 0 ? "" : text.substring(0, slash).strip();
    String en = slash < 0 ? "" : text.substring(slash + 3).strip();
    if (ru.isEmpty() || en.isEmpty() || en.contains(" / ")) {
      problem(
          value.get().line(),
          "поле «" + field.key() + "»: нужны оба языка через « / »: «по-русски / in English»",
          "field “"
              + field.key()
              + "”: both languages are needed, parted by one “ / ”: “по-русски / in English”");
    }
    return new LocalizedText(ru, en);
  }

  private List<String> sources(CaseDraft draft) {
    List<String> sources = new ArrayList<>();
    for (CaseDraft.Value value : needed(draft, CaseField.SOURCE)) {
      if (!value.text().startsWith("https://") && !value.text().startsWith("http://")) {
        problem(
            value.line(),
            "источник не похож на адрес: «" + value.text() + "»; ждут https://…",
            "the source is no web address: “" + value.text() + "”; https://… expected");
      }
      sources.add(value.text());
    }
    return sources;
  }

  private Optional<CaseDraft.Value> one(CaseDraft draft, CaseField field) {
    List<CaseDraft.Value> values = needed(draft, field);
    refuseMore(values);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  private void refuseMore(List<CaseDraft.Value> values) {
    if (values.size() > 1) {
      String key = values.get(1).field().key();
      problem(
          values.get(1).line(),
          "поле «" + key + "» стоит дважды",
          "field “" + key + "” stands twice");
    }
  }

  /** Returns the values of a field that every case must have. */
  private List<CaseDraft.Value> needed(CaseDraft draft, CaseField field) {
    List<CaseDraft.Value> filled = new ArrayList<>();
    for (CaseDraft.Value value : draft.all(field)) {
      if (!value.text().isEmpty()) {
        filled.add(value);
      }
    }
    if (filled.isEmpty()) {
      problem(
          draft.line(),
          "нет поля «" + field.key() + "» в блоке «практика»",
          "field “" + field.key() + "” is missing in the block “практика”");
    }
    return filled;
  }

  private void problem(int line, String ru, String en) {
    problems.add(new LawProblem(file, line, new LocalizedText(ru, en)));
  }
}
