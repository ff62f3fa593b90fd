package dev.medlint.law;

import java.util.Objects;

/**
 * A law file that is to be parsed.
 *
 * @param path as error messages show it
 * @param text decoded text
 */
public record LawFile(String path, String text) {

  public LawFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
  }
}
