package dev.medlint.match;

import dev.medlint.rule.Pattern;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The word lists of a pack, each made ready to run once, when a pattern first needs it.
 * Thread-safe; two threads may make one twice, which does no harm.
 */
final class ListNodes {

  private final List<Pattern> lists;
  private final AtomicReferenceArray<Node> nodes;

  ListNodes(List<Pattern> lists) {
    this.lists = lists;
    this.nodes = new AtomicReferenceArray<>(lists.size());
  }

  /** Returns a word list as it was written. */
  Pattern pattern(int number) {
    return lists.get(number);
  }

  Node get(int number) {
    Node node = nodes.get(number);
    if (node == null) {
      node = Program.list(lists.get(number), this);
      nodes.set(number, node);
    }
    return node;
  }
}
