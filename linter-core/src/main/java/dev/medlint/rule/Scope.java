package dev.medlint.rule;

import java.util.Arrays;
import java.util.Optional;

/** The piece of text in which all parts of a query must be found. */
public enum Scope {
  SENTENCE("предложение", "sentence"),
  /** Some neighbouring sentences of one block or of blocks that follow each other. */
  NEIGHBOURS("соседние", "neighbours"),
  HEADING("заголовок", "heading"),
  /** A heading, where the first part is, and the sentences below it. */
  SECTION("раздел", "section"),
  /** The sentence before a list, where the first part is, and the first items of the list. */
  LIST("перечень", "list"),
  BLOCK("блок", "block"),
  DOCUMENT("документ", "document");

  private final String russian;
  private final String english;

  Scope(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  /** Returns the word that rules written in Russian use. */
  public String russian() {
    return russian;
  }

  /** Returns the scope of a Russian or English name, if there is one. */
  public static Optional<Scope> find(String name) {
    return Arrays.stream(values())
        .filter(s -> s.russian.equals(name) || s.english.equals(name))
        .findFirst();
  }
}
