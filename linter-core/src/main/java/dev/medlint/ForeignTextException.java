package dev.medlint;

import dev.medlint.api.Api;
import dev.medlint.extract.TextLanguage;
import dev.medlint.source.LocalizedText;

/**
 * A text is not in Russian. The rules would find nothing in it, and it would pass for clean, so it
 * is not judged at all.
 */
@Api
public final class ForeignTextException extends NotCheckedException {

  private static final long serialVersionUID = 1L;

  ForeignTextException(TextLanguage language) {
    super(
        new LocalizedText(
            "Текст не на русском языке ("
                + language.label().ru()
                + "): medlint проверяет только русские тексты. Проверьте перевод.",
            "The text is not in Russian ("
                + language.label().en()
                + "): medlint checks Russian texts only. Check its translation."));
  }
}
