package dev.medlint.source;

/**
 * A place in a text as people count it.
 *
 * @param line line number, from 1
 * @param column UTF-16 code units from the start of the line, from 1
 */
public record TextPosition(int line, int column) {}
