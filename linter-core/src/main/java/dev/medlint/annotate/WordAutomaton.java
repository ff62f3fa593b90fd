package dev.medlint.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import morfologik.fsa.FSA;

/**
 * Looks words up in a dictionary of morfologik's format: an automaton of byte strings {@code
 * word+Kending+tag}, where the lemma is the word without as many last letters as K says (A is none)
 * and with the ending. A test holds that morfologik's own look-up finds the same.
 *
 * <p>That one reads and keeps more than is needed here, which costs a short run several
 * milliseconds. Immutable and thread-safe.
 */
final class WordAutomaton {

  private static final byte SEPARATOR = '+';
  private static final int ENCODABLE = 0x460;
  private static final int ALL_LETTERS = 255;

  private final FSA automaton;
  private final char[] chars;
  private final byte[] bytes = new byte[ENCODABLE];

  private WordAutomaton(FSA automaton, char[] chars) {
    this.automaton = automaton;
    this.chars = chars;
    for (int i = 1; i < chars.length; i++) {
      if (chars[i] < ENCODABLE) {
        bytes[chars[i]] = (byte) i;
      }
    }
  }

  /**
   * Reads a dictionary.
   *
   * @param encoding a single-byte one
   */
  static WordAutomaton read(InputStream in, Charset encoding) throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new WordAutomaton(FSA.read(in), new String(all, encoding).toCharArray());
  }

  /** Returns whether there is an entry of a word. */
  boolean has(String word) {
    return entriesOf(word) != 0;
  }

  /** Gives all entries of a word, in the order of the dictionary. */
  void find(String word, Entries entries) {
    int node = entriesOf(word);
    if (node != 0) {
      new Search(word, entries).visit(node, 0);
    }
  }

  /** Returns the node where the entries of a word begin, 0 if there are none. */
  private int entriesOf(String word) {
    int node = automaton.getRootNode();
    for (int i = 0; i <= word.length(); i++) {
      byte label = SEPARATOR;
      if (i < word.length()) {
        char c = word.charAt(i);
        label = c < ENCODABLE ? bytes[c] : 0;
        if (label == 0 || label == SEPARATOR) {
          return 0;
        }
      }
      int arc = automaton.getArc(node, label);
      if (arc == 0 || automaton.isArcTerminal(arc)) {
        return 0;
      }
      node = automaton.getEndNode(arc);
    }
    return word.isEmpty() ? 0 : node;
  }

  /** Takes the entries of a word. */
  interface Entries {
    void add(String lemma, String tag);
  }

  /** One walk through the entries of one word. */
  private final class Search {

    private final String word;
    private final Entries entries;
    private byte[] path = new byte[48];

    Search(String word, Entries entries) {
      this.word = word;
      this.entries = entries;
    }

    void visit(int node, int length) {
      if (length == path.length) {
        path = Arrays.copyOf(path, 2 * length);
      }
      for (int arc = automaton.getFirstArc(node); arc != 0; arc = automaton.getNextArc(arc)) {
        path[length] = automaton.getArcLabel(arc);
        if (automaton.isArcFinal(arc)) {
          entry(length + 1);
        }
        if (!automaton.isArcTerminal(arc)) {
          visit(automaton.getEndNode(arc), length + 1);
        }
      }
    }

    private void entry(int length) {
      int separator = 1;
      while (separator < length && path[separator] != SEPARATOR) {
        separator++;
      }
      if (separator >= length) {
        return;
      }
      int cut = (path[0] - 'A') & 0xff;
      int kept = cut == ALL_LETTERS ? 0 : Math.max(0, word.length() - cut);
      char[] lemma = new char[kept + separator - 1];
      word.getChars(0, kept, lemma, 0);
      decode(1, separator, lemma, kept);
      char[] tag = new char[length - separator - 1];
      decode(separator + 1, length, tag, 0);
      entries.add(new String(lemma), new String(tag));
    }

    private void decode(int from, int to, char[] target, int at) {
      for (int i = from; i < to; i++) {
        target[at + i - from] = chars[path[i] & 0xff];
      }
    }
  }
}
