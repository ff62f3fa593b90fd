package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of numbers, one after the other in one array: a pack has thousands of them. Immutable and
 * thread-safe.
 */
final class NumberLists {

  /** One past the last number of each list. */
  private final int[] ends;

  private final int[] numbers;

  private NumberLists(int[] ends, int[] numbers) {
    this.ends = ends;
    this.numbers = numbers;
  }

  static NumberLists of(List<List<Integer>> lists) {
    int[] ends = new int[lists.size()];
    int size = 0;
    for (int i = 0; i < ends.length; i++) {
      size += lists.get(i).size();
      ends[i] = size;
    }
    int[] numbers = new int[size];
    int at = 0;
    for (List<Integer> list : lists) {
      for (int number : list) {
        numbers[at++] = number;
      }
    }
    return new NumberLists(ends, numbers);
  }

  /** Returns so many lists without numbers, to be filled. */
  static List<List<Integer>> empty(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>(1));
    }
    return lists;
  }

  /** Returns how many lists there are. */
  int size() {
    return ends.length;
  }

  boolean isEmpty(int list) {
    return start(list) == end(list);
  }

  /** Returns the index of a list's first number. */
  int start(int list) {
    return list == 0 ? 0 : ends[list - 1];
  }

  /** Returns one past the index of a list's last number. */
  int end(int list) {
    return ends[list];
  }

  /** Returns the number at an index. */
  int number(int i) {
    return numbers[i];
  }

  /** Copies the numbers of a list to a place of an array; returns where they end. */
  int copy(int list, int[] to, int at) {
    int start = start(list);
    int count = ends[list] - start;
    if (count == 1) {
      to[at] = numbers[start];
    } else {
      System.arraycopy(numbers, start, to, at, count);
    }
    return at + count;
  }

  List<Integer> get(int list) {
    List<Integer> some = new ArrayList<>();
    for (int i = start(list); i < end(list); i++) {
      some.add(numbers[i]);
    }
    return some;
  }

  void write(BinaryWriter out) {
    out.writeInts(ends);
    out.writeInts(numbers);
  }

  static NumberLists read(BinaryTable.Cursor in) {
    return new NumberLists(in.readInts(), in.readInts());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberLists that
        && Arrays.equals(ends, that.ends)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
