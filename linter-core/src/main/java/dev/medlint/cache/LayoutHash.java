package dev.medlint.cache;

import dev.medlint.binary.Sha256;
import dev.medlint.source.Layout;
import dev.medlint.source.TextSpan;
import java.util.Map;

/** Adds to a hash all of a layout that findings may depend on. */
final class LayoutHash {

  private LayoutHash() {}

  static void add(Layout layout, Sha256 hash) {
    hash.addNumber(layout.parts().size());
    for (Layout.Part part : layout.parts()) {
      hash.addText(part.kind().name());
      add(part.span(), hash);
      hash.addNumber(part.level());
      hash.addText(part.name());
      hash.addNumber(part.markup() ? 1 : 0);
    }
    hash.addNumber(layout.links().size());
    for (Layout.Link link : layout.links()) {
      add(link.span(), hash);
      hash.addText(link.address());
    }
    hash.addNumber(layout.remarks().size());
    for (Layout.Remark remark : layout.remarks()) {
      add(remark.span(), hash);
      hash.addText(remark.text());
    }
    hash.addNumber(layout.times().size());
    for (Layout.Time time : layout.times()) {
      add(time.span(), hash);
      hash.addNumber(time.start());
      hash.addNumber(time.end());
    }
    for (Map.Entry<String, String> fact : layout.facts().entrySet()) {
      hash.addText(fact.getKey());
      hash.addText(fact.getValue());
    }
  }

  private static void add(TextSpan span, Sha256 hash) {
    hash.addNumber(span.start());
    hash.addNumber(span.end());
  }
}
