package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * A word form as the analysis sees it, shared by all tokens that are written alike.
 *
 * <p>Immutable and thread-safe.
 */
public final class Form {

  private final String normal;
  private final FormKind kind;
  private final List<Reading> readings;

  /** Null if the form stands for nothing else. */
  private final HiddenWord hidden;

  /** Null if the form stands for nothing else. */
  private final WordGuesses finder;

  private final FormClassifier classifier;
  private final boolean odd;

  /** Null until somebody asks; two threads may find them twice, which does no harm. */
  private volatile Passed passed;

  /** Null until somebody asks, as rules need not be there before. */
  private volatile Guessed guessed;

  /**
   * Creates a form.
   *
   * @param normal normal form: lower case, ё as е, without stress marks, soft hyphens and
   *     zero-width characters, look-alike letters of another script replaced
   * @param kind sort of token
   * @param readings all readings, best known first; never empty (an unknown word reads as itself
   *     with {@link Feature#X})
   * @param classifier tells, when somebody asks, which token tests the form passes
   */
  public Form(String normal, FormKind kind, List<Reading> readings, FormClassifier classifier) {
    this(normal, kind, readings, null, null, classifier);
  }

  /**
   * Creates the form of a word that may stand for others.
   *
   * @param readings as {@link #Form(String, FormKind, List, FormClassifier)} takes them; those of
   *     the guesses come after them
   * @param hidden what can be seen of the others; null if there are none
   * @param finder finds the others when somebody asks for them; null if there are none
   */
  Form(
      String normal,
      FormKind kind,
      List<Reading> readings,
      HiddenWord hidden,
      WordGuesses finder,
      FormClassifier classifier) {
    this.normal = Objects.requireNonNull(normal);
    this.kind = Objects.requireNonNull(kind);
    this.readings = List.copyOf(readings);
    this.hidden = hidden;
    this.finder = finder;
    this.classifier = Objects.requireNonNull(classifier);
    this.odd = kind == FormKind.WORD && areOdd(this.readings);
  }

