package dev.medlint.annotate;

import dev.medlint.source.GivenUpException;
import dev.medlint.source.SpareThreads;
import java.util.Arrays;

/**
 * The different forms of a text, numbered from 0 in the order of their first words: what depends on
 * a form alone need be asked but once of all its words. Immutable and thread-safe.
 */
public final class DifferentForms {

  /** Two threads ask more forms sooner than one. */
  private static final int SHARED_FORMS = 4096;

  private Form[] forms = new Form[64];
  private int count;

  /** The numbers of the forms, from 1, at places that follow from their hash; 0: none. */
  private final int[] table;

  /** For each token the number of its form. */
  private final int[] numbers;

  /** For each form how many tokens have it. */
  private int[] tokens = new int[64];

  DifferentForms(AnnotatedText text) {
    this.numbers = new int[text.tokenCount()];
    this.table = new int[Integer.highestOneBit(numbers.length | 8) * 2];
    for (int t = 0; t < numbers.length; t++) {
      int number = number(text.form(t));
      numbers[t] = number;
      tokens[number]++;
    }
  }

  private int number(Form form) {
    int mask = table.length - 1;
    int at = System.identityHashCode(form) * 0x9E3779B9 >>> 7 & mask;
    while (table[at] != 0) {
      if (forms[table[at] - 1] == form) {
        return table[at] - 1;
      }
      at = at + 1 & mask;
    }
    if (count == forms.length) {
      forms = Arrays.copyOf(forms, count * 2);
      tokens = Arrays.copyOf(tokens, count * 2);
    }
    forms[count++] = form;
    table[at] = count;
    return count - 1;
  }

  /**
   * Has all forms tell the needs that they meet, which takes each of them long when it is first
   * asked.
   */
  public void askNeeds() {
    if (count >= SHARED_FORMS) {
      SpareThreads.both(() -> askNeeds(0, count / 2), () -> askNeeds(count / 2, count));
    }
  }

  private void askNeeds(int from, int to) {
    for (int number = from; number < to; number++) {
      GivenUpException.check();
      forms[number].needs();
    }
  }

  /** Returns how many there are. */
  public int count() {
    return count;
  }

  /** Returns the form of a number. */
  public Form get(int number) {
    return forms[number];
  }

  /** Returns how many tokens have the form of a number. */
  public int tokens(int number) {
    return tokens[number];
  }

  /** Returns for each token the number of its form; not a copy. */
  public int[] numbers() {
    return numbers;
  }
}
