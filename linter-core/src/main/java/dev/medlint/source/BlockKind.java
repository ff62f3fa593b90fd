package dev.medlint.source;

/** What a block of text is in its document; rules may look in some kinds only. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_CELL,
  QUOTATION,
  /** Words of a client or patient in a block made for reviews. */
  REVIEW,
  CAPTION,
  /** Small print, or a remark that a mark in the text refers to. */
  FOOTNOTE,
  /** Text outside the running prose: alt, title, meta description, Open Graph, form labels. */
  ATTRIBUTE,
  FOOTER,
  NAVIGATION
}
