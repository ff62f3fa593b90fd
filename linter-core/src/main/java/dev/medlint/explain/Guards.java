package dev.medlint.explain;

import dev.medlint.Pack;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules guard which provision. Immutable and thread-safe. */
public final class Guards {

  private final Map<String, List<Rule>> byProvision = new HashMap<>();

  private Guards() {}

  /** Returns the guards of a pack. */
  public static Guards of(Pack pack) {
    Guards guards = new Guards();
    for (Rule rule : pack.rules().rules()) {
      for (List<String> group : rule.provisions()) {
        for (String id : group) {
          List<Rule> some = guards.byProvision.computeIfAbsent(id, k -> new ArrayList<>());
          if (!some.contains(rule)) {
            some.add(rule);
          }
        }
      }
    }
    return guards;
  }

  /** Returns the rules that cite a provision, in the order of their ids. */
  public List<Rule> of(String provision) {
    return List.copyOf(byProvision.getOrDefault(provision, List.of()));
  }
}
