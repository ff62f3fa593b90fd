package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.TokenTests;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import dev.medlint.source.SpareThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long text that two threads share is read and searched as by one. */
class SharedTextTest {

  private static final int TOKENS = SpareThreads.LONG_TEXT + 5_000;

  private static final RulePack PACK = ClausesTest.PACKS.get(0);

  @ParameterizedTest
  @ValueSource(ints = {6_000, 60_000}) // words come again and again, or mostly once
  void twoThreadsFindWhatOneFinds(int numbers) throws InterruptedException {
    String words = words(numbers);
    List<String> alone = new ArrayList<>();
    Set<String> threadsOfOne = found(words, 0, alone);
    List<String> shared = new ArrayList<>();
    Set<String> threadsOfTwo = found(words, 1, shared);

    assertEquals(Set.of("check"), threadsOfOne);
    assertEquals(2, threadsOfTwo.size(), threadsOfTwo.toString());
    assertTrue(alone.size() > 100, "only " + alone.size());
    assertEquals(alone, shared);
  }

  @Test
  void aShortTextIsNotShared() throws InterruptedException {
    assertEquals(Set.of("check"), found("Кот и мышь в доме. ".repeat(2_000), 1, new ArrayList<>()));
  }

  /** Returns the threads on which forms were asked for what they are. */
  private static Set<String> found(String words, int spare, List<String> found)
      throws InterruptedException {
    Asked tests = new Asked(PACK.tests());
    Thread check =
        new SpareThreads(spare)
            .newThread(
                () -> {
                  AnnotatedText text =
                      new RussianAnnotator(tests)
                          .annotate(
                              new Extractors()
                                  .extract(new SourceText("t", words, Format.TEXT, "UTF-8")));
                  for (Match match : new Matcher(PACK).match(text)) {
                    found.add(match.span() + " " + match.captures());
                  }
                },
                "check");
    check.start();
    check.join();
    assertFalse(tests.threads.isEmpty());
    return tests.threads;
  }

  private static String words(int numbers) {
    Random random = new Random(20261123);
    String[] some = {"кот", "кота", "мышь", "рыба", "рыбы", "дом", "дома", "вот"};
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < TOKENS; i++) {
      if (random.nextInt(20) == 0) {
        words.append(random.nextInt(9) == 0 ? ".\n\n" : random.nextBoolean() ? ". " : ", ");
      } else if (random.nextInt(4) == 0) {
        words.append(some[random.nextInt(some.length)]).append(' ');
      } else {
        words.append(random.nextInt(numbers)).append(' ');
      }
    }
    return words.toString();
  }

  /** The tests of a pack, and who asked for them. */
  private static final class Asked implements FormClassifier {

    private final TokenTests tests;
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    Asked(TokenTests tests) {
      this.tests = tests;
    }

    @Override
    public int[] classify(String normal, FormKind kind, List<Reading> readings) {
      threads.add(Thread.currentThread().getName());
      return tests.classify(normal, kind, readings);
    }

    @Override
    public boolean names(String word) {
      return tests.names(word);
    }

    @Override
    public List<String> named() {
      return tests.named();
    }

    @Override
    public int[] needs(int[] passed) {
      return tests.needs(passed);
    }
  }
}
