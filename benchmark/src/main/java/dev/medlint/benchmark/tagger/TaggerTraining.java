package dev.medlint.benchmark.tagger;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Trains a part-of-speech tagger on treebanks of the user's own.
 *
 * <p>Usage: {@code MODEL TREEBANK… [--without TREEBANK…]} writes the model. Sentences that occur
 * twice are taken once, those of the treebanks after {@code --without} not at all, so that a model
 * can be measured on them. How it is trained says {@code tagger.properties} beside this class.
 */
public final class TaggerTraining {

  private TaggerTraining() {}

  /** Trains as the arguments say; what CoreNLP has to tell of it goes to stderr. */
  public static void main(String[] args) throws Exception {
    int without = List.of(args).indexOf("--without");
    int end = without < 0 ? args.length : without;
    if (end < 2) {
      throw new IllegalArgumentException("MODEL TREEBANK… [--without TREEBANK…]");
    }
    List<Path> taught = paths(args, 1, end);
    List<Path> kept = without < 0 ? List.of() : paths(args, without + 1, args.length);
    train(Path.of(args[0]), sentences(taught, kept));
  }

  private static List<Path> paths(String[] args, int from, int to) {
    List<Path> paths = new ArrayList<>();
    for (int i = from; i < to; i++) {
      paths.add(Path.of(args[i]));
    }
    return paths;
  }

  /** Returns the different sentences of some treebanks that do not occur in others. */
  static List<List<TaggedWord>> sentences(List<Path> taught, List<Path> kept) throws IOException {
    Set<String> known = new HashSet<>();
    for (Path file : kept) {
      for (List<TaggedWord> sentence : Treebank.read(file)) {
        known.add(words(sentence));
      }
    }
    List<List<TaggedWord>> sentences = new ArrayList<>();
    for (Path file : taught) {
      for (List<TaggedWord> sentence : Treebank.read(file)) {
        if (known.add(words(sentence))) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  private static String words(List<TaggedWord> sentence) {
    StringBuilder words = new StringBuilder();
    for (TaggedWord word : sentence) {
      words.append(word.word()).append(' ');
    }
    return words.toString();
  }

  /** Writes the model of some sentences, and beside it the properties that it was trained with. */
  static void train(Path model, List<List<TaggedWord>> sentences) throws Exception {
    Path scratch = Files.createTempDirectory("tagger");
    Path table = scratch.resolve("sentences.tsv");
    Path properties = scratch.resolve("tagger.properties");
    try {
      Files.writeString(table, table(sentences), StandardCharsets.UTF_8);
      try (var out = Files.newOutputStream(properties)) {
        properties(model, table).store(out, null);
      }
      MaxentTagger.main(new String[] {"-props", properties.toString()});
    } finally {
      Files.deleteIfExists(table);
      Files.deleteIfExists(properties);
      Files.delete(scratch);
    }
  }

  private static Properties properties(Path model, Path table) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = TaggerTraining.class.getResourceAsStream("tagger.properties")) {
      properties.load(in);
    }
    properties.setProperty("model", model.toString());
    properties.setProperty("trainFile", "format=TSV,wordColumn=0,tagColumn=1," + table);
    return properties;
  }

  private static String table(List<List<TaggedWord>> sentences) {
    StringBuilder table = new StringBuilder();
    for (List<TaggedWord> sentence : sentences) {
      for (TaggedWord word : sentence) {
        table.append(word.word()).append('\t').append(word.tag()).append('\n');
      }
      table.append('\n');
    }
    return table.toString();
  }
}
