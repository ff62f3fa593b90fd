package dev.medlint.rule;

import dev.medlint.annotate.Form;
import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * A set of token tests, asked of a form all at once. One of a compiled pack is decoded when it is
 * first asked. Immutable and thread-safe.
 */
public final class TestSet {

  private final Optional<BinaryTable> table;
  private final int position;

  /** Null until it is decoded; two threads may do it twice, which does no harm. */
  private volatile Words words;

  /**
   * Test {@code n} is in the set if bit {@code n % 64} of word {@code n / 64 - first} is set; words
   * that are missing hold no test.
   */
  private static final class Words {

    private final int first;
    private final long[] bits;

    /** All words joined by “or”. */
    private final long any;

    Words(int first, long[] bits) {
      long all = 0;
      for (long word : bits) {
        all |= word;
      }
      this.first = first;
      this.bits = bits;
      this.any = all;
    }

    static Words read(BinaryTable.Cursor in) {
      return new Words(in.readInt(), in.readLongs());
    }
  }

  /** Returns the set that {@link #write} wrote at a position of a table. */
  TestSet(BinaryTable table, int position) {
    this.table = Optional.of(table);
    this.position = position;
  }

  private TestSet(Words words) {
    this.table = Optional.empty();
    this.position = 0;
    this.words = words;
  }

  static TestSet of(BitSet tests) {
    int first = tests.isEmpty() ? 0 : tests.nextSetBit(0) / Long.SIZE;
    long[] bits = tests.toLongArray();
    return new TestSet(new Words(first, Arrays.copyOfRange(bits, first, bits.length)));
  }

  /** Returns whether a form passes any of the tests. */
  public boolean passes(Form form) {
    Words known = words();
    return form.passesAnyOf(known.bits, known.first, known.any);
  }

  private Words words() {
    Words known = words;
    if (known == null) {
      known = Words.read(table.orElseThrow().at(position));
      words = known;
    }
    return known;
  }

  void write(BinaryWriter out) {
    out.writeInt(words().first);
    out.writeLongs(words().bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestSet that
        && words().first == that.words().first
        && Arrays.equals(words().bits, that.words().bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words().bits);
  }
}
