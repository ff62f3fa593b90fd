package dev.medlint.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells which elements a visitor of the page does not read. */
final class HtmlVisibility {

  private HtmlVisibility() {}

  /** Returns whether neither the element nor anything inside it is prose. */
  static boolean isHidden(Element element, String tag) {
    return isCode(tag) || (element.attributesSize() > 0 && isHiddenByAttribute(element));
  }

  private static boolean isCode(String tag) {
    return switch (tag) {
      case "script", "style", "template", "noscript", "svg", "math", "iframe", "object" -> true;
      case "embed", "canvas", "audio", "video", "textarea", "noframes", "noembed" -> true;
      default -> false;
    };
  }

  private static boolean isHiddenByAttribute(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")) {
      return true;
    }
    if (!element.hasAttr("style")) {
      return false;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }
}
