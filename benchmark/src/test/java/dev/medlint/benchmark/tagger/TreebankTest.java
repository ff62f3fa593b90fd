package dev.medlint.benchmark.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.stanford.nlp.ling.TaggedWord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankTest {

  @TempDir Path folder;

  static Path tiny() throws URISyntaxException {
    return Path.of(TreebankTest.class.getResource("tiny.conllu").toURI());
  }

  @Test
  void readsWordsWithTheirPartsOfSpeech() throws Exception {
    List<List<TaggedWord>> sentences = Treebank.read(tiny());

    assertEquals(11, sentences.size());
    assertEquals(
        List.of("Врач/NOUN", "лечит/VERB", "больных/NOUN", "./PUNCT"), texts(sentences.get(0)));
  }

  @Test
  void takesThePartsOfContractedWordsAndNoWordThatWasLeftOut() throws Exception {
    List<List<TaggedWord>> sentences = Treebank.read(tiny());

    assertEquals(
        List.of(
            "Кое/PART",
            "кого/PRON",
            "вылечили/VERB",
            ",/PUNCT",
            "а/CCONJ",
            "Анну/PROPN",
            "нет/PART",
            "./PUNCT"),
        texts(sentences.get(10)));
  }

  @Test
  void endsTheLastSentenceWithTheFileAndKeepsBlanksOutOfWords() throws IOException {
    Path file = Files.writeString(folder.resolve("one.conllu"), "1\t10 000\t_\tNUM");

    assertEquals(List.of("10_000/NUM"), texts(Treebank.read(file).get(0)));
  }

  @Test
  void saysWhichLineIsNoTreebank() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.txt"), "# text\nВрач лечит.\n");

    String message =
        assertThrows(IllegalArgumentException.class, () -> Treebank.read(file)).getMessage();

    assertEquals(file + ":2: no CoNLL-U: Врач лечит.", message);
  }

  private static List<String> texts(List<TaggedWord> sentence) {
    List<String> texts = new ArrayList<>();
    for (TaggedWord word : sentence) {
      texts.add(word.word() + "/" + word.tag());
    }
    return texts;
  }
}
