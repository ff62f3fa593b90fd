package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Values of a compiled pack, decoded when they are first asked for. Thread-safe; two threads may
 * decode one twice, which does no harm.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

  private final BinaryTable table;
  private final int[] positions;
  private final RuleReader.Decoder<T> decoder;
  private final AtomicReferenceArray<T> decoded;

  LazyList(BinaryTable table, int[] positions, RuleReader.Decoder<T> decoder) {
    this.table = table;
    this.positions = positions;
    this.decoder = decoder;
    this.decoded = new AtomicReferenceArray<>(positions.length);
  }

  /** Returns an immutable list of the same values, without decoding any. */
  static <T> List<T> keep(List<T> values) {
    return values instanceof LazyList ? values : List.copyOf(values);
  }

  @Override
  public T get(int i) {
    T value = decoded.get(i);
    if (value == null) {
      value = decoder.read(new RuleReader(table.at(positions[i])));
      if (!decoded.compareAndSet(i, null, value)) {
        value = decoded.get(i); // signs are told apart by identity: all must have the same
      }
    }
    return value;
  }

  @Override
  public int size() {
    return positions.length;
  }
}
