package dev.medlint.annotate;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.Resources;
import dev.medlint.binary.StringIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of medicine and advertising that the general dictionary lacks. A word is given by its lemma
 * and a model word that is inflected alike; the file says how, and {@link FieldWordsCompiler} turns
 * it into what is read here. Immutable and thread-safe.
 */
final class FieldWords {

  static final int MAGIC = 0x6d6c6631; // "mlf1"; counts up when the form changes

  /** Where a word begins otherwise, it is not looked for among those that are misspelled. */
  private static final int SAME_LETTERS = 1;

  private static final String FILE = "field-words.bin";

  private final BinaryTable table;

  /** Forms with readings of their own, and where these stand. */
  private final StringIndex forms;

  private final int[] formPositions;

  /** The parts of words that do not change, in order, and where their words and models stand. */
  private final StringIndex stems;

  private final int[] stemPositions;
  private final int longestEnding;

  private FieldWords(BinaryTable table) {
    this.table = table;
    BinaryTable.Cursor in = table.at(table.bodyLength() - Integer.BYTES);
    in = table.at(in.readInt());
    this.forms = StringIndex.read(in);
    this.formPositions = in.readInts();
    this.stems = StringIndex.read(in);
    this.stemPositions = in.readInts();
    this.longestEnding = in.readInt();
  }

  /**
   * Reads the words that are part of the program.
   *
   * @throws UncheckedIOException if they are missing
   */
  static FieldWords load() {
    try (InputStream in = Resources.open(FieldWords.class, FILE)) {
      if (in == null) {
        throw new IOException("missing in the class path: " + FILE);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads words as {@link FieldWordsCompiler} writes them.
   *
   * @throws IOException if something else or another version wrote them
   */
  static FieldWords read(byte[] compiled) throws IOException {
    return new FieldWords(new BinaryTable(compiled, MAGIC));
  }

  /** Returns all readings of a form; empty if it is unknown. */
  List<Reading> readings(String form) {
    int single = forms.find(form);
    List<Reading> readings = List.of();
    if (single >= 0) {
      readings = new ArrayList<>(4);
      addReadings(table.at(formPositions[single]), readings);
    }
    int hash = 0;
    for (int length = 1; length <= form.length(); length++) {
      hash = 31 * hash + form.charAt(length - 1);
      if (form.length() - length <= longestEnding) {
        int stem = stems.find(form, length, hash);
        if (stem >= 0) {
          readings = readings.isEmpty() ? new ArrayList<>(4) : readings;
          addInflected(form, length, table.at(stemPositions[stem]), readings);
        }
      }
    }
    return readings;
  }

  /**
   * Gives the forms of these words that differ from another word by one letter more or by another
   * letter, in the part that does not change and not in its first letter.
   */
  void near(String word, WordAutomaton.Found found) {
    if (word.length() <= SAME_LETTERS) {
      return;
    }
    String beginning = word.substring(0, SAME_LETTERS);
    for (int s = firstFrom(beginning); s < stems.size(); s++) {
      String stem = stems.string(s);
      if (!stem.startsWith(beginning)) {
        return;
      }
      int i = SAME_LETTERS;
      while (i < stem.length() && i < word.length() && stem.charAt(i) == word.charAt(i)) {
        i++;
      }
      if (i < stem.length()) {
        addForm(word, i, i, stem, found);
        addForm(word, i, i + 1, stem, found);
      }
    }
  }

  /** Gives all forms that begin with some letters; a form may be given twice. */
  void beginning(String letters, WordAutomaton.Found found) {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.string(i).startsWith(letters)) {
        found.add(forms.string(i));
      }
    }
    String first = letters.substring(0, 1);
    for (int s = firstFrom(first); s < stems.size(); s++) {
      String stem = stems.string(s);
      if (!stem.startsWith(first)) {
        return;
      }
      if (stem.startsWith(letters) || letters.startsWith(stem)) {
        addForms(stem, table.at(stemPositions[s]), letters, found);
      }
    }
  }

  private void addForms(
      String stem, BinaryTable.Cursor in, String letters, WordAutomaton.Found found) {
    int words = in.readInt();
    for (int w = 0; w < words; w++) {
      in.readString(); // the lemma
      BinaryTable.Cursor model = table.at(in.readInt());
      int endings = model.readInt();
      for (int e = 0; e < endings; e++) {
        String form = stem.concat(model.readString());
        model.readLong(); // its features
        if (form.startsWith(letters)) {
          found.add(form);
        }
      }
    }
  }

  /**
   * Gives the word with a letter of a stem at a place and its own letters from another on, if that
   * begins with the whole stem. Nearly none does, so they are compared before anything is put
   * together.
   */
  private static void addForm(
      String word, int place, int rest, String stem, WordAutomaton.Found found) {
    if (rest <= word.length()
        && word.regionMatches(rest, stem, place + 1, stem.length() - place - 1)) {
      String begun = word.substring(0, place).concat(stem.substring(place, place + 1));
      found.add(begun.concat(word.substring(rest)));
    }
  }

  /** Returns the number of the first stem that is not before some letters. */
  private int firstFrom(String letters) {
    int low = 0;
    int high = stems.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stems.string(middle).compareTo(letters) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void addReadings(BinaryTable.Cursor in, List<Reading> readings) {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      readings.add(new Reading(in.readString(), in.readLong()));
    }
  }

  /** Adds the readings of the words of a stem whose models have the rest of the form. */
  private void addInflected(
      String form, int stemLength, BinaryTable.Cursor in, List<Reading> readings) {
    int words = in.readInt();
    for (int w = 0; w < words; w++) {
      String lemma = in.readString();
      BinaryTable.Cursor model = table.at(in.readInt());
      int endings = model.readInt();
      for (int e = 0; e < endings; e++) {
        String ending = model.readString();
        long features = model.readLong();
        if (ending.length() == form.length() - stemLength && form.endsWith(ending)) {
          readings.add(new Reading(lemma, features));
        }
      }
    }
  }
}
