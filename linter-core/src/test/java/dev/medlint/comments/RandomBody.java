package dev.medlint.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A body of an ODF text, made by chance.
 *
 * @param xml its XML
 * @param paragraphs the words that it shows, in order; notes last
 */
public record RandomBody(String xml, List<String> paragraphs) {

  private static final String[] WORDS = {
    "лечим", "зубы", "«без боли»", "скидка 20%", "врач-", "😀"
  };

  /** Makes a body. */
  public static RandomBody of(Random random) {
    return new Maker(random).make();
  }

  private static final class Maker {
    private final Random random;
    private final StringBuilder xml = new StringBuilder();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Maker(Random random) {
      this.random = random;
    }

    RandomBody make() {
      int blocks = 1 + random.nextInt(6);
      for (int i = 0; i < blocks; i++) {
        switch (random.nextInt(4)) {
          case 0 -> {
            xml.append("<text:list><text:list-item>");
            paragraph("text:p");
            xml.append("</text:list-item></text:list>\n");
          }
          case 1 -> {
            xml.append("<table:table><table:table-row><table:table-cell>");
            paragraph("text:p");
            xml.append("</table:table-cell></table:table-row></table:table>");
          }
          case 2 -> paragraph("text:h");
          default -> paragraph("text:p");
        }
      }
      paragraphs.addAll(notes);
      return new RandomBody(xml.toString(), paragraphs);
    }

    private void paragraph(String tag) {
      StringBuilder words = new StringBuilder();
      xml.append('<').append(tag).append('>');
      int place = paragraphs.size();
      word(words);
      content(words, 0);
      xml.append("</").append(tag).append('>');
      paragraphs.add(place, words.toString());
    }

    private void word(StringBuilder words) {
      String word = WORDS[random.nextInt(WORDS.length)];
      words.append(word);
      xml.append(word);
    }

    private void content(StringBuilder words, int depth) {
      int pieces = random.nextInt(6);
      for (int i = 0; i < pieces; i++) {
        piece(words, depth);
      }
    }

    private void piece(StringBuilder words, int depth) {
      switch (random.nextInt(depth > 3 ? 7 : 11)) {
        case 0 -> {
          word(words);
          word(words);
        }
        case 1 -> {
          xml.append(random.nextBoolean() ? "&amp;" : "&#38;");
          words.append('&');
        }
        case 2 -> {
          xml.append("<![CDATA[<b>]]>");
          words.append("<b>");
        }
        case 3 -> {
          xml.append("<text:s text:c=\"2\"/>").append("слово");
          words.append("  слово");
        }
        case 4 -> {
          xml.append("<text:date>22.11</text:date><!-- нет -->");
          words.append("22.11");
        }
        case 5 -> {
          xml.append("\r\n  и");
          words.append(" и");
        }
        case 6 -> {
          xml.append("<text:tab/><text:bookmark text:name=\"x\"/>");
          words.append('\t');
        }
        case 7, 8 -> {
          xml.append("<text:span>");
          content(words, depth + 1);
          xml.append("</text:span>");
        }
        case 9 -> {
          xml.append("<text:a xlink:href=\"https://example.org\">");
          content(words, depth + 1);
          xml.append("</text:a>");
        }
        default -> {
          StringBuilder note = new StringBuilder();
          xml.append("<text:note><text:note-citation>1</text:note-citation><text:note-body>")
              .append("<text:p>");
          int place = notes.size();
          word(note);
          content(note, 4);
          xml.append("</text:p></text:note-body></text:note>");
          notes.add(place, note.toString());
        }
      }
    }
  }
}
