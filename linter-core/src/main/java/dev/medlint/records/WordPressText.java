package dev.medlint.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a page of the text of a post, as WordPress does: blank lines part paragraphs, shortcodes
 * are no words. The first line is the title; line and column of what follows are those of the
 * content, one line further down. Stateless and thread-safe.
 */
final class WordPressText {

  /** Only Latin names: «[прим. ред.]» and «[1]» are words of the text. */
  private static final Pattern SHORTCODE =
      Pattern.compile("\\[/?([A-Za-z][\\w-]*)(?:\\s[^\\[\\]]*)?/?\\](?!\\()");

  private static final Pattern PLACEHOLDER = Pattern.compile("%%?[a-z_]+(?:\\([^)]*\\))?%%?");

  private static final String BLOCK =
      "(?:p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|h[1-6]|blockquote|pre|figure"
          + "|figcaption|section|article|aside|header|footer|form|hr|br|script|style|iframe)";

  private static final Pattern ENDS_WITH_BLOCK =
      Pattern.compile("</?" + BLOCK + "\\b[^>]*>\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEGINS_WITH_BLOCK =
      Pattern.compile("^\\s*</?" + BLOCK + "\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERBATIM =
      Pattern.compile("<(/?)(?:pre|script|style|textarea)\\b", Pattern.CASE_INSENSITIVE);

  private static final String CAPTION_OPENS = "<figure><figcaption>";
  private static final String CAPTION_ENDS = "</figure>";

  private WordPressText() {}

  /**
   * Returns a post as HTML.
   *
   * @param searchTitle the title for search engines, and {@code searchText} the words below it;
   *     empty: none
   */
  static String page(
      String title, String content, String excerpt, String searchTitle, String searchText) {
    StringBuilder page = new StringBuilder(content.length() + title.length() + 64);
    String shownTitle = PLACEHOLDER.matcher(searchTitle).replaceAll("").strip();
    if (!shownTitle.isEmpty()) {
      page.append("<title>").append(escaped(shownTitle)).append("</title>");
    }
    String shownText = PLACEHOLDER.matcher(searchText).replaceAll("").strip();
    if (!shownText.isEmpty()) {
      page.append("<meta name=\"description\" content=\"").append(escaped(shownText)).append("\">");
    }
    page.append("<h1>").append(oneLine(title)).append("</h1>");
    paragraphs(page, content);
    if (!excerpt.isBlank()) {
      page.append("\n<hr>");
      paragraphs(page, excerpt);
    }
    return page.toString();
  }

  private static String oneLine(String words) {
    return words.strip().replace('\n', ' ').replace('\r', ' ');
  }

  private static String escaped(String words) {
    return oneLine(words).replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Appends a line break and the content. */
  private static void paragraphs(StringBuilder page, String content) {
    String words = withoutShortcodes(content);
    if (words.contains("<!-- wp:")) {
      page.append('\n').append(words);
      return;
    }
    boolean verbatim = false;
    String before = "";
    for (String line : words.split("\r\n|\r|\n", -1)) {
      if (!verbatim) {
        page.append(lineEnd(before, line));
      }
      page.append('\n').append(line);
      verbatim = verbatimAfter(line, verbatim);
      before = line;
    }
  }

  /** Marks stand at ends of lines, so that no column of the text moves. */
  private static String lineEnd(String before, String line) {
    if (before.isBlank()) {
      return "<p>";
    }
    boolean inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    boolean block =
        inTag
            || line.isBlank()
            || ENDS_WITH_BLOCK.matcher(before).find()
            || BEGINS_WITH_BLOCK.matcher(line).find();
    return block ? "" : "<br>";
  }

  private static boolean verbatimAfter(String line, boolean verbatim) {
    boolean inside = verbatim;
    if (line.indexOf('<') >= 0) {
      Matcher tag = VERBATIM.matcher(line);
      while (tag.find()) {
        inside = tag.group(1).isEmpty();
      }
    }
    return inside;
  }

  private static String withoutShortcodes(String content) {
    if (content.indexOf('[') < 0) {
      return content;
    }
    StringBuilder text = new StringBuilder(content);
    Matcher code = SHORTCODE.matcher(content);
    while (code.find()) {
      int length = code.end() - code.start();
      String mark = "";
      if (code.group(1).equals("caption") || code.group(1).equals("wp_caption")) {
        boolean ends = content.charAt(code.start() + 1) == '/';
        mark = ends ? CAPTION_ENDS : CAPTION_OPENS;
      }
      String shown = mark.length() <= length ? mark : "";
      for (int i = 0; i < length; i++) {
        char c = content.charAt(code.start() + i);
        char blank = c == '\n' || c == '\r' ? c : ' ';
        text.setCharAt(code.start() + i, i < shown.length() ? shown.charAt(i) : blank);
      }
    }
    return text.toString();
  }
}
