package dev.medlint.draft;

/**
 * The start tag of a paragraph, in UTF-16 offsets in its part.
 *
 * @param tagStart where the tag begins
 * @param tagEnd where it ends; properties of the paragraph may follow
 * @param empty whether the tag is the whole paragraph
 * @param inside where its first content may stand: after the properties, if any
 */
public record DocxBodyPoint(int tagStart, int tagEnd, boolean empty, int inside) {}
