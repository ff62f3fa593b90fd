package dev.medlint.extract;

import dev.medlint.source.Format;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads what the markup of a page tells: forms, links, what is loaded from elsewhere, data. */
final class PageMarkup implements NodeFilter {

  private static final int FARTHEST_ITEM = 40;
  private static final int LONGEST_LINK = 200;

  private static final String[] FRAMES = {"menu", "nav", "header", "footer", "contentinfo"};

  private final List<PageNote> notes = new ArrayList<>();
  private final SourceText source;

  /** The menu, header or footer around what is read; null outside. */
  private Element frame;

  private PageMarkup(SourceText source) {
    this.source = source;
  }

  /** Returns what the markup tells, in text order; the list may be added to. */
  static List<PageNote> of(Document page, SourceText source) {
    PageMarkup markup = new PageMarkup(source);
    if (source.format() == Format.HTML) {
      markup.notes.add(new PageNote(PageFactName.WEB_PAGE, "html", PageNote.NOWHERE));
    }
    NodeTraversor.filter(markup, page);
    return markup.notes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    GivenUpException.check();
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (element.hasAttr("itemprop")) {
      misplaced(element);
    }
    if (frame == null && isFrame(element, tag)) {
      frame = element;
    }
    switch (tag) {
      case "template" -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case "form" -> FormFacts.add(notes, element);
      case "a" -> link(element);
      case "meta" -> ofSite(element);
      case "script" -> script(element);
      case "iframe" -> frame(element);
      case "img", "link", "embed", "source" -> loaded(element);
      case "button" -> words(element);
      default -> {
        if (element.hasAttr("itemtype")) {
          note(PageFactName.MARKUP_TYPE, lastName(element.attr("itemtype")), element);
        } else if (element.hasAttr("typeof")) {
          note(PageFactName.MARKUP_TYPE, lastName(element.attr("typeof")), element);
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Examples of rules about sites state facts of one: «medlint:site-page». */
  private void ofSite(Element meta) {
    PageFactName fact =
        switch (meta.attr("name")) {
          case "medlint:site-page" -> PageFactName.SITE_PAGE;
          case "medlint:site-reviewer-without-page" -> PageFactName.REVIEWER_WITHOUT_PAGE;
          case "medlint:site-dead-link" -> PageFactName.DEAD_LINK;
          case "medlint:site-menu-link" -> PageFactName.MENU_LINK;
          case "medlint:site-dead-menu-link" -> PageFactName.DEAD_MENU_LINK;
          default -> null;
        };
    if (fact != null) {
      note(PageFactName.SITE, "1", meta);
      note(fact, meta.attr("content"), meta);
    }
  }

  /** A property that only pages have, in an item that is an article and no page. */
  private void misplaced(Element holder) {
    String property = holder.attr("itemprop");
    if (!LinkedData.OF_PAGES.contains(property)) {
      return;
    }
    Element item = holder.parent();
    for (int up = 0; up < FARTHEST_ITEM && item != null && !item.hasAttr("itemscope"); up++) {
      item = item.parent();
    }
    String type = item == null ? "" : lastName(item.attr("itemtype"));
    if (LinkedData.isArticle(type)) {
      note(PageFactName.MISPLACED_MARKUP, property + " у " + type, holder);
    }
  }

  private static String lastName(String type) {
    String first = type.strip().split("\\s+", 2)[0];
    return first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf(':')) + 1);
  }

  private void link(Element link) {
    if (link.hasAttr("href") && !HtmlVisibility.isHidden(link, "a")) {
      String words =
          ShortText.of(link, LONGEST_LINK)
              + " "
              + link.attr("title")
              + " "
              + link.attr("aria-label");
      String address = link.attr("href");
      LinkFacts.add(notes, words, address, place(link));
      if (frame != null && LinkFacts.host(address).isEmpty() && !address.startsWith("#")) {
        note(PageFactName.MENU_LINK, address + " | " + words.strip(), link);
      }
    }
  }

  private static boolean isFrameName(String names) {
    return !names.isEmpty() && PageCues.anyIn(names, FRAMES);
  }

  /** Whether an element is what a template puts around pages. */
  private static boolean isFrame(Element element, String tag) {
    switch (tag) {
      case "nav", "footer", "header", "menu" -> {
        return true;
      }
      case "html", "head", "body", "main", "article", "a", "p" -> {
        return false;
      }
      default -> {
        // Others are known by role, class and id.
      }
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    return isFrameName(element.attr("class"))
        || isFrameName(element.id())
        || isFrameName(element.attr("role"));
  }

  private void words(Element button) {
    LinkFacts.add(
        notes, ShortText.of(button, LONGEST_LINK) + " " + button.className(), "", place(button));
  }

  private void script(Element script) {
    String host = LinkFacts.host(script.attr("src"));
    if (!host.isEmpty()) {
      note(PageFactName.LOADED_ADDRESS, host, script);
    }
    for (Node child : script.childNodes()) {
      if (child instanceof DataNode data) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          linkedData(script, data);
        } else if (host.isEmpty()) {
          ScriptAddresses.add(notes, data.getWholeData(), place(script));
        }
      }
    }
  }

  private void linkedData(Element script, DataNode data) {
    LinkedData.Look look = LinkedData.look(data.getWholeData());
    Range range = data.sourceRange();
    int start = range.isTracked() ? range.startPos() : place(script).start();
    if (look.brokenAt() >= 0) {
      int at = Math.min(start + look.brokenAt(), Math.max(0, source.text().length() - 1));
      TextSpan place = new TextSpan(at, Math.min(at + 1, source.text().length()));
      int line = source.position(at).line();
      notes.add(new PageNote(PageFactName.BROKEN_MARKUP, "строка " + line, place));
    }
    for (String type : look.types()) {
      note(PageFactName.MARKUP_TYPE, type, script);
    }
    for (String property : look.misplaced()) {
      note(PageFactName.MISPLACED_MARKUP, property, script);
    }
  }

  private void frame(Element frame) {
    String host = LinkFacts.host(frame.attr("src") + frame.attr("data-src"));
    if (!host.isEmpty()) {
      note(PageFactName.LOADED_ADDRESS, host, frame);
      note(PageFactName.FORM_ADDRESS, host, frame);
    }
  }

  private void loaded(Element element) {
    String host = LinkFacts.host(element.attr("src") + element.attr("href"));
    boolean link = element.normalName().equals("link");
    boolean asset =
        !link || element.attr("rel").matches("(?i)stylesheet|preload|icon|modulepreload");
    if (!host.isEmpty() && asset) {
      note(PageFactName.LOADED_ADDRESS, host, element);
    }
  }

  private void note(PageFactName fact, String value, Element element) {
    notes.add(new PageNote(fact, value, place(element)));
  }

  /** Returns where the opening tag stands. */
  static TextSpan place(Element element) {
    Range range = element.sourceRange();
    return range.isTracked()
        ? new TextSpan(range.startPos(), Math.max(range.startPos(), range.endPos()))
        : PageNote.NOWHERE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node == frame) {
      frame = null;
    }
    return FilterResult.CONTINUE;
  }
}
