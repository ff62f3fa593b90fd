package dev.medlint.annotate;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks words up in a dictionary of morfologik's format: an automaton (CFSA2) of byte strings
 * {@code word+Kending+tag}, where the lemma is the word without as many last letters as K says (A
 * is none) and with the ending. A test holds that morfologik's own look-up finds the same.
 *
 * <p>That one copies its file several times while it grows its buffers, and makes more steps for
 * each letter, which costs a short run several milliseconds. Immutable and thread-safe.
 */
final class WordAutomaton {

  private static final int MAGIC = 0x5c667361; // "\\fsa"
  private static final int CFSA2 = 0xc6;
  private static final int NUMBERED = 1 << 8;

  /** An arc is flags and label in a byte, perhaps the label in one more, perhaps its target. */
  private static final int TARGET_FOLLOWS = 1 << 7;

  private static final int LAST = 1 << 6;
  private static final int FINAL = 1 << 5;
  private static final int LABEL = FINAL - 1;

  private static final byte SEPARATOR = '+';
  private static final int ENCODABLE = 0x460;
  private static final int ALL_LETTERS = 255;

  /** In characters; the longest tag of the dictionary has fewer than half of it. */
  private static final int MOST_TAG = 128;

  /** Nodes looked at to tell whether a mask hides a word, so that none costs without bound. */
  private static final int MOST_STEPS = 4_000;

  /** Labels that fit into the first byte of an arc, by their number there; 0 is none of them. */
  private final byte[] labels;

  private final byte[] arcs;

  /** Where the arcs begin in the file. */
  private final int base;

  private final int root;
  private final char[] chars;
  private final byte[] bytes = new byte[ENCODABLE];

