package dev.medlint.extract;

/**
 * One line of a page as a reader sees it.
 *
 * @param text with single spaces; addresses of links to other sites are appended
 * @param level heading level 1 to 6, 0 for other lines
 * @param item whether it is an entry of a list or table
 */
record PageLine(String text, int level, boolean item) {}
