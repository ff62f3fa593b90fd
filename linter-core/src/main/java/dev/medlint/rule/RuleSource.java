package dev.medlint.rule;

import java.util.Objects;

/**
 * A rule file, word list or example file as text.
 *
 * @param path with {@code /} between parts, relative to the pack; its last part without the ending
 *     is the id of the rule or the name of the list
 * @param text the characters
 */
public record RuleSource(String path, String text) {

  public RuleSource {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
  }

  /** Returns the last part of the path without its ending. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
