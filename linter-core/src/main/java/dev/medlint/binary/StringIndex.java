package dev.medlint.binary;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the number of a string: a hash table that is stored ready to use, so that nothing has to be
 * built when it is read. Immutable and thread-safe.
 */
public final class StringIndex {

  private final int[] slots;
  private final int[] hashes;
  private final IntFunction<String> strings;

  private StringIndex(int[] slots, int[] hashes, IntFunction<String> strings) {
    this.slots = slots;
    this.hashes = hashes;
    this.strings = strings;
  }

  /**
   * Returns an index.
   *
   * @param keys without repeats; the number of each is its place
   */
  public static StringIndex of(List<String> keys) {
    int[] slots = new int[Integer.highestOneBit(2 * keys.size() + 1) * 2];
    int[] hashes = new int[keys.size()];
    for (int key = 0; key < hashes.length; key++) {
      hashes[key] = keys.get(key).hashCode();
      int slot = slot(hashes[key], slots);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = key + 1;
    }
    return new StringIndex(slots, hashes, List.copyOf(keys)::get);
  }

  private static int slot(int hash, int[] slots) {
    return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
  }

  /** Returns how many strings there are. */
  public int size() {
    return hashes.length;
  }

  /** Returns the string of a number. */
  public String string(int number) {
    return strings.apply(number);
  }

  /** Returns the number of a string, or -1. */
  public int find(String text) {
    return find(text, text.length(), text.hashCode());
  }

  /**
   * Returns the number of the string that the first characters of a text make, or -1.
   *
   * @param length how many of them
   * @param hash of these, as {@link String#hashCode} computes it
   */
  public int find(String text, int length, int hash) {
    int slot = slot(hash, slots);
    while (slots[slot] != 0) {
      int key = slots[slot] - 1;
      if (hashes[key] == hash) {
        String string = strings.apply(key);
        if (string.length() == length && text.startsWith(string)) {
          return key;
        }
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  /** Writes what {@link #read} reads. */
  public void write(BinaryWriter out) {
    int[] numbers = new int[hashes.length];
    Arrays.setAll(numbers, key -> out.number(strings.apply(key)));
    out.writeInts(slots);
    out.writeInts(hashes);
    out.writeInts(numbers);
  }

  /** Reads an index. */
  public static StringIndex read(BinaryTable.Cursor in) {
    return new StringIndex(in.readInts(), in.readInts(), new Stored(in.table(), in.readInts()));
  }

  /** A class with a name and no lambda, which would slow a cold start. */
  private record Stored(BinaryTable table, int[] numbers) implements IntFunction<String> {
    @Override
    public String apply(int key) {
      return table.string(numbers[key]);
    }
  }
}
