package dev.medlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The states that a regular expression passes through while it reads a token, worked out so that
 * there is one at a time. Used once, by the build; not thread-safe.
 */
final class ExpressionStates {

  /** What would take more states than this is left to {@link java.util.regex}. */
  private static final int MOST = 1500;

  /** For each place between characters: what may be read there, and where that leads. */
  private record Place(Optional<CharSet> reads, List<Integer> leadsTo) {}

  private final List<Place> places = new ArrayList<>();
  private final int end;
  private final int start;

  /** The place from which anything may follow up to the end; -1 if there is none. */
  private int anything = -1;

  private final Map<TreeSet<Integer>, Integer> numbers = new HashMap<>();
  private final List<TreeSet<Integer>> states = new ArrayList<>();

  private ExpressionStates(ExpressionPart expression) {
    end = place(new Place(Optional.empty(), List.of()));
    start = before(expression, end);
  }

  /**
   * Returns for each state the state that each class of characters leads to, and behind those 1 if
   * a token may end there, else 0; empty if there are too many.
   *
   * @param classCount number of classes
   * @param admits tells, for a class, which sets admit its characters
   */
  static Optional<int[][]> of(
      ExpressionPart expression, int classCount, IntFunction<Admission> admits) {
    ExpressionStates states = new ExpressionStates(expression);
    return states.places.size() > MOST ? Optional.empty() : states.rows(classCount, admits);
  }

  /** Tells which sets admit a character. */
  interface Admission {
    boolean by(CharSet set);
  }

  private int place(Place place) {
    places.add(place);
    return places.size() - 1;
  }

  /** Returns the place before a part, after which all goes on at another place. */
  private int before(ExpressionPart part, int after) {
    if (places.size() > MOST) {
      return after;
    }
    if (part instanceof ExpressionPart.One one) {
      return place(new Place(Optional.of(one.set()), List.of(after)));
    }
    if (part instanceof ExpressionPart.Sequence sequence) {
      int next = after;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        next = before(sequence.parts().get(i), next);
      }
      return next;
    }
    if (part instanceof ExpressionPart.Choice choice) {
      List<Integer> firsts = new ArrayList<>();
      choice.alternatives().forEach(alternative -> firsts.add(before(alternative, after)));
      return place(new Place(Optional.empty(), firsts));
    }
    return before((ExpressionPart.Repeat) part, after);
  }

  private int before(ExpressionPart.Repeat repeat, int after) {
    int next = repeat.most() == Integer.MAX_VALUE ? loop(repeat.part(), after) : after;
    int least = repeat.least();
    if (repeat.most() < Integer.MAX_VALUE) {
      for (int i = least; i < repeat.most(); i++) {
        next = place(new Place(Optional.empty(), List.of(after, before(repeat.part(), next))));
      }
    }
    for (int i = 0; i < least; i++) {
      next = before(repeat.part(), next);
    }
    return next;
  }

  /** Returns the place from which a part may be read any number of times. */
  private int loop(ExpressionPart part, int after) {
    boolean any = after == end && part.equals(new ExpressionPart.One(CharSet.ANY));
    if (any && anything >= 0) {
      return anything;
    }
    List<Integer> ways = new ArrayList<>(List.of(after));
    int loop = place(new Place(Optional.empty(), ways));
    ways.add(before(part, loop));
    if (any) {
      anything = loop;
    }
    return loop;
  }

  private Optional<int[][]> rows(int classCount, IntFunction<Admission> admits) {
    if (!isWithinAny(classCount, admits)) {
      anything = -1;
    }
    number(new TreeSet<>()); // nothing can match any more
    TreeSet<Integer> first = new TreeSet<>();
    reach(start, first);
    number(first);
    List<int[]> rows = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      int[] row = new int[classCount + 1];
      for (int c = 0; c < classCount; c++) {
        row[c] = number(after(states.get(state), admits.apply(c)));
      }
      row[classCount] = states.get(state).contains(end) ? 1 : 0;
      rows.add(row);
      if (states.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(rows.toArray(new int[0][]));
  }

  /** Returns whether whatever a place reads, a dot would read too. */
  private boolean isWithinAny(int classCount, IntFunction<Admission> admits) {
    for (int c = 0; c < classCount; c++) {
      Admission admission = admits.apply(c);
      for (Place place : places) {
        if (place.reads.isPresent()
            && admission.by(place.reads.get())
            && !admission.by(CharSet.ANY)) {
          return false;
        }
      }
    }
    return true;
  }

  private int number(TreeSet<Integer> state) {
    Integer known = numbers.get(state);
    if (known != null) {
      return known;
    }
    numbers.put(state, states.size());
    states.add(state);
    return states.size() - 1;
  }

  private TreeSet<Integer> after(TreeSet<Integer> state, Admission admission) {
    TreeSet<Integer> reached = new TreeSet<>();
    for (int place : state) {
      Optional<CharSet> reads = places.get(place).reads;
      if (reads.isPresent() && admission.by(reads.get())) {
        reach(places.get(place).leadsTo.get(0), reached);
      }
    }
    if (reached.contains(anything)) {
      // What else could follow does not matter; without this, states would be far too many.
      reached.clear();
      reach(anything, reached);
    }
    return reached;
  }

  /** Adds a place and all that can be reached from it without reading. */
  private void reach(int place, TreeSet<Integer> reached) {
    if (reached.add(place) && places.get(place).reads.isEmpty()) {
      places.get(place).leadsTo.forEach(next -> reach(next, reached));
    }
  }
}
