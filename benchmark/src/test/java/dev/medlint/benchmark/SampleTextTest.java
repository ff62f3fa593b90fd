package dev.medlint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleTextTest {

  @Test
  void hasTheLengthAskedFor() {
    String text = new SampleText(1).text(100_000);

    assertEquals(100_000, text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void isTheSameForTheSameSeedOnly() {
    String text = new SampleText(1).text(10_000);

    assertEquals(text, new SampleText(1).text(10_000));
    assertTrue(!text.equals(new SampleText(2).text(10_000)));
  }

  @Test
  void isRichInForms() {
    String text = new SampleText(1).text(10 * 1000 * 1000);

    Set<String> forms = new HashSet<>(Arrays.asList(text.split("[^\\p{L}]+")));

    assertTrue(forms.size() >= 20_000, () -> "distinct forms: " + forms.size());
  }

  @Test
  void leavesNoSlotUnfilled() {
    String text = new SampleText(1).text(100_000);

    assertEquals(-1, text.indexOf('{'));
    assertEquals(-1, text.indexOf('}'));
  }
}
