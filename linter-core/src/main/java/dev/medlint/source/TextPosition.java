package dev.medlint.source;

import dev.medlint.api.Api;

/**
 * A place in a text as people count it.
 *
 * @param line line number, from 1
 * @param column UTF-16 code units from the start of the line, from 1
 */
@Api
public record TextPosition(int line, int column) {}
