package dev.medlint.rule;

import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All token tests of a pack, numbered, and the classifier that answers them once for each distinct
 * form. Immutable and thread-safe.
 */
public final class TokenTests implements FormClassifier {

  /** A longer token is no word; expressions are not tried on it, so that none can run away. */
  private static final int LONGEST_FOR_REGEX = 40;

  private final List<TokenTest> tests;
  private final Map<String, int[]> byLemma;
  private final Map<String, int[]> byForm;
  private final int[] byFeatures;
  private final int[] byRegex;
  private final Pattern[] expressions;

  /** Creates the classifier of the tests; a test's number is its index. */
  public TokenTests(List<TokenTest> tests) {
    this.tests = List.copyOf(tests);
    this.byLemma = new HashMap<>();
    this.byForm = new HashMap<>();
    this.expressions = new Pattern[tests.size()];
    List<Integer> features = new ArrayList<>();
    List<Integer> regexes = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      TokenTest test = tests.get(i);
      switch (test.kind()) {
        case LEMMA -> index(byLemma, test, i);
        case FORM -> index(byForm, test, i);
        case FEATURES -> features.add(i);
        case REGEX -> {
          regexes.add(i);
          expressions[i] = Pattern.compile(test.words().iterator().next());
        }
      }
    }
    this.byFeatures = features.stream().mapToInt(Integer::intValue).toArray();
    this.byRegex = regexes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void index(Map<String, int[]> index, TokenTest test, int number) {
    for (String word : test.words()) {
      int[] known = index.get(word);
      if (known == null) {
        index.put(word, new int[] {number});
      } else {
        int[] longer = Arrays.copyOf(known, known.length + 1);
        longer[known.length] = number;
        index.put(word, longer);
      }
    }
  }

  /** Returns the tests; the index is the number. */
  public List<TokenTest> tests() {
    return tests;
  }

  @Override
  public int[] classify(String normal, FormKind kind, List<Reading> readings) {
    Passed passed = new Passed();
    int[] forms = byForm.get(normal);
    if (forms != null) {
      for (int test : forms) {
        if (tests.get(test).required() == 0 || anyAdmitted(test, readings)) {
          passed.add(test);
        }
      }
    }
    for (Reading reading : readings) {
      int[] lemmas = byLemma.get(reading.lemma());
      if (lemmas != null) {
        addAdmitted(lemmas, reading, passed);
      }
      addAdmitted(byFeatures, reading, passed);
    }
    if (normal.length() <= LONGEST_FOR_REGEX) {
      for (int test : byRegex) {
        if (expressions[test].matcher(normal).matches()) {
          passed.add(test);
        }
      }
    }
    return passed.sorted();
  }

  private void addAdmitted(int[] candidates, Reading reading, Passed passed) {
    for (int test : candidates) {
      if (tests.get(test).admits(reading)) {
        passed.add(test);
      }
    }
  }

  private boolean anyAdmitted(int test, List<Reading> readings) {
    for (Reading reading : readings) {
      if (tests.get(test).admits(reading)) {
        return true;
      }
    }
    return false;
  }

  /** A small growing set of test numbers. */
  private static final class Passed {
    private static final int[] NONE = {};
    private int[] numbers = NONE;
    private int size;

    void add(int number) {
      for (int i = 0; i < size; i++) {
        if (numbers[i] == number) {
          return;
        }
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(4, size * 2));
      }
      numbers[size++] = number;
    }

    int[] sorted() {
      int[] result = size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
      Arrays.sort(result);
      return result;
    }
  }
}
