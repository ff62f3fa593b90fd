/**
 * Explain: a rule, a provision or a line of a checked text → what people want to know of it.
 *
 * <p>An {@link dev.medlint.explain.Explanation} is made of headings, paragraphs and lists and knows
 * no layout; {@link dev.medlint.explain.TerminalText} and {@link dev.medlint.explain.MarkdownText}
 * draw it, so that the terminal, the generated pages, a web page and an editor say the same.
 */
package dev.medlint.explain;
