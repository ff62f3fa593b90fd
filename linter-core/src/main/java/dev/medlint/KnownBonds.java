package dev.medlint;

import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which rules for something missing may bind texts of which the same is known: what the
 * law answers depends on the values of facts, not on the words that told them, and texts of one
 * kind come by the thousand. Thread-safe.
 */
final class KnownBonds {

  /** Platforms have any names. */
  private static final int MOST = 256;

  private final Map<List<Object>, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  /** Returns the answers for some facts, by the id of the rule; to be filled. */
  Map<String, Boolean> of(Facts facts) {
    if (known.size() >= MOST) {
      known.clear();
    }
    List<Object> key =
        List.of(
            values(facts.kind()),
            values(facts.objects()),
            values(facts.audience()),
            values(facts.medium()),
            values(facts.platform()),
            values(facts.stage()),
            values(facts.complete()));
    Map<String, Boolean> answers = known.get(key);
    if (answers == null) {
      answers = new ConcurrentHashMap<>();
      known.put(key, answers);
    }
    return answers;
  }

  private static List<Object> values(Fact<?> fact) {
    return List.of(fact.value(), fact.origin(), fact.sure());
  }
}
