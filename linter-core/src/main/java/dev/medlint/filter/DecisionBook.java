package dev.medlint.filter;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.SentenceHash;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies reviewers' decisions to findings. A decision holds for a finding of the same rule and
 * provision, in the same edition, in the same sentence, whose words it names, in its scope. Where
 * several hold, that of the latest day counts; where two of that day differ, none does.
 *
 * <p>Comes after suppressions and after findings were tidied, so that what is decided of a finding
 * brings forward no other one of the same words. Thread-safe.
 */
public final class DecisionBook {

  private static final int MOST_NOTES = 20;

  private final DecisionLines file;
  private final Map<String, String> ruleNames;
  private final Scopes scopes;
  private final Optional<Severity> fourEyes;
  private final LocalDate today;
  private final Map<String, List<DecisionLines.Line>> bySentence = new HashMap<>();
  private final Map<String, List<DecisionLines.Line>> byFile = new HashMap<>();

  /** What was noticed while decisions were applied; sorted, whatever the order of the texts. */
  private final Set<Note> contradictions = new TreeSet<>();

  /**
   * Creates a book.
   *
   * @param file the decisions
   * @param ruleNames names that decisions may use, to the present id
   * @param scopes tells which text a scope covers
   * @param fourEyes from which severity on a second person has to agree; empty: never
   * @param today the day on which last days are judged
   */
  public DecisionBook(
      DecisionLines file,
      Map<String, String> ruleNames,
      Scopes scopes,
      Optional<Severity> fourEyes,
      LocalDate today) {
    this.file = Objects.requireNonNull(file);
    this.ruleNames = Map.copyOf(ruleNames);
    this.scopes = Objects.requireNonNull(scopes);
    this.fourEyes = Objects.requireNonNull(fourEyes);
    this.today = Objects.requireNonNull(today);
    for (DecisionLines.Line line : file.lines()) {
      Decision decision = line.decision();
      String rule = presentName(decision.rule());
      bySentence.computeIfAbsent(key(rule, decision.sentence()), k -> new ArrayList<>(1)).add(line);
      if (!scopes.isPattern(decision.scope())) {
        byFile.computeIfAbsent(decision.scope(), k -> new ArrayList<>(1)).add(line);
      }
    }
  }

  /** Tells which texts a scope covers. */
  public interface Scopes {

    /** Returns whether a scope is no single path. */
    boolean isPattern(String scope);

    /** Returns whether a scope covers a text. */
    boolean covers(String scope, String path);
  }

  private static String key(String rule, String sentence) {
    return rule + '\n' + sentence;
  }

  private String presentName(String rule) {
    return ruleNames.getOrDefault(rule, rule);
  }

  /**
   * Returns the findings of one text with what was decided about them.
   *
   * @param path of the text as scopes name it
   * @return in the same order
   */
  public List<ReportedFinding> apply(List<ReportedFinding> findings, String path) {
    List<ReportedFinding> decided = new ArrayList<>(findings.size());
    boolean any = false;
    for (ReportedFinding reported : findings) {
      ReportedFinding now = reported.isOpen() ? decided(reported, path) : reported;
      any |= now != reported;
      decided.add(now);
    }
    boolean own = byFile.containsKey(path);
    return own ? withChangedSentences(decided, path) : any ? decided : findings;
  }

  private ReportedFinding decided(ReportedFinding reported, String path) {
    Optional<Ruled> ruled = rule(reported.finding(), path);
    if (ruled.isEmpty()) {
      return reported;
    }
    Decision decision = ruled.get().line().decision();
    DecisionRemark.Standing standing = ruled.get().standing();
    return standing == DecisionRemark.Standing.HOLDS && decision.verdict().frees()
        ? reported.with(new Disposition.Decided(decision))
        : reported.with(new DecisionRemark(decision, standing));
  }

  /**
   * Returns the line that speaks of a finding, and whether it holds; empty: none does.
   *
   * @param path of the text as scopes name it
   */
  public Optional<Ruled> rule(Finding finding, String path) {
    String sentence = SentenceHash.of(finding.bond().sentence());
    List<DecisionLines.Line> lines =
        bySentence.getOrDefault(key(finding.rule(), sentence), List.of());
    List<DecisionLines.Line> speaking = new ArrayList<>(1);
    Optional<DecisionLines.Line> otherEdition = Optional.empty();
    for (DecisionLines.Line line : lines) {
      Decision decision = line.decision();
      if (!concerns(decision, finding) || !scopes.covers(decision.scope(), path)) {
        continue;
      }
      if (decision.edition().equals(finding.bond().edition())) {
        speaking.add(line);
      } else if (otherEdition.isEmpty() || isLater(line, otherEdition.get())) {
        otherEdition = Optional.of(line);
      }
    }
    if (speaking.isEmpty()) {
      return otherEdition.map(line -> new Ruled(line, DecisionRemark.Standing.OTHER_EDITION));
    }
    return Optional.of(latest(speaking, finding, path));
  }

  private static boolean concerns(Decision decision, Finding finding) {
    return decision.provision().equals(finding.provision())
        && (decision.quote().equals(finding.quote())
            || namesWordsOf(
                SentenceHash.normal(decision.quote()), SentenceHash.normal(finding.quote())));
  }

