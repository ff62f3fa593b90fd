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

  /** Where it stands in the table, which no other set of a pack does; 0: it is in none. */
  private final int position;

  /** Null until it is decoded; two threads may do it twice, which does no harm. */
  private volatile TestBits bits;

  /** Returns the set that {@link #write} wrote at a position of a table. */
  TestSet(BinaryTable table, int position) {
    this.table = Optional.of(table);
    this.position = position;
  }

  private TestSet(TestBits bits) {
    this.table = Optional.empty();
    this.position = 0;
    this.bits = bits;
  }

  static TestSet of(BitSet tests) {
    int first = tests.isEmpty() ? 0 : tests.nextSetBit(0) / Long.SIZE;
    long[] words = tests.toLongArray();
    return new TestSet(new TestBits(first, Arrays.copyOfRange(words, first, words.length)));
  }

  /** Returns whether a form passes any of the tests. */
  public boolean passes(Form form) {
    return bits().passes(form, position);
  }

  private TestBits bits() {
    TestBits known = bits;
    if (known == null) {
      BinaryTable.Cursor in = table.orElseThrow().at(position);
      known = TestBits.read(in);
      bits = known;
    }
    return known;
  }

  void write(BinaryWriter out) {
    bits().write(out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestSet that
        && bits().first() == that.bits().first()
        && Arrays.equals(bits().words(), that.bits().words());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits().words());
  }
}
