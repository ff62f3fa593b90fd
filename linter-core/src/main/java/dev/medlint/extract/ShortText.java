package dev.medlint.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The first words of an element: of elements in one another, however deep, only so much is read
 * again and again. Not thread-safe.
 */
final class ShortText implements NodeFilter {

  private static final int MOST_NODES = 60;

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private int nodes;

  private ShortText(int limit) {
    this.limit = limit;
  }

  /**
   * Returns the words with single blanks.
   *
   * @param limit after so many characters, or after some dozens of nodes, no more is read
   */
  static String of(Element element, int limit) {
    ShortText shortText = new ShortText(limit);
    NodeTraversor.filter(shortText, element);
    return shortText.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String more = words.text().strip();
      if (!more.isEmpty()) {
        text.append(text.length() == 0 ? "" : " ").append(more);
      }
    }
    nodes++;
    return text.length() >= limit || nodes > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return FilterResult.CONTINUE;
  }
}
