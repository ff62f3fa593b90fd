import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Checks files with LanguageTool for Russian, all rules that are on by default, one thread: what
 * compare.sh compares medlint with.
 */
public final class LanguageToolCheck {

  private LanguageToolCheck() {}

  /** Prints what was found in each file, and on standard error how long the checks alone took. */
  public static void main(String[] files) throws IOException {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("ru"));
    long start = System.nanoTime();
    int found = 0;
    for (String file : files) {
      String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
      List<RuleMatch> matches = tool.check(text);
      for (RuleMatch match : matches) {
        System.out.println(file + ":" + match.getFromPos() + ": " + match.getMessage());
      }
      found += matches.size();
    }
    System.err.println(
        String.format(
            Locale.ROOT, "%d found, %.1f s", found, (System.nanoTime() - start) / 1e9));
  }
}
