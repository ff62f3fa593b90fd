package dev.medlint.benchmark.tagger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTrainingTest {

  @TempDir static Path folder;

  private static List<List<TaggedWord>> taught;
  private static SureTagger tagger;

  @BeforeAll
  static void train() throws Exception {
    Path model = folder.resolve("tiny.tagger");
    taught = TaggerTraining.sentences(List.of(TreebankTest.tiny()), List.of());
    trainSilently(model);
    tagger = new SureTagger(new MaxentTagger(model.toString(), new Properties(), false));
  }

  /** CoreNLP tells of each constraint and each step. */
  private static void trainSilently(Path model) throws Exception {
    PrintStream err = System.err;
    RedwoodConfiguration.empty().apply();
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      TaggerTraining.train(model, taught);
    } finally {
      System.setErr(err);
    }
  }

  @Test
  void aTrainedTaggerKnowsWhatItWasTaught() {
    List<String> tags = new ArrayList<>();
    for (SureTagger.Tag tag : tagger.tag(words("Мы", "будем", "печь", "хлеб", "."))) {
      tags.add(tag.tag());
    }

    assertEquals(List.of("PRON", "AUX", "VERB", "NOUN", "PUNCT"), tags);
  }

  @Test
  void itsSurenessIsAProbability() {
    for (SureTagger.Tag tag : tagger.tag(words("Врач", "лечит", "зуб", "."))) {
      assertTrue(tag.probability() > 1.0 / 17 && tag.probability() <= 1, tag::toString);
    }
  }

  @Test
  void taggingTheSameAgainGivesTheSame() {
    List<Word> sentence = words("Кусок", "мыла", "лежит", "у", "печи", ".");

    assertEquals(tagger.tag(sentence), tagger.tag(sentence));
  }

  @Test
  void sentencesThatAreToBeMeasuredAreNotTaught() throws Exception {
    Path kept =
        Files.writeString(
            folder.resolve("kept.conllu"),
            "1\tВрач\t_\tNOUN\n2\tлечит\t_\tVERB\n3\tбольных\t_\tNOUN\n4\t.\t_\tPUNCT\n");
    Path twice = TreebankTest.tiny();

    List<List<TaggedWord>> sentences =
        TaggerTraining.sentences(List.of(twice, twice), List.of(kept));

    assertEquals(taught.subList(1, taught.size()), sentences);
  }

  @Test
  void theReportCountsWordsWhoseReadingsDiffer() {
    TaggerReport report = new TaggerReport(tagger, new RussianAnnotator(FormClassifier.NONE));

    // «печь» is a verb or a noun; the treebank has it as both, the dictionary too.
    TaggerReport.Counts counts = report.count(taught.subList(3, 4));

    assertArrayEquals(
        new int[] {5, 5, 4, 4, 4, 1, 1, 1},
        new int[] {
          counts.tokens,
          counts.rightTokens,
          counts.words,
          counts.rightWords,
          counts.rightClasses,
          counts.ambiguous,
          counts.rightAmongReadings,
          counts.taggerRight
        });
  }

  private static List<Word> words(String... words) {
    List<Word> sentence = new ArrayList<>();
    for (String word : words) {
      sentence.add(new Word(word));
    }
    return sentence;
  }
}
