package dev.medlint.rule;

import java.util.Arrays;
import java.util.Optional;

/**
 * Surroundings in which a match does not count, by {@code кроме внутри:}, or in which alone it
 * counts, by {@code внутри:}.
 */
public enum Context {
  /** The sentence asks: it ends with a question mark. */
  QUESTION("вопрос", "question"),
  /** A condition is named before the match in its sentence («если», «при наличии»). */
  CONDITION("условие", "condition"),
  /** A negation that the pattern does not ask for stands in the match or just before it. */
  NEGATION("отрицание", "negation"),
  /** The match lies in quotation marks or in a quotation block. */
  QUOTATION("цитата", "quotation"),
  /** The sentence speaks of the law or of what an ad may not do. */
  LAW("закон", "law"),
  HEADING("заголовок", "heading"),
  REVIEW("отзыв", "review"),
  ATTRIBUTE("атрибут", "attribute"),
  FOOTER("подвал", "footer"),
  LIST("перечень", "list"),
  TABLE("таблица", "table"),
  CAPTION("подпись", "caption"),
  FOOTNOTE("сноска", "footnote");

  private final String russian;
  private final String english;

  Context(String russian, String english) {
    this.russian = russian;
    this.english = english;
  }

  /** Returns the word that rules written in Russian use. */
  public String russian() {
    return russian;
  }

  /** Returns the context of a Russian or English name, if there is one. */
  public static Optional<Context> find(String name) {
    return Arrays.stream(values())
        .filter(c -> c.russian.equals(name) || c.english.equals(name))
        .findFirst();
  }
}
