package dev.medlint.benchmark.tagger;

import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Measures a tagger: {@code MODEL TREEBANK…} prints how long it takes to load, how many words a
 * second it tags, how often it is right, and what it tells of words whose readings in the
 * dictionary differ in part of speech. Without treebanks it only loads the model and tags one
 * sentence: a cold process of that is what a check would pay.
 */
public final class TaggerReport {

  /** What is taken for sure in the experiment of dropping readings. */
  private static final double SURE = 0.9;

  private final SureTagger tagger;
  private final RussianAnnotator dictionary;

  TaggerReport(SureTagger tagger, RussianAnnotator dictionary) {
    this.tagger = tagger;
    this.dictionary = dictionary;
  }

  /** Counts of one treebank. Words are tokens with a part of speech other than a sign or X. */
  static final class Counts {
    int tokens;
    int rightTokens;
    int words;
    int rightWords;
    int rightClasses;
    int sure;
    int sureRight;
    int ambiguous;
    int rightAmongReadings;
    int firstRight;
    int taggerRight;
    int dropped;
    int droppedRight;
  }

  /** Measures as the arguments say. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    MaxentTagger model = new MaxentTagger(args[0], new Properties(), false);
    double loaded = (System.nanoTime() - start) / 1e6;
    SureTagger tagger = new SureTagger(model);
    tagger.tag(List.of(new Word("Врач"), new Word("лечит"), new Word("больных"), new Word(".")));
    double first = (System.nanoTime() - start) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "model %.2f MB, loaded in %.0f ms, first sentence after %.0f ms%n",
        Files.size(Path.of(args[0])) / 1e6,
        loaded,
        first);
    if (args.length > 1) {
      report(model, List.of(args).subList(1, args.length));
    }
  }

  private static void report(MaxentTagger model, List<String> files) throws IOException {
    TaggerReport report =
        new TaggerReport(new SureTagger(model), new RussianAnnotator(FormClassifier.NONE));
    List<List<TaggedWord>> all = new ArrayList<>();
    for (String file : files) {
      List<List<TaggedWord>> sentences = Treebank.read(Path.of(file));
      all.addAll(sentences);
      print(Path.of(file).getFileName().toString(), report.count(sentences));
    }
    System.out.printf(Locale.ROOT, "%.0f tokens a second, warm%n", speed(model, all));
  }

  private static double speed(MaxentTagger model, List<List<TaggedWord>> sentences) {
    long tokens = 0;
    long start = System.nanoTime();
    for (List<TaggedWord> sentence : sentences) {
      tokens += model.tagSentence(plain(sentence)).size();
    }
    return tokens * 1e9 / (System.nanoTime() - start);
  }

  /** Without the tags, which the tagger must not see. */
  private static List<HasWord> plain(List<TaggedWord> sentence) {
    List<HasWord> words = new ArrayList<>(sentence.size());
    for (TaggedWord word : sentence) {
      words.add(new Word(word.word()));
    }
    return words;
  }

  /** Compares what the tagger and the dictionary say of sentences with their tags. */
  Counts count(List<List<TaggedWord>> sentences) {
    Counts counts = new Counts();
    for (List<TaggedWord> sentence : sentences) {
      List<SureTagger.Tag> tags = tagger.tag(plain(sentence));
      for (int i = 0; i < tags.size(); i++) {
        count(sentence.get(i), tags.get(i), counts);
      }
    }
    return counts;
  }

  private void count(TaggedWord gold, SureTagger.Tag tag, Counts counts) {
    boolean right = gold.tag().equals(tag.tag());
    counts.tokens++;
    counts.rightTokens += right ? 1 : 0;
    long goldClass = WordClasses.ofTag(gold.tag());
    if (goldClass == 0) {
      return;
    }
    boolean rightClass = goldClass == WordClasses.ofTag(tag.tag());
    counts.words++;
    counts.rightWords += right ? 1 : 0;
    counts.rightClasses += rightClass ? 1 : 0;
    if (tag.probability() > SURE) {
      counts.sure++;
      counts.sureRight += rightClass ? 1 : 0;
    }
    countReadings(dictionary.readings(gold.word()), goldClass, tag, counts);
  }

  private static void countReadings(
      List<Reading> readings, long goldClass, SureTagger.Tag tag, Counts counts) {
    if (!differ(readings)) {
      return;
    }
    counts.ambiguous++;
    if (!anyIs(readings, goldClass)) {
      return;
    }
    counts.rightAmongReadings++;
    long tagClass = WordClasses.ofTag(tag.tag());
    boolean first = (WordClasses.of(readings.get(0)) & goldClass) != 0;
    boolean usable = anyIs(readings, tagClass);
    counts.firstRight += first ? 1 : 0;
    counts.taggerRight += (usable ? tagClass == goldClass : first) ? 1 : 0;
    if (tag.probability() > SURE && usable && !allAre(readings, tagClass)) {
      counts.dropped++;
      counts.droppedRight += tagClass == goldClass ? 1 : 0;
    }
  }

  /** Whether readings differ in part of speech. */
  static boolean differ(List<Reading> readings) {
    long first = WordClasses.of(readings.get(0));
    for (Reading reading : readings) {
      if (WordClasses.of(reading) != first) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyIs(List<Reading> readings, long wordClass) {
    for (Reading reading : readings) {
      if ((WordClasses.of(reading) & wordClass) != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean allAre(List<Reading> readings, long wordClass) {
    for (Reading reading : readings) {
      if ((WordClasses.of(reading) & wordClass) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void print(String name, Counts c) {
    System.out.println(name);
    line("tokens with the right tag", c.rightTokens, c.tokens);
    line("words with the right tag", c.rightWords, c.words);
    line("words with the right coarse tag", c.rightClasses, c.words);
    line("words of which it is sure", c.sure, c.words);
    line("… with the right coarse tag", c.sureRight, c.sure);
    line("words with readings that differ", c.ambiguous, c.words);
    line("… the right one among them", c.rightAmongReadings, c.ambiguous);
    line("… of these, the first is right", c.firstRight, c.rightAmongReadings);
    line("… of these, the tagger's is right", c.taggerRight, c.rightAmongReadings);
    line("… of these, it is sure and drops", c.dropped, c.rightAmongReadings);
    line("… … and keeps the right one", c.droppedRight, c.dropped);
  }

  private static void line(String what, int count, int of) {
    System.out.printf(
        Locale.ROOT, "  %-34s %6d / %6d = %5.1f %%%n", what, count, of, 100.0 * count / of);
  }
}
