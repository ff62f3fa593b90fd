package dev.medlint.match;

import dev.medlint.rule.Sign;
import dev.medlint.source.TextSpan;
import java.util.Objects;

/**
 * The words of a sign were seen.
 *
 * @param sign the sign
 * @param span UTF-16 range in the document's prose; {@code [0, 0)} for an absence
 * @param block index of the block in which the match begins; -1 for an absence
 */
public record SignMatch(Sign sign, TextSpan span, int block) {

  public SignMatch {
    Objects.requireNonNull(sign);
    Objects.requireNonNull(span);
  }
}
