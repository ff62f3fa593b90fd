package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Makes the lines of a page out of its tree and collects its data for machines. Not thread-safe.
 *
 * <p>What markup says of a word (this is the day of publication, this is the author) is written
 * into the line as a label, so that marked and unmarked pages are read the same way.
 */
final class HtmlOutline implements NodeFilter {

  private static final int LONGEST_PERSON = 200;
  private static final int LONGEST_FOOT = 2000;
  private static final int LONGEST_DAY = 40;
  private static final int SHORTEST_PART = 6;

  private static final Pattern LAST_EDIT =
      Pattern.compile(
          "(?:страниц|стать|материал|документ|page|article)\\p{L}*[^.!?©]{0,20}"
              + "(?:последн\\p{L}+|last)[^.!?©]{0,20}(?:измен|отредактир|обновл|правк|edited|modified|updated)[^©]{0,40}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final List<PageLine> lines = new ArrayList<>();
  private final List<PageClaim> claims = new ArrayList<>();
  private final List<PageClaim> linkedData = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int lineStart = -1;
  private int lineEnd;
  private Element owner;
  private Element skippedIn;
  private int skippedLevel;
  private int articles;

  static HtmlOutline of(org.jsoup.nodes.Document page) {
    HtmlOutline outline = new HtmlOutline();
    NodeTraversor.filter(outline, page);
    outline.endLine();
    return outline;
  }

  List<PageLine> lines() {
    return lines;
  }

  /** Returns what the data for machines say, the most reliable first. */
  List<PageClaim> claims() {
    claims.addAll(linkedData);
    linkedData.clear();
    return claims;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    GivenUpException.check();
    if (node instanceof TextNode text) {
      if (skippedIn == null) {
        text(text);
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("meta")) {
      meta(element);
    } else if (skippedIn == null && element.hasAttr("content")) {
      content(element);
    } else if (tag.equals("script")) {
      script(element);
    }
    if (tag.equals("title") || HtmlVisibility.isHidden(element, tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isChrome(element, tag)) {
      endLine();
      lastEdit(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBlock(element, tag)) {
      endLine();
      owner = element;
      stopSkipping(element, tag);
    }
    if (tag.equals("article")) {
      articles++;
    }
    if (skippedIn == null && element.attributesSize() > 0 && !isData(tag)) {
      label(element, tag);
    }
    return tag.equals("time") && skippedIn == null ? time(element) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (isBlock(element, tag)) {
        owner = element;
        endLine();
      } else if (tag.equals("a")) {
        link(element);
      }
      articles -= tag.equals("article") ? 1 : 0;
      if (element == skippedIn) {
        skippedIn = null;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Wikis and manuals tell in the foot of a page when it was last changed. */
  private void lastEdit(Element chrome) {
    String text = ShortText.of(chrome, LONGEST_FOOT);
    if (text.length() < LONGEST_FOOT && RussianDates.mayHold(text)) {
      Matcher edit = LAST_EDIT.matcher(text);
      if (edit.find()) {
        lines.add(new PageLine(edit.group(), 0, false, PageMarkup.place(chrome)));
      }
    }
  }

  private static boolean isData(String tag) {
    return tag.equals("meta") || tag.equals("link");
  }

  private static boolean isBlock(Element element, String tag) {
    return tag.equals("br") || tag.equals("hr") || element.isBlock() || HtmlRoles.isBlockLike(tag);
  }

  private boolean isChrome(Element element, String tag) {
    switch (tag) {
      case "nav", "form", "select", "button", "samp" -> {
        return true;
      }
      case "code" -> {
        // Old pages set whole texts in <pre>; what is code says so.
        return element.parent() != null && element.parent().normalName().equals("pre");
      }
      case "footer" -> {
        return articles == 0;
      }
      case "html", "body", "main", "time", "a" -> {
        return false;
      }
      case "article" -> {
        if (articles > 0) {
          return true;
        }
      }
      default -> {
        // Other elements are judged by their names.
      }
    }
    if (element.attributesSize() == 0) {
      return tag.equals("aside");
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return (tag.equals("aside") && !names.contains("author") && !names.contains("expert"))
        || PageChrome.isName(names)
        || isOtherItem(element.attr("itemtype"));
  }

  private static boolean isOtherItem(String type) {
    return type.endsWith("/VideoObject")
        || type.endsWith("/Comment")
        || type.endsWith("/Review")
        || type.endsWith("/BreadcrumbList")
        || type.endsWith("/Event")
        || type.endsWith("/Offer");
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    if (!text.isBlank()) {
      Range range = node.sourceRange();
      if (range.isTracked()) {
        lineStart = lineStart < 0 ? range.startPos() : lineStart;
        lineEnd = range.endPos();
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0') {
        space();
      } else {
        line.append(c);
      }
    }
    // Neighbouring inline elements are often set apart by style only.
    if (!text.isBlank() && node.nextSibling() == null) {
      space();
    }
  }

  private void space() {
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) != ' ') {
      line.append(' ');
    }
  }

  private void endLine() {
    String text = line.toString().trim();
    TextSpan place = lineStart < 0 ? PageNote.NOWHERE : new TextSpan(lineStart, lineEnd);
    line.setLength(0);
    lineStart = -1;
    if (text.isEmpty()) {
      return;
    }
    String tag = owner == null ? "" : owner.normalName();
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    int level = heading ? tag.charAt(1) - '0' : 0;
    if (PageChrome.isHeading(text) && owner != null) {
      skip(level);
      return;
    }
    lines.add(new PageLine(text, level, isItem(owner), place));
  }

  private static boolean isItem(Element element) {
    Element at = element;
    for (int i = 0; i < 3 && at != null; i++) {
      switch (at.normalName()) {
        case "li", "td", "th", "dt", "dd" -> {
          return true;
        }
        default -> at = at.parent();
      }
    }
    return false;
  }

  /** Leaves out what follows a heading in the element that holds both. */
  private void skip(int level) {
    Element parent = owner.parent();
    while (parent != null && parent.childrenSize() == 1 && parent.parent() != null) {
      parent = parent.parent();
    }
    boolean wholePage = parent == null || parent.normalName().equals("body");
    skippedIn = wholePage && level == 0 ? null : parent;
    skippedLevel = level == 0 ? 7 : level;
  }

  private void stopSkipping(Element element, String tag) {
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    if (skippedIn != null && heading && tag.charAt(1) - '0' <= skippedLevel) {
      if (!PageChrome.isHeading(element.text())) {
        skippedIn = null;
      }
    }
  }

  private FilterResult time(Element element) {
    String day = element.attr("datetime");
    if (day.isEmpty() || !RussianDates.in(element.text().replace('\u00a0', ' ')).isEmpty()) {
      return FilterResult.CONTINUE;
    }
    space();
    RussianDates.first(day).ifPresent(line::append);
    space();
    return FilterResult.SKIP_CHILDREN;
  }

  private void link(Element element) {
    String address = element.attr("href");
    if (skippedIn == null && address.startsWith("http")) {
      space();
      line.append(address, 0, Math.min(200, address.length())).append(' ');
    }
  }

  /** Writes what attributes say of the element's text, unless the text says it itself. */
  private void label(Element element, String tag) {
    String property = property(element);
    String names = element.className().toLowerCase(Locale.ROOT);
    String role = element.attr("role");
    if (hasPart(names, BIBLIOGRAPHY) || role.equals("doc-bibliography")) {
      lines.add(new PageLine("Источники:", 0, false, PageMarkup.place(element)));
    }
    String day = dayLabel(element, tag, property, names);
    if (!day.isEmpty()) {
      dateLabel(day);
    }
    boolean reviewer = property.equals("reviewedby") || hasWord(names, "reviewer");
    boolean author =
        property.equals("author") || element.attr("rel").equals("author") || isAuthor(names);
    if ((reviewer || author) && !tag.equals("meta")) {
      personLabel(element, reviewer ? "Рецензент: " : "Автор: ", reviewer);
    }
  }

  /** Returns the name of a property of microdata or RDFa, in lower case and without a prefix. */
  private static String property(Element element) {
    String name = element.attr("itemprop");
    if (name.isEmpty() && !element.normalName().equals("meta")) {
      name = element.attr("property");
    }
    String last = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
    return last.toLowerCase(Locale.ROOT);
  }

  private static boolean isAuthor(String names) {
    return hasWord(names, "author") || hasWord(names, "byline");
  }

  /** Returns what an element says of the day in it: by its property, title or class. */
  private static String dayLabel(Element element, String tag, String property, String names) {
    if (property.startsWith("date") || property.equals("lastreviewed")) {
      return property.equals("datepublished")
          ? "Опубликовано: "
          : property.equals("datemodified") ? "Обновлено: " : "";
    }
    boolean time = tag.equals("time");
    String title = element.attr("title") + element.attr("aria-label");
    boolean titled = !title.isEmpty() && title.length() <= LONGEST_DAY && !hasDigit(title);
    boolean named = !names.isEmpty() && PageCues.anyIn(names, DAY_NAMES);
    boolean published = named && hasPart(names, PUBLISHED);
    boolean modified = named && hasPart(names, MODIFIED);
    if ((!titled && !published && !modified) || (!time && !isDay(element))) {
      return "";
    }
    if (titled && DatesReader.isLabel(title)) {
      return title + ": ";
    }
    // Programs call the only day of an entry «published updated».
    return published ? "Опубликовано: " : modified ? "Обновлено: " : "";
  }

  private static boolean isDay(Element element) {
    String text = ShortText.of(element, LONGEST_DAY);
    return text.length() < LONGEST_DAY && RussianDates.mayHold(text);
  }

  private static boolean hasDigit(String text) {
    return PageCues.hasDigit(text);
  }

  /** Without any of these a class names no day. */
  private static final String[] DAY_NAMES = {
    "publ", "pubdate", "creat", "updat", "modif", "edit", "revis", "lastmod"
  };

  private static final Set<String> BIBLIOGRAPHY =
      Set.of("references", "bibliography", "literature", "istochniki", "literatura");

  private static final Set<String> PUBLISHED =
      Set.of("published", "publish", "pubdate", "datepublished", "created");

  private static final Set<String> MODIFIED =
      Set.of("updated", "update", "modified", "lastmod", "datemodified", "edited", "revised");

  private static boolean hasPart(String names, Set<String> words) {
    int at = 0;
    while (at < names.length()) {
      int end = at;
      while (end < names.length() && names.charAt(end) >= 'a' && names.charAt(end) <= 'z') {
        end++;
      }
      if (end - at >= SHORTEST_PART && words.contains(names.substring(at, end))) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  private static boolean hasWord(String names, String word) {
    for (String name : names.split("\\s+", -1)) {
      if (name.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private void dateLabel(String label) {
    String before = line.toString().trim();
    if (!DatesReader.isLabel(before) && !before.endsWith(":")) {
      space();
      line.append("· ").append(label);
    }
  }

  private void personLabel(Element element, String label, boolean reviewer) {
    String text = ShortText.of(element, LONGEST_PERSON + 1);
    String before = line.toString().toLowerCase(Locale.ROOT);
    String all = before + " " + text.toLowerCase(Locale.ROOT);
    boolean said =
        reviewer
            ? all.contains("реценз") || all.contains("провер") || all.contains("эксперт")
            : all.contains("автор") || all.contains("реценз") || all.contains("провер");
    if (!said && text.length() <= LONGEST_PERSON && PeopleReader.namesPerson(text)) {
      space();
      line.append("· ").append(label);
    }
  }

  private void meta(Element meta) {
    String key = (meta.attr("property") + meta.attr("name")).toLowerCase(Locale.ROOT);
    String content = meta.attr("content");
    Subject subject =
        switch (key) {
          case "article:published_time",
              "schema:datepublished",
              "datepublished",
              "date",
              "dc.date",
              "dc.date.issued",
              "pubdate" ->
              Subject.PUBLISHED;
          case "article:modified_time",
              "schema:datemodified",
              "datemodified",
              "og:updated_time",
              "last-modified",
              "dc.date.modified" ->
              Subject.MODIFIED;
          case "schema:lastreviewed", "lastreviewed" -> Subject.REVIEWED;
          case "author", "article:author", "dc.creator", "schema:author" -> Subject.AUTHOR;
          case "schema:reviewedby", "reviewedby" -> Subject.REVIEWER;
          default -> null;
        };
    if (subject == null && key.isEmpty() && skippedIn == null) {
      subject =
          switch (meta.attr("itemprop")) {
            case "datePublished" -> Subject.PUBLISHED;
            case "dateModified" -> Subject.MODIFIED;
            case "lastReviewed" -> Subject.REVIEWED;
            case "author" -> Subject.AUTHOR;
            case "reviewedBy" -> Subject.REVIEWER;
            default -> null;
          };
    }
    if (subject != null && !content.isBlank()) {
      claims.add(new PageClaim(subject, content));
    }
  }

  /** An element without words may bear a day in an attribute. */
  private void content(Element element) {
    Subject subject =
        switch (property(element)) {
          case "datepublished" -> Subject.PUBLISHED;
          case "datemodified" -> Subject.MODIFIED;
          case "lastreviewed" -> Subject.REVIEWED;
          default -> null;
        };
    if (subject != null) {
      claims.add(new PageClaim(subject, element.attr("content")));
    }
  }

  private void script(Element script) {
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      for (Node child : script.childNodes()) {
        if (child instanceof DataNode data) {
          linkedData.addAll(LinkedData.claims(data.getWholeData()));
        }
      }
    }
  }
}
