package dev.medlint.source;

import dev.medlint.api.Api;
import java.util.Objects;

/**
 * A sentence for people in both languages of the tool.
 *
 * @param ru Russian
 * @param en English
 */
@Api
public record LocalizedText(String ru, String en) {

  public LocalizedText {
    Objects.requireNonNull(ru);
    Objects.requireNonNull(en);
  }

  /** Returns the text in one language. */
  public String in(Language language) {
    return language == Language.RU ? ru : en;
  }
}
