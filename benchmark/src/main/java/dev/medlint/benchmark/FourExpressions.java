package dev.medlint.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that looks for words in texts: reads files, decodes them, looks for four regular
 * expressions, prints what it finds. It knows neither markup nor grammar; {@code
 * peers/four-terms.yml} has the same expressions for textlint.
 */
public final class FourExpressions {

  private static final List<Pattern> EXPRESSIONS =
      List.of(
          Pattern.compile("гарантиру(?:ем|ет|ют)|гаранти[яиюй]"),
          Pattern.compile("(?:вы|из)лечил(?:ась|ся|ись|а|и)"),
          Pattern.compile("(?:сам(?:ый|ая|ое|ые) )?лучш(?:ий|ая|ее|ие|его|ую)"),
          Pattern.compile("навсегда|за \\d+ (?:дней|минут)"));

  private FourExpressions() {}

  /** Prints the matches in the given files, one a line. */
  public static void main(String[] files) throws IOException {
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      for (String file : files) {
        String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
        for (Pattern expression : EXPRESSIONS) {
          Matcher matcher = expression.matcher(text);
          while (matcher.find()) {
            out.write(file + ":" + matcher.start() + ": " + matcher.group() + "\n");
          }
        }
      }
    }
  }
}
