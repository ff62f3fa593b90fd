package dev.medlint.detect;

import dev.medlint.extract.Block;
import dev.medlint.extract.BlockKind;
import dev.medlint.extract.Document;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.Format;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an ad from an article by signs that a reader would name too: a text that sells gives a
 * price, a telephone number, an offer or a call («запишитесь»); an article has a heading and
 * several paragraphs. A long text with a heading must show two different signs of selling, since
 * articles mention prices now and then. Where neither is plain, nothing is said.
 */
final class KindDetector {

  /** Prose that is looked at, in UTF-16 units; the rest of a long text would not change much. */
  private static final int SCAN_LIMIT = 100_000;

  private static final int ARTICLE_LENGTH = 1200;
  private static final int ARTICLE_PARAGRAPHS = 3;
  private static final int HEADING_LIMIT = 60;

  private KindDetector() {}

  /** Returns the detected kind with the words that decided as its source, if it is plain. */
  static Optional<Statements> detect(Document document) {
    SellingSigns signs = new SellingSigns(document.text());
    int paragraphs = 0;
    int prose = 0;
    Optional<Block> heading = Optional.empty();
    for (Block block : document.blocks()) {
      if (block.span().start() >= SCAN_LIMIT) {
        break;
      }
      if (!isBody(block.kind())) {
        continue;
      }
      signs.scan(block.span().start(), Math.min(block.span().end(), SCAN_LIMIT));
      prose += block.span().length();
      paragraphs += block.kind() == BlockKind.PARAGRAPH ? 1 : 0;
      if (block.kind() == BlockKind.HEADING && heading.isEmpty()) {
        heading = Optional.of(block);
      }
    }
    boolean article =
        document.source().format() != Format.TEXT
            && heading.isPresent()
            && paragraphs >= ARTICLE_PARAGRAPHS
            && prose >= ARTICLE_LENGTH;
    if (signs.count() >= (article ? 2 : 1)) {
      return Optional.of(detected(Kind.AD, signs.words()));
    }
    return article
        ? Optional.of(detected(Kind.ARTICLE, words(document, heading.get())))
        : Optional.empty();
  }

  /** Site frames carry telephone numbers and calls on every page, articles included. */
  private static boolean isBody(BlockKind kind) {
    return switch (kind) {
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION -> true;
      case QUOTATION, REVIEW, ATTRIBUTE, FOOTER, NAVIGATION -> false;
    };
  }

  private static Statements detected(Kind kind, String words) {
    return new Statements(Origin.DETECTED, words, Map.of("kind", kind.id()));
  }

  private static String words(Document document, Block heading) {
    String text = document.text().substring(heading.span().start(), heading.span().end()).strip();
    return "«"
        + (text.length() <= HEADING_LIMIT ? text : text.substring(0, HEADING_LIMIT) + "…")
        + "»";
  }
}
