package dev.medlint.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence or two, as pieces that follow each other without a blank.
 *
 * @param pieces in order
 */
public record Phrase(List<Piece> pieces) {

  public Phrase {
    pieces = List.copyOf(pieces);
  }

  /** Returns a phrase of plain words. */
  public static Phrase of(String words) {
    return new Phrase(List.of(new Piece.Words(words)));
  }

  /** Returns this phrase with more plain words behind it. */
  public Phrase words(String words) {
    return words.isEmpty() ? this : with(new Piece.Words(words));
  }

  /** Returns this phrase with another one behind it. */
  public Phrase then(Phrase other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Phrase(all);
  }

  /** Returns this phrase with the id of a rule behind it. */
  public Phrase rule(String id) {
    return with(new Piece.RuleId(id));
  }

  /** Returns this phrase with the id of a provision behind it. */
  public Phrase provision(String id) {
    return with(new Piece.ProvisionId(id));
  }

  /** Returns this phrase with something to type behind it. */
  public Phrase code(String text) {
    return with(new Piece.Code(text));
  }

  /** Returns this phrase with a web address behind it. */
  public Phrase address(String url) {
    return with(new Piece.Address(url));
  }

  /** Returns this phrase with another piece behind it. */
  public Phrase with(Piece piece) {
    List<Piece> all = new ArrayList<>(pieces);
    all.add(piece);
    return new Phrase(all);
  }
}
