package dev.medlint.run;

import dev.medlint.extract.Comment;
import dev.medlint.extract.Extractors;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Texts without the comments that are addressed to medlint. Stateless. */
public final class StrippedText {

  private static final String UNUSED = "suppression-unused";

  /** Of a pair that does nothing, the one goes in the first round, the other in the next. */
  private static final int ROUNDS = 4;

  private StrippedText() {}

  /**
   * Returns where the comments of a text stand, in order; settings at its head are no comments, and
   * those of a draft stand outside its text: they are removed in the editor that made them.
   */
  public static List<TextSpan> comments(SourceText source) {
    if (source.layout().isPresent()) {
      return List.of();
    }
    List<TextSpan> spans = new ArrayList<>();
    for (Comment comment : new Extractors().extract(source).comments()) {
      if (comment.settings().isEmpty()) {
        spans.add(comment.span());
      }
    }
    return spans;
  }

  /**
   * Returns where the comments stand that have no effect, in order.
   *
   * @param report of the text
   * @param linter checks what is left of it
   */
  public static List<TextSpan> unused(FileReport report, TextLinter linter) {
    List<TextSpan> all = comments(report.source());
    List<TextSpan> gone = new ArrayList<>();
    FileReport now = report;
    for (int round = 0; round < ROUNDS; round++) {
      List<TextSpan> left = new ArrayList<>(all);
      left.removeAll(gone);
      List<TextSpan> useless = useless(now, left, gone);
      if (useless.isEmpty()) {
        break;
      }
      gone.addAll(useless);
      now = linter.lint(blanked(report.source(), gone), List.of());
    }
    Collections.sort(gone);
    return gone;
  }

  private static List<TextSpan> useless(
      FileReport report, List<TextSpan> comments, List<TextSpan> gone) {
    List<TextSpan> useless = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      TextSpan span = reported.finding().span();
      if (reported.finding().rule().equals(UNUSED)
          && comments.contains(span)
          && !gone.contains(span)) {
        useless.add(span);
      }
    }
    return useless;
  }

  /** Returns a text with blanks in place of some comments, so that all else stays where it is. */
  private static SourceText blanked(SourceText source, List<TextSpan> spans) {
    StringBuilder text = new StringBuilder(source.text());
    for (TextSpan span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        char c = text.charAt(i);
        text.setCharAt(i, c == '\n' || c == '\r' ? c : ' ');
      }
    }
    return new SourceText(source.name(), text.toString(), source.format(), source.encoding());
  }

  /**
   * Returns the bytes of a file without some ranges of its text; a line on which nothing else
   * stands goes as a whole.
   *
   * @param spans in order, without overlaps
   * @param bytes of the file
   * @return empty if the text cannot be written back in its encoding byte for byte
   */
  public static Optional<byte[]> without(List<TextSpan> spans, SourceText source, byte[] bytes) {
    String text = source.text();
    Charset charset = Charset.forName(source.encoding());
    int mark = markLength(bytes);
    byte[] whole = text.getBytes(charset);
    if (!Arrays.equals(whole, Arrays.copyOfRange(bytes, mark, bytes.length))) {
      return Optional.empty();
    }
    StringBuilder left = new StringBuilder(text.length());
    int from = 0;
    for (TextSpan span : spans) {
      TextSpan cut = wholeLines(text, span);
      left.append(text, from, Math.max(from, cut.start()));
      from = Math.max(from, cut.end());
    }
    left.append(text, from, text.length());
    byte[] rest = left.toString().getBytes(charset);
    byte[] all = Arrays.copyOf(bytes, mark + rest.length);
    System.arraycopy(rest, 0, all, mark, rest.length);
    return Optional.of(all);
  }

  /** Returns how many bytes a byte order mark takes, which the text does not hold. */
  private static int markLength(byte[] bytes) {
    for (byte[] mark :
        new byte[][] {
          "\ufeff".getBytes(StandardCharsets.UTF_8),
          "\ufeff".getBytes(StandardCharsets.UTF_16LE),
          "\ufeff".getBytes(StandardCharsets.UTF_16BE)
        }) {
      if (bytes.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
        return mark.length;
      }
    }
    return 0;
  }

  private static TextSpan wholeLines(String text, TextSpan span) {
    int start = span.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean begins = start == 0 || isLineEnd(text.charAt(start - 1));
    boolean ends = end == text.length() || isLineEnd(text.charAt(end));
    if (!begins || !ends) {
      return span;
    }
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    return new TextSpan(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
