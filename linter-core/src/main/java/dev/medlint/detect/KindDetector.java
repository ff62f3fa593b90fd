package dev.medlint.detect;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an ad, an article and a page of the organisation's own site from each other: by signs and,
 * beside them, by the build of the text. Where nothing is plain, nothing is said.
 */
final class KindDetector {

  private static final int HEADING_LIMIT = 60;

  private final Tally tally;
  private final Document document;
  private final int words;

  /**
   * Creates a detector.
   *
   * @param words number of words in the text
   */
  KindDetector(Tally tally, Document document, int words) {
    this.tally = tally;
    this.document = document;
    this.words = words;
  }

  /** Returns the kind alone. */
  Optional<Kind> kind() {
    Optional<Statements> detected = detect();
    return detected.isPresent()
        ? Named.find(Kind.class, detected.get().values().get("kind"))
        : Optional.empty();
  }

  Optional<Statements> detect() {
    Optional<Block> heading = articleHeading();
    double ad = tally.worth(Kind.AD.id());
    double page = tally.worth(Kind.PAGE.id());
    double article = tally.worth(Kind.ARTICLE.id()) + (heading.isPresent() ? Weights.STRUCTURE : 0);
    double best = Math.max(ad, Math.max(page, article));
    if (best < Weights.ACCEPTED) {
      return neutral(ad + page);
    }
    Kind kind = best == article ? Kind.ARTICLE : best == page ? Kind.PAGE : Kind.AD;
    if (kind == Kind.ARTICLE && words < Weights.WORDS_OF_AN_ARTICLE && heading.isEmpty()) {
      return Optional.empty();
    }
    double rest = ad + page + article - best;
    double enough = kind == Kind.ARTICLE ? Weights.SURE_ARTICLE : Weights.SURE_KIND;
    boolean sure = best >= enough && best >= Weights.CLEAR_KIND * rest;
    String by = tally.words(List.of(kind.id()));
    return Optional.of(
        detected(kind, by.isEmpty() && heading.isPresent() ? quote(heading.get()) : by, sure));
  }

  /** A text of some length that speaks to nobody and offers nothing tells something. */
  private Optional<Statements> neutral(double promotion) {
    return words >= Weights.WORDS_OF_AN_ARTICLE && promotion < Weights.NEUTRAL
        ? Optional.of(detected(Kind.ARTICLE, tally.words(List.of(Kind.ARTICLE.id())), false))
        : Optional.empty();
  }

  /** Returns the first heading of a text that is built like an article. */
  private Optional<Block> articleHeading() {
    if (document.source().format() == Format.TEXT) {
      return Optional.empty();
    }
    int paragraphs = 0;
    int prose = 0;
    Optional<Block> heading = Optional.empty();
    for (Block block : document.blocks()) {
      if (isBody(block.kind())) {
        prose += block.span().length();
        paragraphs += block.kind() == BlockKind.PARAGRAPH ? 1 : 0;
        if (block.kind() == BlockKind.HEADING && heading.isEmpty()) {
          heading = Optional.of(block);
        }
      }
    }
    return paragraphs >= Weights.ARTICLE_PARAGRAPHS && prose >= Weights.ARTICLE_LENGTH
        ? heading
        : Optional.empty();
  }

  private static boolean isBody(BlockKind kind) {
    return switch (kind) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION, FOOTNOTE -> true;
      case QUOTATION, REVIEW, ATTRIBUTE, FOOTER, NAVIGATION -> false;
    };
  }

  private static Statements detected(Kind kind, String words, boolean sure) {
    return new Statements(Origin.DETECTED, words, Map.of("kind", kind.id()), sure);
  }

  private String quote(Block heading) {
    String text = document.text().substring(heading.span().start(), heading.span().end()).strip();
    return "«"
        + (text.length() <= HEADING_LIMIT ? text : text.substring(0, HEADING_LIMIT) + "…")
        + "»";
  }
}
