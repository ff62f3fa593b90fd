package dev.medlint.rule;

import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * All token tests of a pack, numbered, and the classifier that answers them once for each distinct
 * form. Immutable and thread-safe.
 */
public final class TokenTests implements FormClassifier {

  /** A longer token is no word; expressions are not tried on it, so that none can run away. */
  private static final int LONGEST_FOR_REGEX = 40;

  private final long[] required;
  private final long[] excluded;
  private final WordIndex lemmas;
  private final WordIndex forms;
  private final int[] featureTests;
  private final Expressions expressions;

  /** The needs of patterns that each test meets. */
  private final NumberLists testNeeds;

  /** The tests that name lemmas: test {@code n} is bit {@code n % 64} of word {@code n / 64}. */
  private final long[] lemmaTests;

  /** Creates the classifier of the tests; a test's number is its index. */
  public TokenTests(List<TokenTest> tests) {
    this.required = tests.stream().mapToLong(TokenTest::required).toArray();
    this.excluded = tests.stream().mapToLong(TokenTest::excluded).toArray();
    this.lemmas = WordIndex.of(tests, TokenTest.Kind.LEMMA);
    this.forms = WordIndex.of(tests, TokenTest.Kind.FORM);
    this.featureTests = numbers(tests, TokenTest.Kind.FEATURES);
    int[] regexTests = numbers(tests, TokenTest.Kind.REGEX);
    List<String> written = new ArrayList<>();
    for (int test : regexTests) {
      written.addAll(tests.get(test).words());
    }
    this.expressions = Expressions.of(regexTests, written);
    this.testNeeds = NumberLists.of(NumberLists.empty(tests.size()));
    this.lemmaTests = new long[(tests.size() + Long.SIZE - 1) / Long.SIZE];
    for (int test : numbers(tests, TokenTest.Kind.LEMMA)) {
      lemmaTests[test >> 6] |= 1L << test;
    }
  }

  private TokenTests(TokenTests tests, NumberLists testNeeds) {
    this.required = tests.required;
    this.excluded = tests.excluded;
    this.lemmas = tests.lemmas;
    this.forms = tests.forms;
    this.featureTests = tests.featureTests;
    this.expressions = tests.expressions;
    this.lemmaTests = tests.lemmaTests;
    this.testNeeds = testNeeds;
  }

  private TokenTests(BinaryTable.Cursor in) {
    this.required = in.readLongs();
    this.excluded = in.readLongs();
    this.lemmas = WordIndex.read(in);
    this.forms = WordIndex.read(in);
    this.featureTests = in.readInts();
    this.expressions = Expressions.read(in);
    this.testNeeds = NumberLists.read(in);
    this.lemmaTests = in.readLongs();
  }

  private static int[] numbers(List<TokenTest> tests, TokenTest.Kind kind) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).kind() == kind) {
        numbers.add(i);
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns how many tests there are. */
  public int size() {
    return required.length;
  }

  /** Returns how many words each test names. */
  int[] wordCounts() {
    int[] counts = new int[required.length];
    lemmas.count(counts);
    forms.count(counts);
    return counts;
  }

  void write(BinaryWriter out) {
    out.writeLongs(required);
    out.writeLongs(excluded);
    lemmas.write(out);
    forms.write(out);
    out.writeInts(featureTests);
    expressions.write(out);
    testNeeds.write(out);
    out.writeLongs(lemmaTests);
  }

  /** Returns these tests, which tell the needs that they meet. */
  TokenTests meeting(NumberLists needs) {
    return new TokenTests(this, needs);
  }

  static TokenTests read(BinaryTable.Cursor in) {
    return new TokenTests(in);
  }

  @Override
  public int[] classify(String normal, FormKind kind, List<Reading> readings) {
    Passed passed = new Passed();
    addForm(normal, readings, passed);
    for (int r = 0; r < readings.size(); r++) {
      addNamed(readings.get(r), passed);
      addFeatured(readings, r, passed);
    }
    addMatching(normal, passed);
    return passed.sorted();
  }

  private void addForm(String normal, List<Reading> readings, Passed passed) {
    int form = forms.find(normal);
    if (form >= 0) {
      for (int i = forms.start(form); i < forms.end(form); i++) {
        if (anyAdmitted(forms.test(i), readings)) {
          passed.accept(forms.test(i));
        }
      }
    }
  }

  private void addMatching(String normal, Passed passed) {
    if (normal.length() <= LONGEST_FOR_REGEX) {
      expressions.match(normal, passed);
    }
  }

  @Override
  public boolean names(String word) {
    return lemmas.find(word) >= 0 || forms.find(word) >= 0;
  }

  @Override
  public List<String> named() {
    TreeSet<String> named = new TreeSet<>();
    lemmas.addTo(named);
    forms.addTo(named);
    return List.copyOf(named);
  }

  @Override
  public int[] needs(int[] passed) {
    int size = 0;
    for (int test : passed) {
      size += testNeeds.end(test) - testNeeds.start(test);
    }
    int[] needs = new int[size];
    int at = 0;
    for (int test : passed) {
      at = testNeeds.copy(test, needs, at);
    }
    return needs;
  }

  /**
   * Returns whether a test, asked of a form with this reading only, would be passed by its lemma
   * and features; what the test asks of the form itself is taken for granted.
   *
   * @param test number of a test
   */
  public boolean admitsReading(int test, Reading reading) {
    return admits(test, reading)
        && ((lemmaTests[test >> 6] & 1L << test) == 0 || names(test, reading.lemma()));
  }

  private boolean names(int test, String word) {
    int lemma = lemmas.find(word);
    if (lemma >= 0) {
      for (int i = lemmas.start(lemma); i < lemmas.end(lemma); i++) {
        if (lemmas.test(i) == test) {
          return true;
        }
      }
    }
    return false;
  }

  private void addNamed(Reading reading, Passed passed) {
    int lemma = lemmas.find(reading.lemma());
    if (lemma >= 0) {
      for (int i = lemmas.start(lemma); i < lemmas.end(lemma); i++) {
        if (admits(lemmas.test(i), reading)) {
          passed.accept(lemmas.test(i));
        }
      }
    }
  }

  /** Adds the tests of features alone, unless an earlier reading has the same features. */
  private void addFeatured(List<Reading> readings, int number, Passed passed) {
    long features = readings.get(number).features();
    for (int r = 0; r < number; r++) {
      if (readings.get(r).features() == features) {
        return;
      }
    }
    for (int test : featureTests) {
      if ((features & required[test]) == required[test] && (features & excluded[test]) == 0) {
        passed.accept(test);
      }
    }
  }

  private boolean anyAdmitted(int test, List<Reading> readings) {
    for (int r = 0; r < readings.size(); r++) {
      if (admits(test, readings.get(r))) {
        return true;
      }
    }
    return false;
  }

  private boolean admits(int test, Reading reading) {
    return (reading.features() & required[test]) == required[test]
        && (reading.features() & excluded[test]) == 0;
  }

  /** A small growing set of test numbers. */
  private static final class Passed implements IntConsumer {
    private static final int[] NONE = {};
    private int[] numbers = NONE;
    private int size;

    @Override
    public void accept(int number) {
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
