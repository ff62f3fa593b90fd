package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * The regular expressions of a pack, all of which are asked of each form. They are compiled with
 * the pack to tables that are walked character by character, since {@code java.util.regex} would
 * take a cold process longer than all the rest of a check; what these cannot do is left to it.
 * Immutable and thread-safe.
 */
final class Expressions {

  /** Characters before this one have their class in a table of their own. */
  private static final int NEAR = 0x500;

  private static final int KINDS = CharSet.Kind.values().length;

  /** The test of each expression. */
  private final int[] tests;

  private final TokenExpression[] expressions;

  /**
   * First code point of each interval, ascending, from 0: expressions tell characters of one
   * interval and one kind not apart.
   */
  private final int[] intervals;

  /** The class of the characters of each interval and kind; expressions tell classes apart. */
  private final int[] classes;

  /** The class of each character before {@link #NEAR}. */
  private final int[] near;

  /** For each class, the expressions that a token which begins with it may match. */
  private final NumberLists byFirst;

  /**
   * The columns of the classes in the rows of each expression, one expression after the other:
   * classes that an expression does not tell apart share a column.
   */
  private final int[] columns;

  /** Length of the rows of each expression: its columns and one more. */
  private final int[] widths;

  /**
   * The rows of all expressions, one after the other: for each column where the row of the next
   * state begins, counted from the first row of the expression (0: no match any more), and behind
   * those 1 if a token may end in this state. The second row is the one to begin with. An
   * expression without rows is left to Java.
   */
  private final int[] rows;

  /** One past the last number of the rows of each expression. */
  private final int[] rowEnds;

  /** How many classes there are. */
  private final int classCount;

  private Expressions(
      int[] tests,
      TokenExpression[] expressions,
      int[] intervals,
      int[] classes,
      int[] near,
      int classCount,
      NumberLists byFirst,
      int[] columns,
      int[] widths,
      int[] rows,
      int[] rowEnds) {
    this.tests = tests;
    this.expressions = expressions;
    this.intervals = intervals;
    this.classes = classes;
    this.near = near;
    this.byFirst = byFirst;
    this.columns = columns;
    this.widths = widths;
    this.rows = rows;
    this.rowEnds = rowEnds;
    this.classCount = classCount;
  }

  /**
   * Compiles expressions.
   *
   * @param tests number of the test of each
   * @param written each as {@link java.util.regex.Pattern} takes it
   */
  static Expressions of(int[] tests, List<String> written) {
    List<Optional<ExpressionPart>> parts = written.stream().map(ExpressionReader::read).toList();
    Set<CharSet> sets = new LinkedHashSet<>(List.of(CharSet.ANY));
    parts.forEach(part -> part.ifPresent(p -> addSets(p, sets)));
    int[] intervals = intervals(sets);
    List<BitSet> signatures = new ArrayList<>();
    int[] classes = classes(intervals, List.copyOf(sets), signatures);
    int[] near = new int[NEAR];
    Arrays.setAll(near, c -> classes[KINDS * interval(intervals, c) + kind(c)]);
    List<CharSet> numbered = List.copyOf(sets);
    List<Optional<int[][]>> states = new ArrayList<>();
    for (Optional<ExpressionPart> part : parts) {
      states.add(
          part.flatMap(
              p ->
                  ExpressionStates.of(
                      p,
                      signatures.size(),
                      c -> set -> signatures.get(c).get(numbered.indexOf(set)))));
    }
    int count = signatures.size();
    int[] columns = new int[states.size() * count];
    int[] widths = new int[states.size()];
    int[][] rows = new int[states.size()][];
    for (int e = 0; e < rows.length; e++) {
      int[][] some = states.get(e).orElse(new int[0][]);
      int[] representatives = representatives(some, count, columns, e * count);
      widths[e] = representatives.length + 1;
      rows[e] = joined(some, representatives, count);
    }
    TokenExpression[] expressions =
        written.stream().map(TokenExpression::new).toArray(TokenExpression[]::new);
    int[] rowEnds = new int[rows.length];
    int size = 0;
    for (int e = 0; e < rows.length; e++) {
      size += rows[e].length;
      rowEnds[e] = size;
    }
    return new Expressions(
        tests,
        expressions,
        intervals,
        classes,
        near,
        count,
        byFirst(states, count),
        columns,
        widths,
        Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray(),
        rowEnds);
  }

  private static void addSets(ExpressionPart part, Set<CharSet> sets) {
    if (part instanceof ExpressionPart.One one) {
      sets.add(one.set());
    } else if (part instanceof ExpressionPart.Sequence sequence) {
      sequence.parts().forEach(p -> addSets(p, sets));
    } else if (part instanceof ExpressionPart.Choice choice) {
      choice.alternatives().forEach(p -> addSets(p, sets));
    } else {
      addSets(((ExpressionPart.Repeat) part).part(), sets);
    }
  }

  private static int[] intervals(Set<CharSet> sets) {
    TreeSet<Integer> firsts = new TreeSet<>();
    firsts.add(0);
    for (CharSet set : sets) {
      for (CharSet.Range range : set.ranges()) {
        firsts.add(range.first());
        firsts.add(range.last() + 1);
      }
    }
    firsts.add(Character.MAX_VALUE + 1);
    return firsts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Numbers what sets admit each character; a class that no character has is 0. */
  private static int[] classes(int[] intervals, List<CharSet> sets, List<BitSet> signatures) {
    int[] classes = new int[KINDS * intervals.length];
    Map<BitSet, Integer> numbers = new HashMap<>();
    BitSet seen = new BitSet();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      int at = KINDS * interval(intervals, c) + kind(c);
      if (!seen.get(at)) {
        seen.set(at);
        classes[at] = number(signature(c, kind(c), sets), numbers, signatures);
      }
    }
    // Of what lies beyond the last code unit any kind may occur.
    for (int i = interval(intervals, Character.MAX_VALUE + 1); i < intervals.length; i++) {
      for (int kind = 0; kind < KINDS; kind++) {
        classes[KINDS * i + kind] =
            number(signature(intervals[i], kind, sets), numbers, signatures);
      }
    }
    return classes;
  }