  private static boolean areOdd(List<Reading> readings) {
    long rare = Feature.PERSON_NAME.bit() | Feature.INTJ.bit();
    for (int i = 0; i < readings.size(); i++) {
      if ((readings.get(i).features() & rare) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The words that a form may stand for. */
  private static final class Guessed {

    private final List<NamedForm> words;

    /** Those of the form as it stands and those of the words. */
    private final List<Reading> readings;

    Guessed(List<Reading> own, List<NamedForm> words) {
      List<Reading> all = new ArrayList<>(own);
      for (NamedForm word : words) {
        all.addAll(word.guess().readings());
      }
      this.words = words;
      this.readings = List.copyOf(all);
    }
  }

  private Guessed guessed() {
    Guessed known = guessed;
    if (known == null) {
      known = new Guessed(readings, finder.of(hidden));
      guessed = known;
    }
    return known;
  }

  public String normal() {
    return normal;
  }

  public FormKind kind() {
    return kind;
  }

  /** Returns all readings; those of the words that the form may stand for come last. */
  public List<Reading> readings() {
    return hidden == null ? readings : guessed().readings;
  }

  /**
   * Returns the words that a word may stand for if it is unknown or masked, of those that token
   * tests name; empty if none fits.
   */
  public List<Guess> guesses() {
    if (hidden == null) {
      return List.of();
    }
    List<Guess> guesses = new ArrayList<>();
    for (NamedForm word : guessed().words) {
      guesses.add(word.guess());
    }
    return guesses;
  }

  /** Returns what can be seen of a word that the form may stand for; null if there is none. */
  HiddenWord hidden() {
    return hidden;
  }

  /** Returns whether no dictionary has the word; guesses do not make it known. */
  boolean isUnknown() {
    return kind == FormKind.WORD && readings.get(0).has(Feature.X);
  }

  /** Returns whether the form is known as a name or an exclamation only. */
  boolean isOdd() {
    return odd;
  }

  /** Returns whether the form may be a word of those that only join others: «и», «на», «ты». */
  boolean isClosedClass() {
    for (int i = 0; i < readings.size(); i++) {
      if ((readings.get(i).features() & CLOSED) != 0) {
        return true;
      }
    }
    return false;
  }

  private static final long CLOSED =
      Feature.set(
          Feature.PRON, Feature.DET, Feature.ADP, Feature.PART, Feature.CCONJ, Feature.INTJ);

  /** Returns whether the form is a word or a number: what gaps in rules count. */
  public boolean isCounted() {
    return kind == FormKind.WORD || kind == FormKind.NUMBER || kind == FormKind.ADDRESS;
  }

  /** A form that passes fewer tests is asked for them sooner than an answer is found again. */
  private static final int FEW_TESTS = 8;

  /**
   * So many bits the number of an answer has: rules are looked for one by one, each by few sets.
   */
  private static final int ANSWER_BITS = 2;

  private static final int[] NO_ANSWERS = {};

  /** The tests that a form passes. */
  private static final class Passed {

    private final int[] tests;

    /** Bit {@code n % 64} is set for each test {@code n}: most questions end with a look at it. */
    private final long any;

    /** Bit {@code n / 64 % 64} is set for each test {@code n}. */
    private final long words;

    private final int[] needs;

    /**
     * Answers to the last questions whether the form passes any test of a set: twice the number of
     * the set, and one more if it does. Threads may overwrite each other's, each of which is right.
     */
    private final int[] answers;

    Passed(int[] tests, int[] needs) {
      long bits = 0;
      long wordBits = 0;
      for (int test : tests) {
        bits |= 1L << test;
        wordBits |= 1L << (test >> 6);
      }
      this.tests = tests;
      this.any = bits;
      this.words = wordBits;
      this.needs = needs;
      this.answers = tests.length < FEW_TESTS ? NO_ANSWERS : new int[1 << ANSWER_BITS];
    }
  }

  private Passed passed() {
    Passed known = passed;
    if (known == null) {
      int[] tests = classified();
      known = new Passed(tests, classifier.needs(tests));
      passed = known;
    }
    return known;
  }

  private int[] classified() {
    int[] own = classifier.classify(normal, kind, readings);
    if (hidden == null) {
      return own;
    }
    BitSet all = new BitSet();
    addAll(own, all);
    for (NamedForm word : guessed().words) {
      addAll(word.tests(), all);
    }
    // By hand: the first stream costs a cold process more than all of these tests.
    int[] tests = new int[all.cardinality()];
    int test = -1;
    for (int i = 0; i < tests.length; i++) {
      test = all.nextSetBit(test + 1);
      tests[i] = test;
    }
    return tests;
  }

  private static void addAll(int[] tests, BitSet all) {
    for (int test : tests) {
      all.set(test);
    }
  }

  /** Returns whether the form passes any token test at all. */
  public boolean passesAny() {
    return passed().any != 0;
  }

  /** Returns how many tests the form passes. */
  public int testCount() {
    return passed().tests.length;
  }

  /** Returns the number of the {@code i}-th test that the form passes; they ascend. */
  public int test(int i) {
    return passed().tests[i];
  }

  /**
   * Returns the numbers of the needs of patterns that the form meets, in any order; a number may
   * stand there more than once. Not a copy, since all of matching begins with it: nobody may change
   * it.
   */
  public int[] needs() {
    return passed().needs;
  }

  /** Returns whether the form passes a test. */
  public boolean passes(int test) {
    Passed known = passed();
    return (known.any & (1L << test)) != 0 && Arrays.binarySearch(known.tests, test) >= 0;
  }

  /**
   * Returns whether the form passes any test of a set.
   *
   * @param number of the set, below 2³⁰, which no other one has that the form is asked for; 0 if it
   *     has none
   * @param set as {@link #firstPassedOf} takes it, and all that follows
   */
  public boolean passesAnyOf(int number, long[] set, int firstWord, long any, long filled) {
    Passed known = passed();
    if ((known.any & any) == 0 || (known.words & filled) == 0) {
      return false;
    }
    int[] answers = known.answers;
    if (number == 0 || answers.length == 0) {
      return firstPassedOf(0, set, firstWord, any, filled) >= 0;
    }
    int place = number * 0x9E3779B9 >>> Integer.SIZE - ANSWER_BITS;
    int answer = answers[place];
    if (answer >> 1 != number) {
      boolean passes = firstPassedOf(0, set, firstWord, any, filled) >= 0;
      answer = number << 1 | (passes ? 1 : 0);
      answers[place] = answer;
    }
    return (answer & 1) != 0;
  }

  /**
   * Returns the index, for {@link #test}, of the first test from an index on that is in a set; -1:
   * none.
   *
   * @param from index of the first test that is asked for
   * @param set test {@code n} is in it if bit {@code n % 64} of word {@code n / 64 - firstWord} is
   *     set; words that are missing hold no test
   * @param firstWord number of the first word of the set
   * @param any all words of the set joined by “or”
   * @param filled bit {@code n % 64} is set for each word {@code n}, counted from number 0, that
   *     holds a test
   */
  public int firstPassedOf(int from, long[] set, int firstWord, long any, long filled) {
    Passed known = passed();
    if ((known.any & any) == 0 || (known.words & filled) == 0) {
      return -1;
    }
    int[] tests = known.tests;
    for (int i = from; i < tests.length; i++) {
      int test = tests[i];
      int word = (test >> 6) - firstWord;
      if (word >= set.length) {
        return -1; // tests ascend
      }
      if (word >= 0 && (set[word] & (1L << test)) != 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether some reading has all the required features and none of the excluded. */
  public boolean anyReadingHas(long required, long excluded) {
    for (Reading r : readings()) {
      if ((r.features() & required) == required && (r.features() & excluded) == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return normal;
  }
}
