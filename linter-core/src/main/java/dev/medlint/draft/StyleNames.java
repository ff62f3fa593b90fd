package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.Locale;
import java.util.Optional;

/** What the names of paragraph styles say that office programs bring along, RU and EN. */
final class StyleNames {

  private StyleNames() {}

  /** Returns what a paragraph of a style is; empty: the name says nothing of that. */
  static Optional<BlockKind> kind(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (isQuotation(plain)) {
      return Optional.of(BlockKind.QUOTATION);
    }
    if (isCaption(plain)) {
      return Optional.of(BlockKind.CAPTION);
    }
    return headingLevel(plain) > 0 ? Optional.of(BlockKind.HEADING) : Optional.empty();
  }

  /** Returns the level from 1 to 6 of the heading that a style makes, 0: it makes none. */
  static int headingLevel(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals("title") || plain.equals("название")) {
      return 1;
    }
    if (plain.equals("subtitle") || plain.equals("подзаголовок")) {
      return 2;
    }
    int digit = plain.length() - 1;
    if (digit < 1) {
      return 0;
    }
    String before = plain.substring(0, digit);
    boolean heading = before.equals("heading ") || before.equals("заголовок ");
    int level = heading ? plain.charAt(digit) - '0' : 0;
    return level >= 1 && level <= 9 ? Math.min(level, 6) : 0;
  }

  private static boolean isQuotation(String plain) {
    return plain.startsWith("quotation")
        || plain.equals("quote")
        || plain.equals("intense quote")
        || plain.startsWith("цитата")
        || plain.equals("выделенная цитата");
  }

  private static boolean isCaption(String plain) {
    return switch (plain) {
      case "caption", "illustration", "figure", "drawing", "название объекта" -> true;
      default -> false;
    };
  }
}
