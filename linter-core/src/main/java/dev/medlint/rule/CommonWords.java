package dev.medlint.rule;

import dev.medlint.annotate.Feature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How often common words stand in texts of the field: patterns are looked for by their rarest ones.
 * Needed only when rules are compiled; a mistake here costs time and no finding. Immutable and
 * thread-safe.
 */
final class CommonWords {

  private static final String FILE = "common-words.txt";

  /** In 100,000 words: what a word counts that is not in the table. */
  private static final long RARE = 2;

  /** In 100,000 words: those that fit an expression and are not in the table. */
  private static final long EXPRESSION = 300;

  /** In 100,000 words: a part of speech, a case and the like. */
  private static final long FEATURES = 20_000;

  /** In 100,000 words: features that fewer words have, in some reading. */
  private static final Map<Feature, Long> RARE_FEATURES =
      Map.of(
          Feature.FUT, 1_100L,
          Feature.FIRST, 1_200L,
          Feature.INF, 1_700L,
          Feature.IMPERATIVE, 1_900L,
          Feature.SECOND, 2_500L,
          Feature.PAST, 3_300L);

  private final Map<String, Long> lemmas;
  private final Map<String, Long> forms;

  private CommonWords(Map<String, Long> lemmas, Map<String, Long> forms) {
    this.lemmas = lemmas;
    this.forms = forms;
  }

  /** Returns the table that comes with the program. */
  static CommonWords read() {
    Map<String, Long> lemmas = new HashMap<>();
    Map<String, Long> forms = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (space > 0 && line.charAt(0) != '#') {
          boolean form = line.charAt(0) == '=';
          (form ? forms : lemmas)
              .put(line.substring(form ? 1 : 0, space), Long.parseLong(line.substring(space + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CommonWords(Map.copyOf(lemmas), Map.copyOf(forms));
  }

  /** Returns for each test how many of 100,000 words pass it, as a guess. */
  long[] ofTests(List<TokenTest> tests) {
    long[] counts = new long[tests.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = of(tests.get(i));
    }
    return counts;
  }

  private long of(TokenTest test) {
    if (test.kind() == TokenTest.Kind.REGEX) {
      return ofExpression(test.words().iterator().next());
    }
    if (test.kind() == TokenTest.Kind.FEATURES) {
      return ofFeatures(test.required());
    }
    Map<String, Long> known = test.kind() == TokenTest.Kind.LEMMA ? lemmas : forms;
    long sum = 0;
    for (String word : test.words()) {
      sum += known.getOrDefault(word, RARE);
    }
    return sum;
  }

  private long ofExpression(String expression) {
    Pattern whole = Pattern.compile(expression);
    long sum = EXPRESSION;
    for (Map.Entry<String, Long> form : forms.entrySet()) {
      sum += whole.matcher(form.getKey()).matches() ? form.getValue() : 0;
    }
    for (Map.Entry<String, Long> lemma : lemmas.entrySet()) {
      boolean other = !forms.containsKey(lemma.getKey());
      sum += other && whole.matcher(lemma.getKey()).matches() ? lemma.getValue() : 0;
    }
    return sum;
  }

  private static long ofFeatures(long required) {
    long fewest = FEATURES;
    for (Map.Entry<Feature, Long> rare : RARE_FEATURES.entrySet()) {
      if ((required & rare.getKey().bit()) != 0) {
        fewest = Math.min(fewest, rare.getValue());
      }
    }
    return fewest;
  }
}
