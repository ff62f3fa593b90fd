package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Values of a compiled pack, decoded when they are first asked for. Thread-safe; two threads may
 * decode one twice, which does no harm.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {

  private final BinaryTable table;
  private final int[] positions;
  private final Function<RuleReader, T> decode;
  private final AtomicReferenceArray<T> decoded;

  LazyList(BinaryTable table, int[] positions, Function<RuleReader, T> decode) {
    this.table = table;
    this.positions = positions;
    this.decode = decode;
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
      value = decode.apply(new RuleReader(table.at(positions[i])));
      decoded.set(i, value);
    }
    return value;
  }

  @Override
  public int size() {
    return positions.length;
  }
}
