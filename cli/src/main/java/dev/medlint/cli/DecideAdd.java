package dev.medlint.cli;

import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.run.FindingLine;
import dev.medlint.run.ReviewFiles;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code medlint decide add}: records a decision on a finding, or the agreement of a second person.
 */
final class DecideAdd {

  private static final int ID_DIGITS = 12;
  private static final int FINGERPRINT_DIGITS = 16;

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final ReviewRun run;
  private final Console console;

  DecideAdd(Arguments arguments, Surroundings surroundings, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.run = run;
    this.console = console;
  }

  int run() throws UsageException, ConfigurationException, IOException, InterruptedException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new UsageException(
          "decide add: назовите находку: ФАЙЛ:СТРОКА или отпечаток и файлы, например:"
              + " medlint decide add статья.md:12 --verdict not-a-violation --basis \"цитата закона\""
              + " --by \"Иванова А. П.\"",
          "decide add: name a finding: FILE:LINE, or a fingerprint and files, such as:"
              + " medlint decide add article.md:12 --verdict not-a-violation --basis \"a quotation\""
              + " --by \"A. Ivanova\"");
    }
    String first = operands.get(0);
    if (isHex(first, ID_DIGITS) && arguments.has("--approved-by")) {
      return approve(first);
    }
    Optional<FilePlace> place = FilePlace.of(first);
    boolean byPrint = place.isEmpty() && isHex(first, FINGERPRINT_DIGITS);
    if (!byPrint && place.isEmpty()) {
      throw new UsageException(
          "decide add: «" + first + "» не ФАЙЛ:СТРОКА и не отпечаток находки (16 цифр и букв a-f)",
          "decide add: “"
              + first
              + "” is neither FILE:LINE nor the fingerprint of a finding (16"
              + " digits and letters a-f)");
    }
    List<String> paths =
        byPrint ? operands.subList(1, operands.size()) : List.of(place.get().file());
    if (paths.isEmpty()) {
      throw new UsageException(
          "decide add: где искать находку "
              + first
              + "? Добавьте файлы, папку или сохранённый"
              + " результат .json",
          "decide add: where is the finding "
              + first
              + "? Add files, a folder or a saved result"
              + " .json");
    }
    Draft draft = draft();
    DecisionStore store = DecisionStore.of(DecideCommand.file(texts(paths), run));
    DecideCommand.complain(store, console);
    DecideCommand.Seen seen = DecideCommand.see(paths, store.path(), surroundings, run, console);
    FindingLine finding = one(chosen(seen.findings(), place, first), first);
    add(draft.on(finding, scope(finding.path())), store);
    return Main.CLEAN;
  }

  /** A saved result says nothing of where decisions lie. */
  private static List<String> texts(List<String> paths) {
    return paths.get(0).endsWith(".json") ? List.of() : paths;
  }

  private static boolean isHex(String text, int digits) {
    if (text.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private List<FindingLine> chosen(
      List<FindingLine> findings, Optional<FilePlace> place, String fingerprint)
      throws UsageException {
    Optional<String> rule = arguments.value("--rule");
    List<FindingLine> chosen = new ArrayList<>();
    for (FindingLine finding : findings) {
      boolean there =
          place.isPresent()
              ? stands(finding, place.get())
              : finding.fingerprint().equals(fingerprint);
      if (there && (rule.isEmpty() || rule.get().equals(finding.rule()))) {
        chosen.add(finding);
      }
    }
    return chosen;
  }

  private static boolean stands(FindingLine finding, FilePlace place) {
    int line = place.line();
    if (finding.absence() || line < finding.line() || line > finding.endLine()) {
      return false;
    }
    if (place.column().isEmpty()) {
      return true;
    }
    int column = place.column().getAsInt();
    return (line > finding.line() || column >= finding.column())
        && (line < finding.endLine() || column < finding.endColumn());
  }

  private FindingLine one(List<FindingLine> chosen, String where) throws UsageException {
    if (chosen.isEmpty()) {
      throw new UsageException(
          where
              + ": здесь нет находки; покажите все командой medlint check; находки без места"
              + " называют по отпечатку",
          where
              + ": there is no finding here; medlint check shows all; those without a place are"
              + " named by their fingerprint");
    }
    FindingLine first = chosen.get(0);
    for (FindingLine other : chosen) {
      boolean same =
          other.rule().equals(first.rule())
              && other.provision().equals(first.provision())
              && other.sentence().equals(first.sentence())
              && other.quote().equals(first.quote())
              && (other.path().equals(first.path()) || arguments.has("--scope"));
      if (!same) {
        throw new UsageException(several(chosen, where));
      }
    }
    return first;
  }

  private static LocalizedText several(List<FindingLine> chosen, String where) {
    StringBuilder list = new StringBuilder();
    for (FindingLine finding : chosen) {
      list.append("\n  ").append(finding.fingerprint()).append(' ').append(finding.path());
      list.append(':').append(finding.line()).append(' ').append(finding.rule());
      list.append(" (").append(finding.provision()).append("): ").append(finding.quote());
    }
    return new LocalizedText(
        where
            + ": здесь несколько находок; добавьте --rule или столбец, или назовите отпечаток:"
            + list,
        where
            + ": there are several findings here; add --rule or a column, or name a fingerprint:"
            + list);
  }

  private String scope(String path) throws UsageException {
    String scope = arguments.value("--scope").orElse(path);
    if (!ReviewFiles.covers(scope, path)) {
      throw new UsageException(
          "--scope: «" + scope + "» не охватывает " + path + ", где стоит находка",
          "--scope: “" + scope + "” does not cover " + path + ", where the finding stands");
    }
    return scope;
  }

  private void add(Decision decision, DecisionStore store) throws IOException {
    DecisionStore.Recorded recorded = store.add(decision);
    boolean replaced = recorded.replaced();
    if (recorded.contradicts().isPresent()) {
      Decision old = recorded.contradicts().get();
      console.tell(
          "примечание: в тот же день "
              + old.by()
              + " записал(а): "
              + old.verdict().label().ru()
              + "; пока решения одного дня расходятся, ни одно не действует",
          "note: on the same day "
              + old.by()
              + " recorded: "
              + old.verdict().label().en()
              + "; while decisions of one day differ, none holds");
    }
    String what = decision.rule() + ", " + decision.scope() + ", «" + decision.quote() + "»";
    console.print(
        (replaced ? "Записано заново " : "Записано ")
            + decision.id()
            + ": "
            + decision.verdict().label().ru()
            + ": "
            + what,
        (replaced ? "Recorded anew " : "Recorded ")
            + decision.id()
            + ": "
            + decision.verdict().label().en()
            + ": "
            + what);
  }

  private int approve(String id) throws UsageException, ConfigurationException, IOException {
    String name = needed("--approved-by", "кто согласен", "who agrees");
    DecisionStore store = DecisionStore.of(DecideCommand.file(List.of(), run));
    DecideCommand.complain(store, console);
    List<Decision> decisions = new ArrayList<>();
    boolean found = false;
    for (Decision old : store.lines().decisions()) {
      boolean meant = old.id().equals(id.toLowerCase(Locale.ROOT));
      if (meant && old.by().strip().equalsIgnoreCase(name.strip())) {
        throw new UsageException(
            "--approved-by: " + name + " и есть автор решения; согласиться должен другой человек",
            "--approved-by: " + name + " made the decision; another person has to agree");
      }
      decisions.add(meant ? old.approved(name, run.today()) : old);
      found |= meant;
    }
    if (!found) {
      throw new UsageException(
          "нет решения " + id + " в " + store.path() + "; все: medlint decide list",
          "no decision " + id + " in " + store.path() + "; all of them: medlint decide list");
    }
    store.write(decisions);
    console.print(
        "Согласие записано: " + id + ", " + name, "Agreement recorded: " + id + ", " + name);
    return Main.CLEAN;
  }

  private Draft draft() throws UsageException {
    ReviewVerdict verdict = verdict(needed("--verdict", "решение", "the verdict"));
    String by = needed("--by", "кто решил", "who decided");
    String basis = arguments.value("--basis").orElse("");
    if (verdict.frees() && basis.isBlank()) {
      needed("--basis", "почему", "why");
    }
    Optional<LocalDate> until =
        arguments.has("--until")
            ? Optional.of(day("--until", arguments.value("--until").orElseThrow()))
            : Optional.empty();
    if (until.isPresent() && until.get().isBefore(run.today())) {
      throw new UsageException(
          "--until: " + until.get() + " уже прошло", "--until: " + until.get() + " has passed");
    }
    String approvedBy = arguments.value("--approved-by").orElse("");
    if (!approvedBy.isBlank() && approvedBy.strip().equalsIgnoreCase(by.strip())) {
      throw new UsageException(
          "--approved-by: согласиться должен другой человек, не " + by,
          "--approved-by: another person than " + by + " has to agree");
    }
    String link = arguments.value("--link").orElse("");
    return new Draft(verdict, basis, link, by, run.today(), until, approvedBy);
  }

  private String needed(String option, String ru, String en) throws UsageException {
    Optional<String> value = arguments.value(option);
    if (value.isEmpty() || value.get().isBlank()) {
      throw new UsageException(
          "decide add: нет " + option + ": " + ru, "decide add: " + option + " is missing: " + en);
    }
    return value.get().strip();
  }

  /** Understands an id, the Russian words or the key of the report's form. */
  private static ReviewVerdict verdict(String written) throws UsageException {
    String word = written.toLowerCase(Locale.ROOT);
    List<String> allowed = new ArrayList<>();
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      if (word.equals(verdict.id())
          || word.equals(verdict.label().ru())
          || word.equals(verdict.label().en())
          || word.equals(Integer.toString(verdict.key()))) {
        return verdict;
      }
      allowed.add(verdict.id() + " (" + verdict.label().ru() + ")");
    }
    throw Values.wrong("--verdict", written, allowed);
  }

  private static LocalDate day(String option, String written) throws UsageException {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw Values.wrong(option, written, "ГГГГ-ММ-ДД", "YYYY-MM-DD");
    }
  }

  /** What was decided, before it is known of what. */
  private record Draft(
      ReviewVerdict verdict,
      String basis,
      String link,
      String by,
      LocalDate on,
      Optional<LocalDate> until,
      String approvedBy) {

    private Decision on(FindingLine finding, String scope) {
      return new Decision(
          finding.rule(),
          finding.provision(),
          finding.edition(),
          finding.sentence(),
          finding.quote(),
          scope,
          verdict,
          basis,
          link,
          by,
          on,
          until,
          approvedBy,
          approvedBy.isBlank() ? Optional.empty() : Optional.of(on),
          Map.of());
    }
  }
}
