package dev.medlint.annotate;

/** A word that tests name, which others may stand for; many of them share it. Thread-safe. */
final class NamedForm {

  private final Guess guess;
  private final FormClassifier classifier;

  /** Null until somebody asks; two threads may find them twice, which does no harm. */
  private volatile int[] tests;

  NamedForm(Guess guess, FormClassifier classifier) {
    this.guess = guess;
    this.classifier = classifier;
  }

  Guess guess() {
    return guess;
  }

  String normal() {
    return guess.normal();
  }

  /** Returns the numbers of the tests that a form passes which stands for the word; not a copy. */
  int[] tests() {
    int[] known = tests;
    if (known == null) {
      known = classifier.classify(guess.normal(), FormKind.WORD, guess.readings());
      tests = known;
    }
    return known;
  }
}
