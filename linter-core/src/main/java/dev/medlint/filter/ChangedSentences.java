package dev.medlint.filter;

import dev.medlint.decision.Decision;
import dev.medlint.decision.SentenceHash;
import dev.medlint.law.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of open findings that they were decided once, in a sentence that reads otherwise now: those
 * of the same rule, provision and words as a decision on the file whose sentence is there no more,
 * or else the only one of that rule. Not thread-safe.
 */
final class ChangedSentences {

  private final List<ReportedFinding> told;
  private final Set<String> sentences = new HashSet<>();
  private final Map<String, List<Place>> open = new HashMap<>();

  ChangedSentences(List<ReportedFinding> findings) {
    this.told = new ArrayList<>(findings);
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i).finding();
      String sentence = SentenceHash.of(finding.bond().sentence());
      sentences.add(finding.rule() + '\n' + sentence);
      if (findings.get(i).isOpen() && findings.get(i).remark().isEmpty()) {
        open.computeIfAbsent(key(finding.rule(), finding.provision()), k -> new ArrayList<>())
            .add(new Place(i, SentenceHash.normal(finding.quote())));
      }
    }
  }

  private static String key(String rule, String provision) {
    return rule + '\n' + provision;
  }

  /**
   * Looks for the finding that a decision speaks of.
   *
   * @param rule present id of its rule
   */
  void add(Decision decision, String rule) {
    if (sentences.contains(rule + '\n' + decision.sentence())) {
      return;
    }
    List<Place> places = open.getOrDefault(key(rule, decision.provision()), List.of());
    String named = SentenceHash.normal(decision.quote());
    Place found = places.size() == 1 ? places.get(0) : null;
    for (Place place : places) {
      if (DecisionBook.namesWordsOf(named, place.words())) {
        found = place;
        break;
      }
    }
    if (found != null) {
      places.remove(found);
      DecisionRemark remark = new DecisionRemark(decision, DecisionRemark.Standing.OTHER_SENTENCE);
      told.set(found.index(), told.get(found.index()).with(remark));
    }
  }

  /** Returns all findings in the same order. */
  List<ReportedFinding> told() {
    return told;
  }

  private record Place(int index, String words) {}
}
