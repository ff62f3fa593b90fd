package dev.medlint.rule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.GivenUpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenExpressionTest {

  @Test
  void anExpressionThatTriesEveryWayHeedsAnInterrupt() throws Exception {
    TokenExpression expression = new TokenExpression("(\\p{L}+)+(?!\\1)7");
    boolean[] givenUp = new boolean[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                expression.matches("абвгдежзик".repeat(10) + "л");
              } catch (GivenUpException e) {
                givenUp[0] = true;
              }
            });
    thread.setDaemon(true);
    thread.start();
    thread.join(300);
    assertTrue(thread.isAlive(), "it would take longer than anybody waits");
    thread.interrupt();
    thread.join(20_000);
    assertTrue(givenUp[0]);
  }

  @Test
  void whatIsTooLongForAWordMatchesNothingAndOverflowsNothing() {
    TokenExpression expression = new TokenExpression("(а|б)*?(?!в)7?");
    assertTrue(expression.matches("аб".repeat(400)));
    assertFalse(expression.matches("аб".repeat(500_000)));
  }
}
