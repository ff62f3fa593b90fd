package dev.medlint.docs;

import dev.medlint.explain.Piece;
import dev.medlint.source.Language;

/** Where pages lie, from the folder of all pages, and how one leads to another. */
final class PageNames {

  static final String RULES = "rules";
  static final String PROVISIONS = "provisions";

  private PageNames() {}

  /** Returns the folder of a language: {@code ru}, {@code en}. */
  static String folder(Language language) {
    return language == Language.RU ? "ru" : "en";
  }

  static String of(String kind, Language language, String name) {
    return kind + '/' + folder(language) + '/' + name;
  }

  /** Returns a file name in which no system minds a character. */
  static String file(String id) {
    StringBuilder name = new StringBuilder(id.length() + 3);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
      name.append(plain ? c : '-');
    }
    return name.append(".md").toString();
  }

  /** Returns the address of the page of a rule or provision, from a page of some kind. */
  static String link(String fromKind, Language language, Piece piece) {
    String kind = piece instanceof Piece.RuleId ? RULES : PROVISIONS;
    String file = file(piece.text());
    if (fromKind.isEmpty()) {
      return of(kind, language, file);
    }
    return kind.equals(fromKind) ? file : "../../" + of(kind, language, file);
  }
}
