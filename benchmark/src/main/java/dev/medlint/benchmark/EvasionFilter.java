package dev.medlint.benchmark;

import dev.medlint.source.TextSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes texts evasively, a line each, from the standard input to the standard output: the text, in
 * which a line break is {@code \n}, a return {@code \r}, a tabulator {@code \t} and a backslash
 * doubled; then, after tabulators, places as {@code start-end} in UTF-16 units. What comes out has
 * the same form, with the places of the new text.
 */
final class EvasionFilter {

  private EvasionFilter() {}

  /** Takes the name of an evasion and of a share. */
  public static void main(String[] args) throws IOException {
    Evasion evasion = Evasion.valueOf(args[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    EvasiveText.Share share = EvasiveText.Share.valueOf(args[1].toUpperCase(Locale.ROOT));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(written(line, evasion, share));
    }
    out.flush();
  }

  private static String written(String line, Evasion evasion, EvasiveText.Share share) {
    String[] fields = line.split("\t", -1);
    List<TextSpan> spans = new ArrayList<>();
    for (int i = 1; i < fields.length; i++) {
      int dash = fields[i].indexOf('-');
      spans.add(
          new TextSpan(
              Integer.parseInt(fields[i].substring(0, dash)),
              Integer.parseInt(fields[i].substring(dash + 1))));
    }
    EvasiveText text = EvasiveText.of(unescaped(fields[0]), spans, evasion, share);
    StringBuilder out = new StringBuilder(escaped(text.text()));
    for (TextSpan span : spans) {
      TextSpan moved = text.moved(span);
      out.append('\t').append(moved.start()).append('-').append(moved.end());
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String unescaped(String field) {
    StringBuilder out = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        i++;
        out.append(
            switch (field.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> field.charAt(i);
            });
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
