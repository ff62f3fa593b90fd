package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.facts.Fact;
import dev.medlint.facts.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactWordsTest {

  @Test
  void whatWasStatedForOneCheckIsNoOption() {
    assertEquals("указано при проверке", stated(FactWords.REQUEST));
    assertEquals("параметр --object", stated("--object"));
  }

  private static String stated(String source) {
    return FactWords.origin("object", new Fact<>(Optional.empty(), Origin.COMMAND_LINE, source))
        .ru();
  }
}
