package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells what an element makes of its text, by its tag, role, class, id and item type. */
final class HtmlRoles {

  private static final String[] REVIEWS = {"review", "testimonial", "ot", "отз", "comment"};
  private static final String NO_MARK = "\n";

  private HtmlRoles() {}

  /** Returns the kind of block that an element declares, null when it declares none. */
  static BlockKind kindOf(Element element, String tag) {
    BlockKind byTag = byTag(tag);
    if (byTag != null) {
      return byTag;
    }
    BlockKind byAttribute = element.attributesSize() == 0 ? null : byAttributes(element, tag);
    return byAttribute != null ? byAttribute : byCommonTag(tag);
  }

  /** Whether text inside and outside the element is apart though the tag is not a block's. */
  static boolean isBlockLike(String tag) {
    return switch (tag) {
      case "td", "th", "caption", "summary", "details", "dt", "dd", "select", "dialog" -> true;
      default -> false;
    };
  }

  /** Whether small print stands on lines of its own. */
  static boolean isSmallPrint(Element element, String tag) {
    return tag.equals("small")
        && isLineEnd(element.previousSibling(), false)
        && isLineEnd(element.nextSibling(), true);
  }

  private static boolean isLineEnd(Node beside, boolean after) {
    Node node = beside;
    while (node instanceof TextNode text && text.isBlank()) {
      node = after ? node.nextSibling() : node.previousSibling();
    }
    return node == null
        || (node instanceof Element element
            && (element.isBlock() || element.normalName().equals("br")));
  }

  /**
   * Returns the mark of a footnote with which an element begins ({@code <sup>1</sup>}), else what
   * is no mark.
   */
  static String footnoteMark(Element element) {
    Node first = element.childNodeSize() == 0 ? null : element.childNode(0);
    while (first instanceof TextNode text && text.isBlank()) {
      first = first.nextSibling();
    }
    return first instanceof Element sup && sup.normalName().equals("sup") ? sup.text() : NO_MARK;
  }

  static boolean isButton(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "submit", "button", "reset" -> true;
      default -> false;
    };
  }

  private static BlockKind byTag(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "footer" -> BlockKind.FOOTER;
      case "nav", "menu" -> BlockKind.NAVIGATION;
      default -> null;
    };
  }

  private static BlockKind byCommonTag(String tag) {
    return switch (tag) {
      case "blockquote" -> BlockKind.QUOTATION;
      case "li", "dt", "dd" -> BlockKind.LIST_ITEM;
      case "td", "th" -> BlockKind.TABLE_CELL;
      case "figcaption", "caption" -> BlockKind.CAPTION;
      case "small" -> BlockKind.FOOTNOTE;
      default -> null;
    };
  }

  private static BlockKind byAttributes(Element element, String tag) {
    switch (element.attr("role").toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar" -> {
        return BlockKind.NAVIGATION;
      }
      case "contentinfo" -> {
        return BlockKind.FOOTER;
      }
      case "heading" -> {
        return BlockKind.HEADING;
      }
      case "doc-footnote", "doc-endnotes" -> {
        return BlockKind.FOOTNOTE;
      }
      default -> {
        // Other roles do not say what the text is.
      }
    }
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return null;
    }
    if (isReviewItem(element)) {
      return BlockKind.REVIEW;
    }
    BlockKind byClass = byNames(element.attr("class"));
    return byClass != null ? byClass : byNames(element.attr("id"));
  }

  private static boolean isReviewItem(Element element) {
    String type = element.attr("itemtype");
    String property = element.attr("itemprop");
    return type.endsWith("schema.org/Review")
        || type.endsWith("schema.org/UserReview")
        || type.endsWith("schema.org/Comment")
        || property.equals("review")
        || property.equals("reviews")
        || property.equals("reviewBody");
  }

  private static BlockKind byNames(String names) {
    if (names.isEmpty()) {
      return null;
    }
    for (String name : names.toLowerCase(Locale.ROOT).trim().split("\\s+", -1)) {
      BlockKind kind = byName(name);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static BlockKind byName(String name) {
    switch (name) {
      case "footer", "site-footer", "page-footer", "main-footer", "b-footer", "l-footer" -> {
        return BlockKind.FOOTER;
      }
      case "nav", "navbar", "navigation", "menu", "main-menu", "top-menu", "site-nav" -> {
        return BlockKind.NAVIGATION;
      }
      case "footnote", "footnotes", "snoska", "snoski", "сноска", "сноски" -> {
        return BlockKind.FOOTNOTE;
      }
      default -> {
        if (name.contains("breadcrumb")) {
          return BlockKind.NAVIGATION;
        }
      }
    }
    return isReviewName(name) ? BlockKind.REVIEW : null;
  }

  /** Whether a class or id such as {@code patient-reviews__item} names words of clients. */
  static boolean isReviewName(String name) {
    boolean review = false;
    if (!PageCues.anyIn(name, REVIEWS)) {
      return false;
    }
    for (String word : name.split("[^\\p{L}\\p{Nd}]+", -1)) {
      switch (word) {
        case "review", "reviews", "testimonial", "testimonials", "otzyv", "otzyvy", "otziv" ->
            review = true;
        case "otzivy", "otzivi", "отзыв", "отзывы", "comment", "comments", "commentlist" ->
            review = true;
        case "medical", "med", "expert", "by", "reviewer", "doctor", "date", "form", "count" -> {
          return false;
        }
        default -> {
          // Other words of the name do not matter.
        }
      }
    }
    return review;
  }
}
