package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordAutomatonTest {

  private static final Charset KOI8 = Charset.forName("KOI8-R");

  private static Dictionary dictionary;
  private static WordAutomaton automaton;

  @BeforeAll
  static void readDictionary() throws IOException {
    try (InputStream data = open("russian.dict");
        InputStream metadata = open("russian.info");
        InputStream again = open("russian.dict")) {
      dictionary = Dictionary.read(data, metadata);
      automaton = WordAutomaton.read(again.readAllBytes(), KOI8);
    }
  }

  private static InputStream open(String name) {
    return WordAutomatonTest.class.getResourceAsStream("/org/languagetool/resource/ru/" + name);
  }

  @Test
  void theDictionaryIsWrittenAsTheProgramTakesItToBe() throws IOException {
    String info = new String(open("russian.info").readAllBytes(), StandardCharsets.ISO_8859_1);

    assertTrue(info.contains("fsa.dict.separator=+"));
    assertTrue(info.contains("fsa.dict.encoding=koi8-r"));
    assertTrue(info.contains("fsa.dict.encoder=SUFFIX"));
  }

  @Test
  void everyFortiethEntryReadsAsMorfologikReadsIt() {
    DictionaryLookup lookup = new DictionaryLookup(dictionary);
    int number = 0;
    int compared = 0;
    for (ByteBuffer entry : dictionary.fsa) {
      if (number++ % 40 == 0) {
        String all = KOI8.decode(entry.duplicate()).toString();
        String word = all.substring(0, all.indexOf('+'));
        assertEquals(morfologik(lookup, word), own(word), word);
        compared++;
      }
    }
    assertTrue(compared > 10_000, () -> "too few entries to compare");
  }

  @Test
  void aWordThatIsNoneIsNotFound() {
    DictionaryLookup lookup = new DictionaryLookup(dictionary);
    for (String word :
        List.of("", "+", "врач+", "врач+A", "вра", "врач\u0301", "щщщ", "\u4e2d", "a")) {
      assertEquals(List.of(), own(word), word);
      assertEquals(List.of(), morfologik(lookup, word), word);
      assertEquals(false, automaton.has(word), word);
    }
    assertTrue(automaton.has("врач"));
  }

  private static List<String> own(String word) {
    List<String> found = new ArrayList<>();
    automaton.find(
        word, (lemma, tags) -> automaton.tags(tags).forEach(tag -> found.add(lemma + " " + tag)));
    return found;
  }

  private static List<String> morfologik(DictionaryLookup lookup, String word) {
    List<String> found = new ArrayList<>();
    for (WordData data : lookup.lookup(word)) {
      found.add(data.getStem() + " " + data.getTag());
    }
    return found;
  }
}
