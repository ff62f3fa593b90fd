package dev.medlint.draft;

import dev.medlint.source.LocalizedText;

/**
 * A place in a draft that people can name. Those which are counted get their number when the text
 * is put together, so that places without words are passed over. Not thread-safe.
 */
final class CountedPlace {

  /** What is counted. */
  enum Kind {
    PARAGRAPH,
    TEXT_BOX,
    PICTURE,
    HEADER,
    FOOTER,
    FOOTNOTE,
    ENDNOTE,
    /** Has its words already. */
    NAMED
  }

  private final Kind kind;
  private LocalizedText place;

  private CountedPlace(Kind kind, LocalizedText place) {
    this.kind = kind;
    this.place = place;
  }

  static CountedPlace counted(Kind kind) {
    return new CountedPlace(kind, null);
  }

  static CountedPlace named(LocalizedText place) {
    return new CountedPlace(Kind.NAMED, place);
  }

  /**
   * Returns the words for the place.
   *
   * @param counts how many of each kind were named so far, by ordinal; counted on
   */
  LocalizedText place(int[] counts) {
    if (place == null) {
      int number = ++counts[kind.ordinal()];
      place =
          switch (kind) {
            case PARAGRAPH -> Places.paragraph(number);
            case TEXT_BOX -> Places.textBox(number);
            case PICTURE -> Places.pictureText(number);
            case HEADER -> Places.header(number);
            case FOOTER -> Places.footer(number);
            case FOOTNOTE -> Places.footnote(number);
            case ENDNOTE -> Places.endnote(number);
            case NAMED -> throw new IllegalStateException("a place without words");
          };
    }
    return place;
  }
}
