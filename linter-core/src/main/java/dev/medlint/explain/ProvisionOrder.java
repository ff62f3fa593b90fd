package dev.medlint.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order in which people expect the ids of provisions: part 9 before part 10. */
public final class ProvisionOrder {

  private ProvisionOrder() {}

  /** Returns ids with the numbers in them compared as numbers. */
  public static List<String> sorted(Collection<String> ids) {
    List<String> sorted = new ArrayList<>(ids);
    sorted.sort(((Comparator<String>) ProvisionOrder::compare).thenComparing(id -> id));
    return sorted;
  }

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = numberEnd(a, i);
      int endB = numberEnd(b, j);
      int order =
          endA > i && endB > j
              ? Integer.compare(number(a, i, endA), number(b, j, endB))
              : Integer.compare(rank(a.charAt(i)), rank(b.charAt(j)));
      if (order != 0) {
        return order;
      }
      i = Math.max(endA, i + 1);
      j = Math.max(endB, j + 1);
    }
    return Boolean.compare(i < a.length(), j < b.length());
  }

  /** A new part begins before article 18 goes on as article 18.1. */
  private static int rank(char c) {
    return c == ':' ? 0 : c == '#' ? 1 : c;
  }

  private static int numberEnd(String id, int from) {
    int end = from;
    while (end < id.length() && end - from < 9 && id.charAt(end) >= '0' && id.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int number(String id, int from, int to) {
    return Integer.parseInt(id, from, to, 10);
  }
}