  /**
   * Returns whether a decision on some words speaks of those found: a new pack may mark a word more
   * or less of them.
   *
   * @param named normalised; empty: whatever is found
   * @param found normalised
   */
  static boolean namesWordsOf(String named, String found) {
    return named.isEmpty()
        || named.equals(found)
        || (!found.isEmpty() && (named.contains(found) || found.contains(named)));
  }

  private static boolean isLater(DecisionLines.Line a, DecisionLines.Line b) {
    return !a.decision().on().isBefore(b.decision().on());
  }

  private Ruled latest(List<DecisionLines.Line> lines, Finding finding, String path) {
    DecisionLines.Line last = lines.get(0);
    for (DecisionLines.Line line : lines) {
      last = isLater(line, last) ? line : last;
    }
    LocalDate day = last.decision().on();
    Optional<DecisionLines.Line> live = Optional.empty();
    Optional<DecisionLines.Line> earlier = Optional.empty();
    boolean contradicted = false;
    for (DecisionLines.Line line : lines) {
      if (line.decision().isExpired(today)) {
        continue;
      }
      if (!line.decision().on().equals(day)) {
        earlier = Optional.of(line);
      } else if (live.isPresent() && differ(live.get(), line)) {
        note(live.get(), line, finding, path, true);
        contradicted = true;
      } else {
        live = Optional.of(line);
      }
    }
    if (live.isEmpty()) {
      return new Ruled(last, DecisionRemark.Standing.EXPIRED);
    }
    if (contradicted) {
      return new Ruled(live.get(), DecisionRemark.Standing.CONTRADICTED);
    }
    if (earlier.isPresent() && differ(earlier.get(), live.get())) {
      note(earlier.get(), live.get(), finding, path, false);
    }
    boolean waits = live.get().decision().verdict().frees() && needsApproval(live.get(), finding);
    return new Ruled(
        live.get(), waits ? DecisionRemark.Standing.UNAPPROVED : DecisionRemark.Standing.HOLDS);
  }

  private static boolean differ(DecisionLines.Line a, DecisionLines.Line b) {
    return a.decision().verdict() != b.decision().verdict();
  }

  private boolean needsApproval(DecisionLines.Line line, Finding finding) {
    return fourEyes.isPresent()
        && finding.severity().compareTo(fourEyes.get()) >= 0
        && !line.decision().isApproved();
  }

  /** Tells of the decisions on this very file whose sentence is there no more. */
  private List<ReportedFinding> withChangedSentences(List<ReportedFinding> findings, String path) {
    ChangedSentences changed = new ChangedSentences(findings);
    for (DecisionLines.Line line : byFile.get(path)) {
      changed.add(line.decision(), presentName(line.decision().rule()));
    }
    return changed.told();
  }

  private void note(
      DecisionLines.Line a, DecisionLines.Line b, Finding finding, String path, boolean sameDay) {
    int first = Math.min(a.number(), b.number());
    int second = Math.max(a.number(), b.number());
    String words = finding.quote().isEmpty() ? finding.rule() : "«" + finding.quote() + "»";
    String head = file.name() + ":" + first + ", " + second + ": " + path + ": " + words + ": ";
    LocalizedText text =
        sameDay
            ? new LocalizedText(
                head
                    + "решения одного дня противоречат друг другу, ни одно не действует; оставьте"
                    + " одно",
                head + "decisions of one day contradict each other and none holds; keep one")
            : new LocalizedText(
                head + "решения разные, действует более позднее, строка " + b.number(),
                head + "the decisions differ, the later one holds, line " + b.number());
    synchronized (contradictions) {
      contradictions.add(new Note(first, second, text));
    }
  }

  /** Returns what the reader should know of the decisions that were applied so far. */
  public List<LocalizedText> notes() {
    List<LocalizedText> notes = new ArrayList<>();
    for (DecisionLines.Line line : file.lines()) {
      String rule = line.decision().rule();
      if (!ruleNames.containsKey(rule)) {
        String head = file.name() + ":" + line.number() + ": ";
        notes.add(
            new LocalizedText(
                head
                    + "правила «"
                    + rule
                    + "» больше нет; решение хранится, но ни к чему не"
                    + " относится",
                head
                    + "there is no rule “"
                    + rule
                    + "” any more; the decision is kept and concerns"
                    + " nothing"));
      }
    }
    synchronized (contradictions) {
      for (Note note : contradictions) {
        notes.add(note.text());
      }
    }
    if (notes.size() <= MOST_NOTES) {
      return notes;
    }
    int more = notes.size() - MOST_NOTES;
    List<LocalizedText> some = new ArrayList<>(notes.subList(0, MOST_NOTES));
    some.add(
        new LocalizedText(
            file.name() + ": и ещё " + more + "; все: medlint decide list",
            file.name() + ": and " + more + " more; all of them: medlint decide list"));
    return some;
  }

  /**
   * A line that speaks of a finding.
   *
   * @param standing whether it holds
   */
  public record Ruled(DecisionLines.Line line, DecisionRemark.Standing standing) {
    public Ruled {
      Objects.requireNonNull(line);
      Objects.requireNonNull(standing);
    }
  }

  private record Note(int first, int second, LocalizedText text) implements Comparable<Note> {
    @Override
    public int compareTo(Note other) {
      int byFirst = Integer.compare(first, other.first);
      int bySecond = byFirst != 0 ? byFirst : Integer.compare(second, other.second);
      return bySecond != 0 ? bySecond : text.ru().compareTo(other.text.ru());
    }
  }
}
