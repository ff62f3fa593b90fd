package dev.medlint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  private static final List<String> COMPILED =
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
          "a{2,}b?",
          "a|b",
          "(a)",
          "(?:ab)*c",
          "[^ab]",
          "[^а-я\\d]+",
          "\\w+\\s\\s*",
          ".*(аб|бд|9б.*|.*e).*",
          ".*(аб|бг|г|а.*|бд.*|дг.*|ея.*|яг.*|аг.*|ва.*|вб.*|вя.*).*",
          "[^9]*.*",
          ".+-(аб|б|9)",
          "\\d+(\\.\\d+)?",
          "\\.\\.+",
          "\\.*",
          "(\\+9|0)[-–()\\s]{0,2}\\d{1,2}[-(\\s\\d]{1,3}",
          "[-a]b",
          "[a-]b",
          "(a|)b",
          "\\S+",
          "[a\\W]\\D?",
          "[ad][\\W_]?[бd]",
          "[❤😀🙏]+\uFE0F?",
          "[😀-😎].*",
          "😀a",
          "[^😀]+",
          "");

  private static final List<String> LEFT_TO_JAVA =
      List.of(
          "a*?", "a++", "^a", "a$", "[a&&b]", "[]a]", "a]", "\\p{Lu}", "(?i)a", "(a)\\1", "(?=a)a",
          "\\x41", "[a[b]]", "\\Qa\\E");

  private static List<String> all() {
    return Stream.concat(COMPILED.stream(), LEFT_TO_JAVA.stream()).toList();
  }

  private static Expressions expressions(List<String> written) {
    return Expressions.of(IntStream.range(0, written.size()).map(i -> 7 * i).toArray(), written);
  }

  private static TreeSet<Integer> matching(Expressions expressions, String token) {
    TreeSet<Integer> matching = new TreeSet<>();
    expressions.match(token, test -> assertTrue(matching.add(test)));
    return matching;
  }

  private static TreeSet<Integer> matchingInJava(List<String> written, String token) {
    TreeSet<Integer> matching = new TreeSet<>();
    for (int i = 0; i < written.size(); i++) {
      if (Pattern.compile(written.get(i)).matcher(token).matches()) {
        matching.add(7 * i);
      }
    }
    return matching;
  }

  @Test
  void allExpressionsMatchAsJavaMatchesThem() {
    List<String> written = all();
    Expressions expressions = expressions(written);
    Random random = new Random(7);
    String[] letters =
        "a a b c d d 0 1 9 % б г д я ё Ё » . ) ( - – + e \n \u2028 é ٣ 😀 😃 ❤ \uFE0F 𝒜 𝟗 \uD83D \u3042"
            .split(" ");
    for (int n = 0; n < 6000; n++) {
      StringBuilder token = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        token.append(random.nextInt(20) == 0 ? " " : letters[random.nextInt(letters.length)]);
      }
      assertEquals(
          matchingInJava(written, token.toString()),
          matching(expressions, token.toString()),
          () -> "on " + token);
    }
  }

  @Test
  void expressionsOfTheUsualKindsAreCompiled() {
    Expressions expressions = expressions(COMPILED);
    for (int i = 0; i < COMPILED.size(); i++) {
      assertTrue(expressions.isCompiled(i), COMPILED.get(i));
    }
  }

  @Test
  void otherExpressionsAreLeftToJava() {
    Expressions expressions = expressions(LEFT_TO_JAVA);
    for (int i = 0; i < LEFT_TO_JAVA.size(); i++) {
      assertFalse(expressions.isCompiled(i), LEFT_TO_JAVA.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.?.?.?.?.?.?.?.?.?.?.?.?.?.?a.{14}|b)*", "((a{90}){90}){90}"})
  void expressionsOfTooManyStatesAreLeftToJava(String written) {
    Expressions expressions = expressions(List.of(written));
    assertFalse(expressions.isCompiled(0));
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    List<String> written = all();
    BinaryWriter out = new BinaryWriter();
    expressions(written).write(out);
    Expressions read = Expressions.read(new BinaryTable(out.toBytes(1), 1).at(0));
    for (String token : List.of("", "a", "b", "99", "абба", "слово", "+9 0 00", "a-9", "AA")) {
      assertEquals(matchingInJava(written, token), matching(read, token));
    }
  }

  @Test
  void noExpressionsMatchNothing() {
    assertEquals(new TreeSet<Integer>(), matching(expressions(List.of()), "слово"));
  }
}
