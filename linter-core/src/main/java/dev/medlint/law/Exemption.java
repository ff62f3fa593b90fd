package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * An exception of a norm or a rule that was looked at and does not help the text.
 *
 * @param what whom or what the exception lets out, as a phrase
 * @param why what is known of the text, so that it is not let out
 */
public record Exemption(LocalizedText what, LocalizedText why) {

  public Exemption {
    Objects.requireNonNull(what);
    Objects.requireNonNull(why);
  }
}