  private static int number(
      BitSet signature, Map<BitSet, Integer> numbers, List<BitSet> signatures) {
    Integer known = numbers.putIfAbsent(signature, signatures.size());
    if (known != null) {
      return known;
    }
    signatures.add(signature);
    return signatures.size() - 1;
  }

  private static BitSet signature(int codePoint, int kind, List<CharSet> sets) {
    BitSet signature = new BitSet();
    for (int s = 0; s < sets.size(); s++) {
      signature.set(s, sets.get(s).admits(codePoint, CharSet.Kind.values()[kind]));
    }
    return signature;
  }

  /**
   * Notes the column of each class and returns a class of each column.
   *
   * @param at where the columns are noted
   */
  private static int[] representatives(int[][] states, int count, int[] columns, int at) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<Integer> representatives = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int shown = c;
      List<Integer> column = Arrays.stream(states).map(state -> state[shown]).toList();
      Integer known = numbers.putIfAbsent(column, numbers.size());
      if (known == null) {
        representatives.add(c);
      }
      columns[at + c] = known == null ? numbers.size() - 1 : known;
    }
    return representatives.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] joined(int[][] states, int[] representatives, int count) {
    int width = representatives.length + 1;
    int[] joined = new int[states.length * width];
    for (int s = 0; s < states.length; s++) {
      for (int c = 0; c < representatives.length; c++) {
        joined[s * width + c] = states[s][representatives[c]] * width;
      }
      joined[s * width + width - 1] = states[s][count];
    }
    return joined;
  }

  private static NumberLists byFirst(List<Optional<int[][]>> states, int classCount) {
    List<List<Integer>> byFirst = new ArrayList<>();
    for (int c = 0; c < classCount; c++) {
      List<Integer> possible = new ArrayList<>();
      for (int e = 0; e < states.size(); e++) {
        if (states.get(e).isEmpty() || states.get(e).get()[1][c] != 0) {
          possible.add(e);
        }
      }
      byFirst.add(possible);
    }
    return NumberLists.of(byFirst);
  }

  @SuppressWarnings("EnumOrdinal") // written and read by the same version
  private static int kind(int codePoint) {
    return CharSet.Kind.of(codePoint).ordinal();
  }

  private static int interval(int[] intervals, int codePoint) {
    int found = Arrays.binarySearch(intervals, codePoint);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * Hands over the tests whose expressions match all of a token.
   *
   * @param matching takes the numbers
   */
  void match(String token, IntConsumer matching) {
    int[] characters = new int[token.length()];
    int length = 0;
    for (int at = 0; at < characters.length; length++) {
      int c = token.charAt(at);
      if (c < NEAR) {
        characters[length] = near[c];
        at++;
      } else {
        int codePoint = token.codePointAt(at);
        characters[length] = classes[KINDS * interval(intervals, codePoint) + kind(codePoint)];
        at += Character.charCount(codePoint);
      }
    }
    if (length == 0) {
      for (int e = 0; e < tests.length; e++) {
        matchOne(e, token, characters, 0, matching);
      }
    } else {
      int end = byFirst.end(characters[0]);
      for (int i = byFirst.start(characters[0]); i < end; i++) {
        matchOne(byFirst.number(i), token, characters, length, matching);
      }
    }
  }

  private void matchOne(int e, String token, int[] characters, int length, IntConsumer matching) {
    int first = e == 0 ? 0 : rowEnds[e - 1];
    boolean matches;
    if (first == rowEnds[e]) {
      matches = expressions[e].matches(token);
    } else {
      int row = widths[e];
      int column = e * classCount;
      for (int i = 0; i < length && row > 0; i++) {
        row = rows[first + row + columns[column + characters[i]]];
      }
      matches = row > 0 && rows[first + row + widths[e] - 1] == 1;
    }
    if (matches) {
      matching.accept(tests[e]);
    }
  }

  /** Returns whether an expression is matched without {@code java.util.regex}. */
  boolean isCompiled(int expression) {
    return rowEnds[expression] > (expression == 0 ? 0 : rowEnds[expression - 1]);
  }

  void write(BinaryWriter out) {
    out.writeInts(tests);
    for (TokenExpression expression : expressions) {
      out.writeString(expression.toString());
    }
    out.writeInts(intervals);
    out.writeInts(classes);
    out.writeInts(near);
    out.writeInt(classCount);
    byFirst.write(out);
    out.writeInts(columns);
    out.writeInts(widths);
    out.writeInts(rows);
    out.writeInts(rowEnds);
  }

  static Expressions read(BinaryTable.Cursor in) {
    int[] tests = in.readInts();
    TokenExpression[] expressions = new TokenExpression[tests.length];
    for (int e = 0; e < expressions.length; e++) {
      expressions[e] = new TokenExpression(in.table(), in.readInt());
    }
    return new Expressions(
        tests,
        expressions,
        in.readInts(),
        in.readInts(),
        in.readInts(),
        in.readInt(),
        NumberLists.read(in),
        in.readInts(),
        in.readInts(),
        in.readInts(),
        in.readInts());
  }
}
