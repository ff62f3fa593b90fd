package dev.medlint.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final String SOURCE =
      "<p>После курса я <b>вы</b>лечилась&nbsp;от гастрита.</p><p>Вторая мысль автора.</p>";

  @Property(seed = "20261123")
  void everyStringIsReadAsItWasWritten(
      @ForAll @StringLength(max = 60) @CharRange(from = 'а', to = 'д') String source,
      @ForAll @Size(max = 8)
          List<@StringLength(max = 30) @CharRange(from = 'а', to = 'е') String> texts,
      @ForAll @IntRange(min = -5, max = 70) int near) {
    Words words = new Words();
    EntryWriter out = new EntryWriter(source, words);
    for (String text : texts) {
      out.prose(text, near);
      out.words("Слово: " + text);
      out.fixed(text);
      out.plain(text + "1");
    }
    EntryReader in = new EntryReader(out.toBytes(), source, words);
    for (String text : texts) {
      assertEquals(text, in.string());
      assertEquals("Слово: " + text, in.string());
      assertEquals(text, in.string());
      assertEquals(text + "1", in.string());
    }
    assertTrue(in.isAtEnd());
  }

  @Property(seed = "20261123")
  void everyNumberIsReadAsItWasWritten(@ForAll @IntRange(min = 0) int number, @ForAll long wide) {
    EntryWriter out = new EntryWriter("", new Words());
    out.number(number);
    out.wide(wide);
    out.flag(number % 2 == 0);
    EntryReader in = new EntryReader(out.toBytes(), "", new Words());
    assertEquals(number, in.number());
    assertEquals(wide, in.wide());
    assertEquals(number % 2 == 0, in.flag());
  }

  @Test
  void wordsOfTheTextAreWrittenAsPlacesThroughTagsAndEntities() {
    Words words = new Words();
    EntryWriter out = new EntryWriter(SOURCE, words);
    out.prose("После курса я вылечилась\u00a0от гастрита.", 3);
    out.words("Рассказ о больном: «вылечилась\u00a0от гастрита»; уберите его");
    assertFalse(out.isExposed());
    assertEquals(
        List.of("Рассказ о больном: «", "»; уберите его"), List.copyOf(words.all().values()));
    String bytes = new String(out.toBytes(), StandardCharsets.UTF_8);
    assertFalse(bytes.codePoints().anyMatch(c -> c >= 'а' && c <= 'я'), bytes);
  }

  @Test
  void whatOursShareWithTheSourceIsWrittenAsAPlace() {
    Words words = new Words();
    EntryWriter out = new EntryWriter(SOURCE, words);
    out.words("Непонятно: Вторая мысль автора. Так?");
    EntryReader in = new EntryReader(out.toBytes(), SOURCE, words);
    assertEquals("Непонятно: Вторая мысль автора. Так?", in.string());
    assertEquals(List.of("Непонятно: "), List.copyOf(words.all().values()));
  }

  @Test
  void wordsWhoseLettersStandNowhereInTheSourceAreToldOf() {
    EntryWriter out = new EntryWriter("&#1103;", new Words());
    out.prose("1, 2", 0);
    out.prose("html", 0);
    assertFalse(out.isExposed());
    out.prose("ясень", 0);
    assertTrue(out.isExposed());
  }
}
