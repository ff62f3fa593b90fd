package dev.medlint.bench;

import java.util.List;
import java.util.Set;

/** Compares the provision of a label with that of a finding. */
final class Points {

  /** What is counted even if no label names it: findings outside of it are not judged. */
  static final String ADVERTISING_LAW = "38-fz";

  /** One superlative, two points that practice uses side by side. */
  private static final List<Set<String>> SIDE_BY_SIDE =
      List.of(Set.of("38-fz:5:2:1", "38-fz:5:3:1"));

  private Points() {}

  /**
   * Returns whether a finding names the point of a label: the same one, one that lies in the
   * labelled part, or one that stands for the same breach. What follows {@code #} must agree if
   * both have it.
   */
  static boolean same(String label, String found) {
    String labelSuffix = suffix(label);
    String foundSuffix = suffix(found);
    if (!labelSuffix.isEmpty() && !foundSuffix.isEmpty() && !labelSuffix.equals(foundSuffix)) {
      return false;
    }
    String a = withoutSuffix(label);
    String b = withoutSuffix(found);
    return a.equals(b) || b.startsWith(a + ":") || areSideBySide(a, b);
  }

  /** Returns the act that a provision belongs to. */
  static String act(String provision) {
    int colon = provision.indexOf(':');
    return colon < 0 ? provision : provision.substring(0, colon);
  }

  private static boolean areSideBySide(String a, String b) {
    for (Set<String> group : SIDE_BY_SIDE) {
      if (group.contains(a) && group.contains(b)) {
        return true;
      }
    }
    return false;
  }

  private static String suffix(String provision) {
    int hash = provision.indexOf('#');
    return hash < 0 ? "" : provision.substring(hash + 1);
  }

  private static String withoutSuffix(String provision) {
    int hash = provision.indexOf('#');
    return hash < 0 ? provision : provision.substring(0, hash);
  }
}
