package dev.medlint.explain;

import java.util.Objects;

/** A run of characters in a phrase that are shown in one way. */
public sealed interface Piece {

  /** Returns the characters, as a page without links shows them. */
  String text();

  /** Plain words. */
  record Words(String text) implements Piece {
    public Words {
      Objects.requireNonNull(text);
    }
  }

  /** Words of a text that a rule found. */
  record Found(String text) implements Piece {
    public Found {
      Objects.requireNonNull(text);
    }
  }

  /** Something to type or to copy. */
  record Code(String text) implements Piece {
    public Code {
      Objects.requireNonNull(text);
    }
  }

  /** The id of a rule. */
  record RuleId(String text) implements Piece {
    public RuleId {
      Objects.requireNonNull(text);
    }
  }

  /** The id of a provision. */
  record ProvisionId(String text) implements Piece {
    public ProvisionId {
      Objects.requireNonNull(text);
    }
  }

  /** A web address. */
  record Address(String text) implements Piece {
    public Address {
      Objects.requireNonNull(text);
    }
  }
}
