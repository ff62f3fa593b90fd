package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarningTimesTest {

  private static final List<PageFactName> FACTS =
      List.of(
          PageFactName.WARNING_SECONDS,
          PageFactName.WARNING_READING_SECONDS,
          PageFactName.WARNING_SPEED);

  private static List<String> of(String text) {
    return of(new SourceText("f", text, Format.TEXT, "UTF-8"));
  }

  private static List<String> of(SourceText source) {
    PageFacts page = new Extractors().extract(source).page();
    List<String> found = new ArrayList<>();
    for (PageFactName fact : FACTS) {
      for (PageNote note : page.notes(fact)) {
        found.add(fact.english() + " " + note.value() + ": " + source.slice(note.span()));
      }
    }
    return found;
  }

  @Test
  void wordsAreReadAtFiveSyllablesASecond() {
    assertEquals(
        List.of("warning-reading-seconds 1: Есть противопоказания."),
        of("Приём утром.\n\nЕсть противопоказания.\n"));
    assertEquals(
        List.of(
            "warning-reading-seconds 5: Имеются противопоказания. Необходима консультация"
                + " специалиста."),
        of("Приём утром.\n\nИмеются противопоказания. Необходима консультация специалиста.\n"));
  }

  @Test
  void labelsAndRemarksInBracketsAreNotRead() {
    assertEquals(
        List.of("warning-reading-seconds 1: Диктор (очень быстро): Есть противопоказания."),
        of("Приём утром.\n\nДиктор (очень быстро): Есть противопоказания.\n"));
  }

  @Test
  void timesOfAScriptDecideWhereverTheyStand() {
    String words = "Имеются противопоказания, нужна консультация специалиста.";
    for (String time : List.of("0:27–0:29 ", "[00:27 - 00:29] ", "(2 сек.) ")) {
      assertEquals(
          List.of("warning-seconds 2: " + time + words, "syllables-a-second 12: " + time + words),
          of("Приём утром.\n\n" + time + words + "\n"));
    }
    assertEquals(
        List.of("warning-seconds 2: " + words, "syllables-a-second 12: " + words),
        of("Приём утром.\n\n27–29 сек. " + words + "\n"));
    assertEquals(
        List.of("warning-seconds 3: 0:27 " + words, "syllables-a-second 8: 0:27 " + words),
        of("0:00 Приём утром.\n\n0:27 " + words + "\n\n0:30 Музыка.\n"));
    assertEquals(
        List.of("warning-seconds 2: " + words, "syllables-a-second 12: " + words),
        of("Приём утром!\n\n0:27–0:29\n\n" + words + "\n"));
  }

  @Test
  void openingHoursAreNoTimesOfAScript() {
    assertEquals(
        List.of("warning-reading-seconds 1: 10:00–20:00 есть противопоказания."),
        of("Приём.\n\n10:00–20:00 есть противопоказания.\n"));
  }

  @Test
  void theTimeOfTheLineBeforeIsNotThatOfTheWarning() {
    assertEquals(
        List.of("warning-reading-seconds 1: Есть противопоказания."),
        of("0:00–0:02 Приём утром!\n\nЕсть противопоказания.\n"));
  }

  @Test
  void theLongestOfSeveralWarningsCounts() {
    assertEquals(
        List.of(
            "warning-seconds 4: 0:20–0:24 Имеются противопоказания.",
            "syllables-a-second 3:" + " 0:20–0:24 Имеются противопоказания."),
        of("0:10–0:11 Есть противопоказания.\n\n0:20–0:24 Имеются противопоказания.\n"));
  }

  @Test
  void aDenialAndAQuestionAreNoWarning() {
    assertEquals(List.of(), of("Массаж без противопоказаний.\n\nЕсть противопоказания?\n"));
  }

  @Test
  void subtitlesThatOverlapAreNotCountedTwice() {
    String words = "Имеются противопоказания. Нужна консультация.";
    int second = words.indexOf("Нужна");
    LocalizedText place = new LocalizedText("00:00:01", "00:00:01");
    TextSpan first = new TextSpan(0, second - 1);
    TextSpan other = new TextSpan(second, words.length());
    Layout layout =
        new Layout(
            List.of(
                new Layout.Part(BlockKind.PARAGRAPH, first, 0, "", place),
                new Layout.Part(BlockKind.PARAGRAPH, other, 0, "", place)),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(new Layout.Time(first, 1_000, 3_000), new Layout.Time(other, 2_000, 4_500)));
    assertEquals(
        List.of("warning-seconds 3: " + words), of(SourceText.laidOut("f", words, layout)));
  }
}
