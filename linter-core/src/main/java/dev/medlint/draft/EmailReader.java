package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads mails: subject and text. A mail in HTML becomes HTML, with the subject as its first
 * heading, so that it is read as any page is; one in plain text is laid out paragraph by paragraph.
 */
final class EmailReader implements DraftReader {

  private final long maxBytes;

  /**
   * Creates a reader.
   *
   * @param maxBytes what the parts of a mail may come to together
   */
  EmailReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public SourceText read(byte[] bytes, String name) throws DraftException {
    MailParser.Mail mail = MailParser.parse(bytes, maxBytes);
    Shown shown = new Shown();
    shown.add(mail.root());
    if (shown.texts.isEmpty()) {
      if (!shown.unread.isEmpty()) {
        throw MailRefusals.onlyAttachments();
      }
      if (shown.pictures) {
        throw MailRefusals.onlyPictures();
      }
    }
    for (MailPart text : shown.texts) {
      if (text.isHtml()) {
        String html = html(mail.subject(), shown.texts);
        if (isPicture(html("", shown.texts))) {
          throw MailRefusals.onlyPictures();
        }
        return new SourceText(name, html, Format.HTML, "UTF-8").withUnread(shown.unread);
      }
    }
    return plain(mail.subject(), shown, name);
  }

  /** What of a mail its reader sees. */
  private static final class Shown {

    private final List<MailPart> texts = new ArrayList<>();
    private final List<LocalizedText> unread = new ArrayList<>();
    private boolean pictures;

    private void add(MailPart part) throws DraftException {
      if (part.isLocked()) {
        throw MailRefusals.locked();
      }
      if (part.type.equals("multipart/alternative") && !part.parts.isEmpty()) {
        add(chosen(part.parts));
      } else if (part.type.startsWith("multipart/")) {
        for (MailPart inner : part.parts) {
          add(inner);
        }
      } else if (part.isText()) {
        texts.add(part);
      } else if (part.isPicture()) {
        pictures = true;
      } else if (!part.isSeal()) {
        unread.add(MailRefusals.attachment(part.fileName));
      }
    }

    /** Of several forms of the same words, chooses the one that programs show. */
    private static MailPart chosen(List<MailPart> forms) {
      for (MailPart form : forms) {
        if (form.holdsHtml()) {
          return form;
        }
      }
      for (MailPart form : forms) {
        if (form.isText()) {
          return form;
        }
      }
      return forms.get(0);
    }
  }

  private static String html(String subject, List<MailPart> texts) throws DraftException {
    StringBuilder html = new StringBuilder();
    for (MailPart text : texts) {
      String characters = MailCharsets.decode(text);
      if (text.isHtml()) {
        html.append(characters);
      } else {
        html.append("<pre>");
        escape(characters, html);
        html.append("</pre>");
      }
    }
    if (!subject.isEmpty()) {
      StringBuilder heading = new StringBuilder("<h1>");
      escape(subject, heading);
      html.insert(bodyStart(html), heading.append("</h1>"));
    }
    return html.toString();
  }

  /** Returns whether HTML shows pictures and no words, neither beside nor for them. */
  private static boolean isPicture(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    if (!lower.contains("<img")) {
      return false;
    }
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      if (c == '<') {
        int end = lower.indexOf('>', at);
        end = end < 0 ? lower.length() : end;
        if (lower.startsWith("<img", at) && hasWords(lower, lower.indexOf("alt=", at), end)) {
          return false;
        }
        at = lower.startsWith("<style", at) ? closed(lower, "</style", end) : end + 1;
      } else if (c == '&') {
        int end = lower.indexOf(';', at);
        at = end < 0 || end > at + 10 ? at + 1 : end + 1;
      } else if (Character.isLetterOrDigit(c)) {
        return false;
      } else {
        at++;
      }
    }
    return true;
  }

  private static boolean hasWords(String html, int alternative, int end) {
    if (alternative < 0 || alternative > end) {
      return false;
    }
    int open = alternative + "alt=".length();
    return open + 1 < end && Character.isLetterOrDigit(html.charAt(open + 1));
  }

  private static int closed(String html, String tag, int from) {
    int close = html.indexOf(tag, from);
    return close < 0 ? html.length() : close;
  }

  /** Returns where the body of a page begins; 0 if it has no such mark. */
  private static int bodyStart(StringBuilder html) {
    for (int at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
      if (html.length() > at + 5 && html.substring(at + 1, at + 5).equalsIgnoreCase("body")) {
        int end = html.indexOf(">", at);
        return end < 0 ? 0 : end + 1;
      }
    }
    return 0;
  }

  private static void escape(String characters, StringBuilder html) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        default -> html.append(c);
      }
    }
  }

  private static SourceText plain(String subject, Shown shown, String name) throws DraftException {
    DraftText out = new DraftText();
    if (!subject.isEmpty()) {
      out.add(BlockKind.HEADING, subject, new LocalizedText("тема письма", "subject of the mail"));
    }
    PlainLetter letter = new PlainLetter(out);
    for (MailPart text : shown.texts) {
      letter.add(MailCharsets.decode(text));
    }
    for (LocalizedText unread : shown.unread) {
      out.unread(unread);
    }
    return out.build(name);
  }

  /** Lays out the lines of letters in plain text. */
  private static final class PlainLetter {

    private final DraftText out;
    private final StringBuilder paragraph = new StringBuilder();
    private BlockKind kind = BlockKind.PARAGRAPH;
    private int paragraphs;

    private PlainLetter(DraftText out) {
      this.out = out;
    }

    private void add(String text) {
      boolean signature = false;
      for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
        if (line.equals("-- ") || line.equals("--")) {
          end();
          signature = true;
          continue;
        }
        boolean quoted = line.startsWith(">");
        BlockKind own = quoted ? BlockKind.QUOTATION : BlockKind.PARAGRAPH;
        line(quoted ? unquoted(line) : line, signature ? BlockKind.FOOTER : own);
      }
      end();
    }

    private void line(String words, BlockKind own) {
      if (words.isBlank() || own != kind) {
        end();
        kind = own;
      }
      if (!words.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words);
      }
    }

    private static String unquoted(String line) {
      int start = 0;
      while (start < line.length() && (line.charAt(start) == '>' || line.charAt(start) == ' ')) {
        start++;
      }
      return line.substring(start);
    }

    private void end() {
      if (!paragraph.isEmpty()) {
        paragraphs++;
        out.add(kind, paragraph.toString(), Places.paragraph(paragraphs));
        paragraph.setLength(0);
      }
    }
  }
}
