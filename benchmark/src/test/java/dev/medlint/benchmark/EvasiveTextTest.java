package dev.medlint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Pack;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvasiveTextTest {

  private static final String TEXT = "Мазь вылечит артрит. Гарантия подтверждена.";

  @ParameterizedTest
  @CsvSource({
    "SPACED,Мазь в ы л е ч и т а р т р и т. Гарантия подтверждена.",
    "CAPITALS,Мазь ВЫЛЕЧИТ АРТРИТ. Гарантия подтверждена.",
    "ALTERNATING,Мазь вЫлЕчИт аРтРиТ. Гарантия подтверждена.",
    "POINTS,Мазь вы.ле.чит а.ртрит. Гарантия подтверждена.",
  })
  void changesTheLongWordsOfMarkedPlaces(Evasion evasion, String expected) {
    EvasiveText text = triggers(evasion);
    assertEquals(expected, text.text());
    assertEquals(2, text.changed());
  }

  @ParameterizedTest
  @EnumSource
  void carriesPlacesAlong(Evasion evasion) {
    EvasiveText text = triggers(evasion);
    String later = text.text();
    TextSpan moved = text.moved(new TextSpan(0, 4));
    assertEquals("Мазь", later.substring(moved.start(), moved.end()));
    moved = text.moved(new TextSpan(21, 29));
    assertEquals("Гарантия", later.substring(moved.start(), moved.end()));
    moved = text.moved(new TextSpan(7, 19)); // from inside a changed word
    assertEquals("Мазь ", later.substring(0, moved.start()));
    assertEquals(". Гарантия подтверждена.", later.substring(moved.end()));
    assertEquals(text.text(), triggers(evasion).text());
  }

  @Test
  void changesAboutATenthOfTheWords() {
    String words = "слово и другое слово ".repeat(500);
    int changed =
        EvasiveText.of(words, List.of(), Evasion.CAPITALS, EvasiveText.Share.TENTH).changed();
    assertTrue(changed > 120 && changed < 180, () -> "of 1500 long words: " + changed);
  }

  /** The points of a hundred that recall may lose; what falls short is told in measurements.md. */
  @Test
  void mostBreachesAreFoundWhenATenthOfTheWordsIsWrittenEvasively() {
    EvasionRecall recall =
        new EvasionRecall(Pack.bundledWithExamples(), LocalDate.of(2026, 11, 22));
    List<String> tooMany = new ArrayList<>();
    for (Evasion evasion : Evasion.values()) {
      double most = evasion == Evasion.MASKED ? 3.4 : 3;
      List<String> lost = new ArrayList<>();
      EvasionRecall.Outcome outcome = recall.measure(evasion, EvasiveText.Share.TENTH, lost);
      if (outcome.lost() > most) {
        tooMany.add(evasion.title() + " " + outcome.lost() + " " + lost);
      }
    }
    assertEquals(List.of(), tooMany);
  }

  private static EvasiveText triggers(Evasion evasion) {
    return EvasiveText.of(TEXT, List.of(new TextSpan(5, 19)), evasion, EvasiveText.Share.TRIGGERS);
  }
}
