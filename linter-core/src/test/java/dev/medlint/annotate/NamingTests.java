package dev.medlint.annotate;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Token tests that ask for words: the test of each has its place among them as its number. */
final class NamingTests implements FormClassifier {

  private final TreeMap<String, Integer> numbers = new TreeMap<>();

  NamingTests(String... words) {
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i);
    }
  }

  @Override
  public int[] classify(String normal, FormKind kind, List<Reading> readings) {
    TreeSet<Integer> passed = new TreeSet<>();
    if (numbers.containsKey(normal)) {
      passed.add(numbers.get(normal));
    }
    for (Reading reading : readings) {
      if (numbers.containsKey(reading.lemma())) {
        passed.add(numbers.get(reading.lemma()));
      }
    }
    return passed.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public boolean names(String word) {
    return numbers.containsKey(word);
  }

  @Override
  public List<String> named() {
    return List.copyOf(numbers.keySet());
  }
}
