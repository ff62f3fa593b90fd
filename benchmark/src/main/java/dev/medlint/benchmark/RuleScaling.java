package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.match.Matcher;
import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.RuleSource;
import dev.medlint.rule.Vocabulary;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Times what growing costs: compiles packs of synthetic rules, beside the shipped ones and alone,
 * and matches one text by each of them in turn, in one process. Prints least and median processor
 * time of one matching, and the ratio of the last pack to the first; so too of annotating and
 * matching, which is what a check does.
 */
public final class RuleScaling {

  private static final long SEED = 20261122;
  private static final int BYTES = 200_000;

  /** Times that a text is matched for one measurement: one time takes less than a millisecond. */
  private static final int TIMES = 25;

  /**
   * So often, each time for all packs, before anything is measured: the compiler has to be done.
   */
  private static final int WARM_UP = 40;

  private RuleScaling() {}

  private record Sized(
      int rules,
      Matcher matcher,
      RussianAnnotator annotator,
      Document document,
      AnnotatedText text) {

    int match() {
      return matcher.match(text).size();
    }

    int annotateAndMatch() {
      return matcher.match(annotator.annotate(document)).size();
    }
  }

  /**
   * Runs it.
   *
   * @param args folder of the pack whose lists are used; repetitions; how many of ten words of the
   *     rules come from those lists; numbers of rules
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int repetitions = Integer.parseInt(args[1]);
    List<RuleSource> shipped = sources(folder);
    List<RuleSource> lists =
        shipped.stream().filter(file -> file.path().startsWith("lexicon/")).toList();
    Vocabulary vocabulary = Linter.vocabulary();
    SyntheticRules synthetic =
        new SyntheticRules(
            dictionary(vocabulary),
            medical(lists, vocabulary),
            names(lists),
            Integer.parseInt(args[2]),
            SEED);
    List<Integer> counts = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      counts.add(Integer.parseInt(args[i]));
    }
    List<Sized> beside = sized(counts, synthetic, shipped, vocabulary);
    measure("beside the shipped rules, match", Sized::match, beside, repetitions);
    measure(
        "beside the shipped rules, annotate and match",
        Sized::annotateAndMatch,
        beside,
        repetitions);
    List<Sized> alone = sized(counts, synthetic, lists, vocabulary);
    measure("alone, match", Sized::match, alone, repetitions);
    measure("alone, annotate and match", Sized::annotateAndMatch, alone, repetitions);
  }

  private static List<Sized> sized(
      List<Integer> counts,
      SyntheticRules synthetic,
      List<RuleSource> shipped,
      Vocabulary vocabulary) {
    List<Sized> packs = new ArrayList<>();
    for (int count : counts) {
      packs.add(sized(count, synthetic, shipped, vocabulary));
    }
    return packs;
  }

  private static Sized sized(
      int count, SyntheticRules synthetic, List<RuleSource> shipped, Vocabulary vocabulary) {
    List<RuleSource> files = new ArrayList<>(shipped);
    files.addAll(synthetic.files(count));
    long start = now();
    RuleCompiler.Result result =
        new RuleCompiler(vocabulary, Pack.bundled().law().ids()).compile(files);
    long took = now() - start;
    if (!result.problems().isEmpty()) {
      throw new IllegalStateException(result.problems().get(0).toString());
    }
    RulePack rules = result.pack();
    System.out.printf(
        Locale.ROOT,
        "%5d rules compiled in %.2f s of processor time%n",
        rules.rules().size(),
        took / 1e9);
    String words = new SampleText(1).text(BYTES);
    Document document =
        new Extractors().extract(new SourceText("sample.txt", words, Format.TEXT, "UTF-8"));
    RussianAnnotator annotator = new RussianAnnotator(rules.tests());
    return new Sized(
        rules.rules().size(),
        new Matcher(rules),
        annotator,
        document,
        annotator.annotate(document));
  }

  private static void measure(
      String name, ToIntFunction<Sized> work, List<Sized> packs, int repetitions) {
    double[][] times = new double[packs.size()][repetitions];
    int[] found = new int[packs.size()];
    for (int round = -WARM_UP; round < repetitions; round++) {
      for (int i = 0; i < packs.size(); i++) {
        Sized pack = packs.get(i);
        long start = now();
        for (int time = 0; time < TIMES; time++) {
          found[i] = work.applyAsInt(pack);
        }
        if (round >= 0) {
          times[i][round] = (now() - start) / 1e6 / TIMES;
        }
      }
    }
    for (int i = 0; i < times.length; i++) {
      Arrays.sort(times[i]);
      System.out.printf(
          Locale.ROOT,
          "%s, %5d rules: least %.2f ms, median %.2f ms, %d matches%n",
          name,
          packs.get(i).rules(),
          times[i][0],
          times[i][repetitions / 2],
          found[i]);
    }
    double[] first = times[0];
    double[] last = times[times.length - 1];
    System.out.printf(
        Locale.ROOT,
        "%s, last to first: least %.2f, median %.2f%n",
        name,
        last[0] / first[0],
        last[repetitions / 2] / first[repetitions / 2]);
  }

  /** Processor time, which other programs on the machine disturb least. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Returns the files of a pack that its rules are made of, by name. */
  private static List<RuleSource> sources(Path folder) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("law/") && !name.startsWith("practice/")) {
          sources.add(new RuleSource(name, Files.readString(file)));
        }
      }
    }
    return sources;
  }

  /** The lists of words and phrases: others hold patterns that no rule may begin with. */
  private static List<String> names(List<RuleSource> lexicons) {
    List<String> names = new ArrayList<>();
    for (RuleSource lexicon : lexicons) {
      if (lexicon.text().indexOf('<') >= 0 || lexicon.text().indexOf('@') >= 0) {
        continue;
      }
      String first = lexicon.text().lines().findFirst().orElse("");
      names.add(
          first.startsWith("список:")
              ? first.substring("список:".length()).strip()
              : lexicon.stem());
    }
    return names;
  }

  /** The lines of the lists that are one lemma. */
  private static List<String> medical(List<RuleSource> lexicons, Vocabulary vocabulary) {
    Set<String> words = new TreeSet<>();
    for (RuleSource lexicon : lexicons) {
      for (String line : lexicon.text().lines().toList()) {
        String word = line.strip();
        if (isWord(word) && vocabulary.knowsLemma(word)) {
          words.add(word);
        }
      }
    }
    return List.copyOf(words);
  }

  private static List<String> dictionary(Vocabulary vocabulary) throws IOException {
    Set<String> lemmas = new TreeSet<>();
    Dictionary dictionary =
        Dictionary.read(
            RuleScaling.class.getResource("/org/languagetool/resource/ru/russian.dict"));
    for (WordData entry : new DictionaryLookup(dictionary)) {
      String lemma = entry.getStem().toString();
      String tag = entry.getTag().toString();
      if (isWord(lemma)
          && (tag.startsWith("NN") || tag.startsWith("VB") || tag.startsWith("ADJ"))) {
        lemmas.add(lemma);
      }
    }
    lemmas.removeIf(lemma -> !vocabulary.knowsLemma(lemma));
    return List.copyOf(lemmas);
  }

  private static boolean isWord(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> c >= 'а' && c <= 'я');
  }
}
