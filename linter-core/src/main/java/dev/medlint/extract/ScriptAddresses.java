package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.List;

/** Finds the addresses that an inline script loads from, such as those of counters. */
final class ScriptAddresses {

  private static final int MOST = 20;

  private ScriptAddresses() {}

  static void add(List<PageNote> notes, String script, TextSpan place) {
    int found = 0;
    for (int at = script.indexOf("//");
        at >= 0 && found < MOST;
        at = script.indexOf("//", at + 2)) {
      int end = at + 2;
      while (end < script.length() && isPart(script.charAt(end)) && end - at < 200) {
        end++;
      }
      boolean quoted = at > 0 && (script.charAt(at - 1) == ':' || isQuote(script.charAt(at - 1)));
      String address = LinkFacts.host(script.substring(at, end));
      if (quoted && address.indexOf('.') > 0) {
        notes.add(new PageNote(PageFactName.LOADED_ADDRESS, address, place));
        found++;
      }
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || "-._/:?=&%#".indexOf(c) >= 0;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }
}