  private WordAutomaton(byte[] labels, byte[] arcs, int base, char[] chars) {
    this.labels = labels;
    this.arcs = arcs;
    this.base = base;
    this.root = target(0);
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
   * @param content of its file; taken over, not copied
   * @param encoding a single-byte one
   * @throws IOException if it has another format
   */
  static WordAutomaton read(byte[] content, Charset encoding) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
    if (in.readInt() != MAGIC || in.readUnsignedByte() != CFSA2) {
      throw new IOException("not an automaton of the kind CFSA2");
    }
    if ((in.readUnsignedShort() & NUMBERED) != 0) {
      throw new IOException("an automaton with numbers");
    }
    byte[] labels = new byte[in.readUnsignedByte()];
    in.readFully(labels);
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new WordAutomaton(
        labels, content, content.length - in.available(), new String(all, encoding).toCharArray());
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
    int node = root;
    int length = word.length();
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      byte label = c < ENCODABLE ? bytes[c] : 0;
      if (label == 0 || label == SEPARATOR) {
        return 0;
      }
      node = step(node, label);
      if (node == 0) {
        return 0;
      }
    }
    return length == 0 ? 0 : step(node, SEPARATOR);
  }

  /** Takes words of the dictionary. */
  interface Found {
    void add(String word);
  }

  /**
   * Gives the words that differ from another by one letter, which is not the first: one more, one
   * less, another, or two neighbours in the other order. A word may be given twice.
   */
  void near(String word, Found found) {
    char[] letters = word.toCharArray();
    int node = letters.length == 0 ? 0 : stepBy(root, letters[0]);
    for (int i = 1; i <= letters.length && node != 0; i++) {
      nearAt(letters, i, node, found);
      node = i < letters.length ? stepBy(node, letters[i]) : 0;
    }
  }

  /** Words that have the same letters up to {@code i} and differ there. */
  private void nearAt(char[] letters, int i, int node, Found found) {
    int length = letters.length;
    if (i < length && isWord(node, letters, i + 1)) {
      found.add(new String(letters, 0, i) + new String(letters, i + 1, length - i - 1));
    }
    if (i + 1 < length) {
      int second = stepBy(node, letters[i + 1]);
      int third = second == 0 ? 0 : stepBy(second, letters[i]);
      if (third != 0 && letters[i] != letters[i + 1] && isWord(third, letters, i + 2)) {
        found.add(new String(letters, 0, i) + letters[i + 1] + letters[i] + rest(letters, i + 2));
      }
    }
    for (int arc = node; ; arc = afterArc(arc)) {
      byte label = label(arc);
      int target = label == SEPARATOR ? 0 : target(arc);
      if (target != 0) {
        char c = chars[label & 0xff];
        if (isWord(target, letters, i)) {
          found.add(new String(letters, 0, i) + c + rest(letters, i));
        }
        if (i < length && c != letters[i] && isWord(target, letters, i + 1)) {
          found.add(new String(letters, 0, i) + c + rest(letters, i + 1));
        }
      }
      if ((arcs[base + arc] & LAST) != 0) {
        return;
      }
    }
  }

  private static String rest(char[] letters, int from) {
    return new String(letters, from, letters.length - from);
  }

  /** Returns whether the letters from {@code i} on lead from a node to the end of a word. */
  private boolean isWord(int node, char[] letters, int i) {
    int at = node;
    for (int k = i; k < letters.length; k++) {
      at = stepBy(at, letters[k]);
      if (at == 0) {
        return false;
      }
    }
    return step(at, SEPARATOR) != 0;
  }

  private int stepBy(int node, char c) {
    byte label = c < ENCODABLE ? bytes[c] : 0;
    return label == 0 || label == SEPARATOR ? 0 : step(node, label);
  }

  /** Takes words of the dictionary and where their entries begin, for {@link #entries}. */
  interface FoundEntries {
    void addWord(String word, int node);
  }

  /**
   * Gives the words with a beginning and at most so many letters after it.
   *
   * @param most number of letters after the beginning
   */
  void beginning(String head, int most, FoundEntries found) {
    int node = nodeOf(head);
    if (node != 0) {
      char[] letters = Arrays.copyOf(head.toCharArray(), head.length() + most);
      addBeginning(node, letters, head.length(), found);
    }
  }

  private void addBeginning(int node, char[] letters, int length, FoundEntries found) {
    for (int arc = node; ; arc = afterArc(arc)) {
      byte label = label(arc);
      int target = target(arc);
      if (target != 0 && label == SEPARATOR) {
        found.addWord(new String(letters, 0, length), target);
      } else if (target != 0 && length < letters.length) {
        letters[length] = chars[label & 0xff];
        addBeginning(target, letters, length + 1, found);
      }
      if ((arcs[base + arc] & LAST) != 0) {
        return;
      }
    }
  }

  /**
   * Gives the entries of a word, in the order of the dictionary.
   *
   * @param node where they begin
   */
  void entries(String word, int node, Entries entries) {
    new Search(word, entries).visit(node, 0);
  }

  /**
   * Gives the words with a beginning and an end and a number of letters between them, which must be
   * small: all that may stand there are tried.
   */
  void between(String head, String tail, int letters, Found found) {
    int node = nodeOf(head);
    if (node != 0) {
      new Between(head, tail, letters, letters, found, Integer.MAX_VALUE).visit(node, 0);
    }
  }

  /**
   * Returns whether there may be a word with a beginning and an end and some letters between them:
   * true too where so many words begin alike that looking at all of them would take long.
   *
   * @param least number of letters between
   * @param most number of letters between
   */
  boolean mayHave(String head, String tail, int least, int most) {
    int node = nodeOf(head);
    return node != 0 && !new Between(head, tail, least, most, null, MOST_STEPS).visit(node, 0);
  }

  /** Returns the node to which the letters of a beginning lead, 0 if to none. */
  private int nodeOf(String head) {
    int node = root;
    for (int i = 0; i < head.length() && node != 0; i++) {
      node = stepBy(node, head.charAt(i));
    }
    return node;
  }

  /** One walk through the words with a beginning. */
  private final class Between {

    private final String head;
    private final char[] tail;
    private final int least;
    private final char[] letters;

    /** Null: the walk ends at the first word. */
    private final Found found;

    private int stepsLeft;

    Between(String head, String tail, int least, int most, Found found, int steps) {
      this.head = head;
      this.tail = tail.toCharArray();
      this.least = least;
      this.letters = new char[most];
      this.found = found;
      this.stepsLeft = steps;
    }

    /** Returns whether the walk went to its end. */
    boolean visit(int node, int length) {
      if (length >= least && isWord(node, tail, 0)) {
        if (found == null) {
          return false;
        }
        found.add(head + new String(letters, 0, length) + new String(tail));
      }
      if (length == letters.length) {
        return true;
      }
      if (--stepsLeft < 0) {
        return false;
      }
      for (int arc = node; ; arc = afterArc(arc)) {
        byte label = label(arc);
        int target = label == SEPARATOR ? 0 : target(arc);
        if (target != 0) {
          letters[length] = chars[label & 0xff];
          if (!visit(target, length + 1)) {
            return false;
          }
        }
        if ((arcs[base + arc] & LAST) != 0) {
          return true;
        }
      }
    }
  }

  /** Returns the node to which a label leads from another, 0 if to none. */
  private int step(int node, byte label) {
    int arc = node;
    while (label(arc) != label) {
      if ((arcs[base + arc] & LAST) != 0) {
        return 0;
      }
      arc = afterArc(arc);
    }
    return target(arc);
  }

  private byte label(int arc) {
    int number = arcs[base + arc] & LABEL;
    return number > 0 ? labels[number] : arcs[base + arc + 1];
  }

  /** Returns the node that an arc leads to, 0 if to none. */
  private int target(int arc) {
    if ((arcs[base + arc] & TARGET_FOLLOWS) == 0) {
      return number(arc + ((arcs[base + arc] & LABEL) == 0 ? 2 : 1));
    }
    int last = arc;
    while ((arcs[base + last] & LAST) == 0) {
      last = afterArc(last);
    }
    return afterArc(last);
  }

  private int afterArc(int arc) {
    int flags = arcs[base + arc];
    int next = arc + ((flags & LABEL) == 0 ? 2 : 1);
    if ((flags & TARGET_FOLLOWS) == 0) {
      while (arcs[base + next] < 0) {
        next++;
      }
      next++;
    }
    return next;
  }

  /**
   * Returns a number of seven bits a byte, the lowest first; all bytes but its last are negative.
   */
  private int number(int at) {
    int i = base + at;
    int value = arcs[i] & 0x7f;
    for (int shift = 7; arcs[i] < 0; shift += 7) {
      i++;
      value |= (arcs[i] & 0x7f) << shift;
    }
    return value;
  }

  /** Takes the lemmas of a word. */
  interface Entries {
    /**
     * Takes a lemma.
     *
     * @param tags where its tags begin, for {@link #tags}; many words share them
     */
    void add(String lemma, int tags);
  }

  /** Returns the tags that begin at a node, in the order of the dictionary. */
  List<String> tags(int node) {
    List<String> tags = new ArrayList<>();
    addTags(node, new char[MOST_TAG], 0, tags);
    return tags;
  }

  private void addTags(int node, char[] tag, int length, List<String> tags) {
    for (int arc = node; ; arc = afterArc(arc)) {
      int flags = arcs[base + arc];
      tag[length] = chars[label(arc) & 0xff];
      if ((flags & FINAL) != 0) {
        tags.add(new String(tag, 0, length + 1));
      }
      int target = target(arc);
      if (target != 0) {
        addTags(target, tag, length + 1, tags);
      }
      if ((flags & LAST) != 0) {
        return;
      }
    }
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
      for (int arc = node; ; arc = afterArc(arc)) {
        byte label = label(arc);
        path[length] = label;
        int target = target(arc);
        if (target != 0) {
          if (label == SEPARATOR && length > 0) {
            entries.add(lemma(length), target);
          } else {
            visit(target, length + 1);
          }
        }
        if ((arcs[base + arc] & LAST) != 0) {
          return;
        }
      }
    }

    private String lemma(int length) {
      int cut = (path[0] - 'A') & 0xff;
      int kept = cut == ALL_LETTERS ? 0 : Math.max(0, word.length() - cut);
      char[] lemma = new char[kept + length - 1];
      word.getChars(0, kept, lemma, 0);
      for (int i = 1; i < length; i++) {
        lemma[kept + i - 1] = chars[path[i] & 0xff];
      }
      return new String(lemma);
    }
  }
}
