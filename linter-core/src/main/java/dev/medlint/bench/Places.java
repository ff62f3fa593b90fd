package dev.medlint.bench;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Compares the place of a label with that of a finding; all places are UTF-16 ranges. */
final class Places {

  /** A finding that is this many times longer than its label marks the text, not the words. */
  private static final int TIMES = 3;

  /** However short a label is, a finding of this length still marks its place. */
  private static final int ALWAYS = 250;

  private Places() {}

  /** Returns everywhere that the words stand, overlapping places included. */
  static List<TextSpan> of(String words, String text) {
    List<TextSpan> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      places.add(new TextSpan(at, at + words.length()));
    }
    return places;
  }

  /** Returns whether a finding marks one of the places. */
  static boolean hits(TextSpan found, List<TextSpan> places) {
    for (TextSpan place : places) {
      if (crosses(found, place) && found.length() <= Math.max(TIMES * place.length(), ALWAYS)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a finding shares something with one of the places, however long it is. */
  static boolean touches(TextSpan found, List<TextSpan> places) {
    for (TextSpan place : places) {
      if (crosses(found, place)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether they overlap; a finding without length counts if it stands within a place. */
  private static boolean crosses(TextSpan found, TextSpan place) {
    return found.start() < place.end() && found.end() > place.start();
  }
}
