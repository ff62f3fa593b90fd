package dev.medlint.explain;

import dev.medlint.Pack;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules guard which provision, and which provisions need no rule since they only decide whom
 * others bind. Immutable and thread-safe.
 */
public final class Guards {

  private final Map<String, List<Rule>> byProvision = new HashMap<>();

  private final Set<String> bases = new HashSet<>();

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
    for (String id : pack.law().ids()) {
      for (Provision edition : pack.law().editions(id)) {
        guards.addBases(edition);
      }
    }
    return guards;
  }

  private void addBases(Provision edition) {
    List<LocalizedText> texts = new ArrayList<>();
    edition.addressees().objects().forEach(term -> texts.add(term.basis()));
    edition.addressees().exempt().forEach(term -> texts.add(term.basis()));
    texts.add(edition.addressees().audienceBasis());
    for (LocalizedText text : texts) {
      if (!text.equals(edition.place())) {
        bases.add(text.ru());
      }
    }
  }

  /**
   * Returns whether a provision without rules of its own takes part in deciding whom other
   * provisions bind.
   */
  public boolean decidesWhomOthersBind(Provision provision) {
    return of(provision.id()).isEmpty() && bases.contains(provision.place().ru());
  }

  /** Returns the rules that cite a provision, in the order of their ids. */
  public List<Rule> of(String provision) {
    return List.copyOf(byProvision.getOrDefault(provision, List.of()));
  }
}
