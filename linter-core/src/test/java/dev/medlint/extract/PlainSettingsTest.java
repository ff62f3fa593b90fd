package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainSettingsTest {

  @Test
  void aLineOfWordsIsReadWithoutTheYamlParser() {
    Optional<Map<String, Object>> settings =
        PlainSettings.read("kind: ad\ntitle:  Лазер - без боли, 2 этап \ncomplete: true\n");

    assertEquals(
        Optional.of(
            Map.<String, Object>of(
                "kind", "ad", "title", "Лазер - без боли, 2 этап", "complete", true)),
        settings);
  }

  @Test
  void aDayStaysAsWritten() {
    assertEquals(
        Optional.of(Map.<String, Object>of("date", "2026-11-22")),
        PlainSettings.read("date: 2026-11-22"));
  }

  @Test
  void whatIsNotPlainIsLeftToTheYamlParser() {
    for (String yaml :
        List.of(
            "a: 1",
            "a: 'b'",
            "a:",
            "a: null",
            "a: b\na: c",
            "a: b\n  c",
            "a: b # c",
            "- a: b",
            "a: \rb")) {
      assertTrue(PlainSettings.read(yaml).isEmpty(), yaml);
    }
  }

  @Property(seed = "20261123")
  void whateverIsReadHereTheYamlParserReadsTheSame(@ForAll("settings") String yaml) {
    Optional<Map<String, Object>> plain = PlainSettings.read(yaml);

    if (plain.isPresent()) {
      Map<String, Object> parsed = YamlSettings.parsed(yaml);
      assertEquals(parsed, plain.get());
      assertEquals(new ArrayList<>(parsed.keySet()), new ArrayList<>(plain.get().keySet()));
    }
  }

  @Provide
  Arbitrary<String> settings() {
    Arbitrary<String> keys = Arbitraries.of("kind", "title", "my_key", "true", "дата", "null", "_");
    Arbitrary<String> words =
        Arbitraries.of(
            "true", "False", "false", "null", "no", "2026-11-22", "2026-13", "e5", "NaN");
    Arbitrary<String> text =
        Arbitraries.strings().withChars("abЁёя -,.:#'\"[{&*!|>%@`_0123456789e\r\t").ofMaxLength(12);
    Arbitrary<String> line =
        Combinators.combine(keys, Arbitraries.oneOf(words, text)).as((k, v) -> k + ": " + v);
    return line.list().ofMaxSize(4).map(lines -> String.join("\n", lines));
  }
}
