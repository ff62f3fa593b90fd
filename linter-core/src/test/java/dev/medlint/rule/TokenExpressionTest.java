package dev.medlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExpressionTest {

  private static final List<String> SIMPLE =
      List.of(
          "\\d{1,3}",
          "\\d+%",
          "100%",
          "\\d\\d",
          "[бгд]",
          "[а-яa-z].*",
          ".*[\\p{L}\\p{Nd}].*",
          "[\\p{L}\\p{Nd}».)].*",
          "a?b*c+d{2}",
          "a{0,2}ab",
          "");

  @Test
  void simpleExpressionsMatchAsJavaMatchesThem() {
    Random random = new Random(7);
    String letters = "aabcdd019%%бгдяёЁ».)-\n\u2028é٣";
    for (String expression : SIMPLE) {
      TokenExpression own = new TokenExpression(expression);
      Pattern java = Pattern.compile(expression);
      assertTrue(own.isSimple(), expression);
      for (int n = 0; n < 3000; n++) {
        StringBuilder token = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
          token.append(letters.charAt(random.nextInt(letters.length())));
        }
        assertEquals(
            java.matcher(token).matches(),
            own.matches(token.toString()),
            () -> expression + " on " + token);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "(a)",
        "[^a]",
        "\\w",
        "a*?",
        "a++",
        "^a",
        "a$",
        "[a&&b]",
        "[b-a",
        "a{2,}",
        "[]a]",
        "a]",
        "[\\]]",
        "[a\\-b]",
        "\\p{Lu}",
        "a{1,2}{3}",
        "[a-]",
        "(?i)a",
        "\\{"
      })
  void otherExpressionsAreLeftToJava(String expression) {
    assertFalse(new TokenExpression(expression).isSimple());
  }

  @Test
  void whatIsLeftToJavaMatches() {
    assertTrue(new TokenExpression("a|б").matches("б"));
    assertFalse(new TokenExpression("a|б").matches("бa"));
    assertTrue(new TokenExpression(".").matches("\uD83D\uDE00"));
  }
}
