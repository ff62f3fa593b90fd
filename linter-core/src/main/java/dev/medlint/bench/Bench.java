package dev.medlint.bench;

import dev.medlint.Pack;
import dev.medlint.annotate.Dictionaries;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Input;
import dev.medlint.run.Result;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures a run of medlint, and two lists of words beside it, by the labels of texts. Not
 * thread-safe; the same texts give the same figures whatever the number of threads.
 */
public final class Bench {

  private final Pack pack;
  private final List<Batch> batches;
  private final CaseScorer scorer;
  private final WordList lemmas;
  private final WordList forms;
  private final List<CaseScore> ours = new ArrayList<>();
  private final List<CaseScore> byLemmas = new ArrayList<>();
  private final List<CaseScore> byForms = new ArrayList<>();
  private final List<Integer> units = new ArrayList<>();
  private final Map<String, Integer> unitOfName = new LinkedHashMap<>();
  private final List<BenchReport.Problem> problems = new ArrayList<>();
  private int unlabelled;

  /**
   * A file of texts with its labels.
   *
   * @param input the batch
   * @param cases its labels
   */
  public record Batch(Input input, CaseFile cases) {
    public Batch {
      Objects.requireNonNull(input);
      Objects.requireNonNull(cases);
    }
  }

  /**
   * Creates a measurement.
   *
   * @param pack the rules that the run applies
   * @param batches texts and labels; at least one
   */
  public Bench(Pack pack, List<Batch> batches) {
    this.pack = Objects.requireNonNull(pack);
    this.batches = List.copyOf(batches);
    this.scorer = new CaseScorer(acts(batches));
    StopWords words = StopWords.bundled();
    Dictionaries dictionaries = new Dictionaries();
    this.lemmas = WordList.ofLemmas(words, dictionaries);
    this.forms = WordList.ofForms(words, dictionaries);
  }

  /** Findings are judged in the advertising law, and in other acts if labels name their points. */
  private static Set<String> acts(List<Batch> batches) {
    Set<String> acts = new TreeSet<>();
    acts.add(Points.ADVERTISING_LAW);
    for (Batch batch : batches) {
      for (CaseFile.Entry entry : batch.cases().entries()) {
        entry
            .labelled()
            .ifPresent(c -> c.labels().forEach(l -> acts.add(Points.act(l.provision()))));
      }
    }
    return acts;
  }

  /**
   * Checks the texts and compares.
   *
   * @param run which reads every input as a batch
   * @throws InterruptedException if the calling thread is interrupted
   */
  public BenchReport measure(CheckRun run) throws InterruptedException {
    for (Batch batch : batches) {
      Iterator<CaseFile.Entry> entries = batch.cases().entries().iterator();
      run.run(
          List.of(batch.input()),
          result -> {
            if (entries.hasNext()) {
              take(batch, entries.next(), result);
            }
          });
      while (entries.hasNext()) {
        lose(batch, entries.next(), notRead());
      }
    }
    return report();
  }

  private void take(Batch batch, CaseFile.Entry entry, Result result) {
    if (result instanceof Result.Checked checked) {
      tellProblem(batch, entry);
      entry.labelled().ifPresent(c -> score(batch, c, checked.report()));
    } else if (result instanceof Result.NotChecked not) {
      lose(batch, entry, not.unread().reason());
    } else if (result instanceof Result.Malformed malformed) {
      lose(batch, entry, malformed.error());
    }
  }

  private void tellProblem(Batch batch, CaseFile.Entry entry) {
    if (entry.problem().isPresent()) {
      tell(batch, entry, entry.problem().get());
    } else if (entry.labelled().isEmpty()) {
      unlabelled++;
    }
  }

  /** A text that could not be checked is wrong, unless its labels cannot be read either. */
  private void lose(Batch batch, CaseFile.Entry entry, LocalizedText reason) {
    tell(batch, entry, reason);
    if (entry.labelled().isPresent()) {
      CaseScore lost = scorer.lost(entry.labelled().get());
      add(batch, lost, lost, lost);
    }
  }

  private void tell(Batch batch, CaseFile.Entry entry, LocalizedText reason) {
    problems.add(new BenchReport.Problem(batch.cases().name(), entry.line(), reason));
  }

  private static LocalizedText notRead() {
    return new LocalizedText(
        "файл не дочитан до этой строки", "the file could not be read as far as this line");
  }

  private void score(Batch batch, LabelledCase labelled, FileReport report) {
    String text = report.source().text();
    add(
        batch,
        scorer.score(labelled, text, Observed.in(report)),
        scorer.score(labelled, text, lemmas.find(report.source(), report.facts())),
        scorer.score(labelled, text, forms.find(report.source(), report.facts())));
  }

  private void add(Batch batch, CaseScore own, CaseScore lemma, CaseScore form) {
    ours.add(own);
    byLemmas.add(lemma);
    byForms.add(form);
    String name = batch.cases().name() + '\n' + own.labelled().pairName();
    units.add(unitOfName.computeIfAbsent(name, n -> unitOfName.size()));
  }

  private BenchReport report() {
    return new BenchReport(
        rows(ours).contestant("medlint", provisionsOfRules()),
        List.of(
            rows(byLemmas).contestant("lemma-list", Map.of()),
            rows(byForms).contestant("word-list", Map.of())),
        problems,
        unlabelled);
  }

  private Rows rows(List<CaseScore> scores) {
    return new Rows(scores, units, unitOfName.size());
  }

  private Map<String, Set<String>> provisionsOfRules() {
    Map<String, Set<String>> provisions = new LinkedHashMap<>();
    for (Rule rule : pack.rules().rules()) {
      Set<String> cited = new TreeSet<>();
      rule.provisions().forEach(cited::addAll);
      provisions.put(rule.id(), cited);
    }
    return provisions;
  }
}
