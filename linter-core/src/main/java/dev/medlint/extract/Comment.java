package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is said to medlint in a text: a comment in the markup whose text begins with {@code
 * medlint}, or an entry of the settings at the head of a Markdown file, which concerns the whole
 * file.
 *
 * @param span UTF-16 range of the whole comment in the source; of an entry, of the rule it names
 * @param text what stands between the comment's delimiters, trimmed; of an entry, the same in the
 *     words of a comment
 * @param settings of an entry, {@code verb}, {@code rule}, {@code reason}, {@code until} and {@code
 *     by}, or {@code said} for the last three in one; empty for a comment
 */
public record Comment(TextSpan span, String text, Map<String, String> settings) {

  public Comment {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
    settings = settings.isEmpty() ? Map.of() : Map.copyOf(new LinkedHashMap<>(settings));
  }

  /** Creates a comment in the markup. */
  public Comment(TextSpan span, String text) {
    this(span, text, Map.of());
  }
}
