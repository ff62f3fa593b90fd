package dev.medlint.rule;

import java.util.List;
import java.util.Objects;

/** A regular expression, taken apart. */
sealed interface ExpressionPart {

  /** One character. */
  record One(CharSet set) implements ExpressionPart {
    public One {
      Objects.requireNonNull(set);
    }
  }

  /** One part after the other. */
  record Sequence(List<ExpressionPart> parts) implements ExpressionPart {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any of some parts. */
  record Choice(List<ExpressionPart> alternatives) implements ExpressionPart {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * A part several times.
   *
   * @param least at least so often
   * @param most at most so often; {@link Integer#MAX_VALUE}: without end
   */
  record Repeat(ExpressionPart part, int least, int most) implements ExpressionPart {
    public Repeat {
      Objects.requireNonNull(part);
    }
  }
}
