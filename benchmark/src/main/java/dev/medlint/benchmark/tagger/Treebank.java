package dev.medlint.benchmark.tagger;

import edu.stanford.nlp.ling.TaggedWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads treebanks in the format CoNLL-U: the words and their universal parts of speech. */
final class Treebank {

  private static final int ID = 0;
  private static final int FORM = 1;
  private static final int PART_OF_SPEECH = 3;

  private Treebank() {}

  /**
   * Returns the sentences of a file, in its order. Contracted words and words that were left out
   * are skipped, their parts and neighbours stay.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is no CoNLL-U
   */
  static List<List<TaggedWord>> read(Path file) throws IOException {
    List<List<TaggedWord>> sentences = new ArrayList<>();
    List<TaggedWord> sentence = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        sentence = finish(sentence, sentences);
      } else if (line.charAt(0) != '#') {
        String[] fields = line.split("\t", -1);
        if (fields.length <= PART_OF_SPEECH) {
          throw new IllegalArgumentException(file + ":" + number + ": no CoNLL-U: " + line);
        }
        if (isWord(fields[ID])) {
          // A blank inside a word would end it in the training file.
          String form = fields[FORM].replace(' ', '_');
          sentence.add(new TaggedWord(form, fields[PART_OF_SPEECH]));
        }
      }
    }
    finish(sentence, sentences);
    return sentences;
  }

  /** A range (2-3) or a fraction (8.1) is no word of its own. */
  private static boolean isWord(String id) {
    return id.indexOf('-') < 0 && id.indexOf('.') < 0;
  }

  private static List<TaggedWord> finish(
      List<TaggedWord> sentence, List<List<TaggedWord>> sentences) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    sentences.add(sentence);
    return new ArrayList<>();
  }
}
