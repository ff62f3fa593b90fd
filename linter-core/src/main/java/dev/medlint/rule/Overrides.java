package dev.medlint.rule;

import dev.medlint.source.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rule overrides which, over a whole pack: what a rule overrides by way of others, and rules
 * that override each other in a circle. Not thread-safe.
 */
final class Overrides {

  private record Declared(TextSpan place, Problems problems, Set<String> others) {}

  private final Map<String, Declared> byRule = new TreeMap<>();

  /**
   * Notes what a rule says that it overrides.
   *
   * @param place of the field
   * @param problems of the rule's file
   */
  void declare(String rule, TextSpan place, Problems problems, Set<String> others) {
    byRule.put(rule, new Declared(place, problems, new TreeSet<>(others)));
  }

  /** Returns the rules that a rule overrides, also by way of others, in order. */
  List<String> of(String rule) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(declared(rule));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (reached.add(next)) {
        open.addAll(declared(next));
      }
    }
    return List.copyOf(reached);
  }

  private Set<String> declared(String rule) {
    Declared declared = byRule.get(rule);
    return declared == null ? Set.of() : declared.others();
  }

  /** Reports each circle once, whole, in the file of its first rule by name. */
  void reportCircles() {
    Set<String> shown = new HashSet<>();
    for (Map.Entry<String, Declared> entry : byRule.entrySet()) {
      if (!shown.contains(entry.getKey())) {
        Optional<List<String>> circle = circle(entry.getKey());
        if (circle.isPresent()) {
          shown.addAll(circle.get());
          report(entry.getValue(), String.join(" → ", circle.get()));
        }
      }
    }
  }

  private static void report(Declared declared, String circle) {
    declared
        .problems()
        .add(
            declared.place(),
            "правила отменяют друг друга по кругу: " + circle + "; уберите одно из звеньев",
            "rules override each other in a circle: " + circle + "; remove one of the links");
  }

  /** Returns the shortest way from a rule back to itself, with the rule at both ends. */
  private Optional<List<String>> circle(String rule) {
    Map<String, String> from = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(rule);
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : declared(at)) {
        if (next.equals(rule)) {
          return Optional.of(way(rule, at, from));
        }
        if (from.putIfAbsent(next, at) == null) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> way(String rule, String last, Map<String, String> from) {
    List<String> way = new ArrayList<>();
    way.add(rule);
    for (String at = last; !at.equals(rule); at = from.get(at)) {
      way.add(at);
    }
    way.add(rule);
    Collections.reverse(way);
    return way;
  }
}
