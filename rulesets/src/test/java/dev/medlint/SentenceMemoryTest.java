package dev.medlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.match.SentenceMemory;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text that is being written: what is remembered of its sentences changes no finding. */
class SentenceMemoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static final List<String> PIECES =
      List.of(
          "# Лечение спины в клинике «Ветка»\n\n",
          "Мы гарантируем результат каждому пациенту. ",
          "Запишитесь на приём по телефону. ",
          "Спасибо доктору Лапину за золотые руки! ",
          "Моя мама вылечилась от радикулита за две недели. ",
          "Боль в спине? Вы больны и не знаете об этом. ",
          "Если боль не проходит, обратитесь к врачу. ",
          "«Гарантируем» — так писать в рекламе нельзя. ",
          "\n\n- Массаж помогает всем без исключения\n- Приём ведёт невролог\n\n",
          "\n\n> Не верила, но после курса боль ушла навсегда.\n\n",
          "Имеются противопоказания. Необходима консультация специалиста. ",
          "Препарат прошёл клинические исследования и одобрен Минздравом. ",
          "\n\n## Отзывы\n\n",
          "Анна: Мне помогло, спасибо клинике. ",
          "Лучшая клиника города, лечение без побочных эффектов. ");

  private final Linter linter = Linter.of(Pack.bundled(), DAY).namingElements();

  @Test
  void everyVersionOfATextHasTheFindingsThatItHasAlone() {
    Random random = new Random(20261123);
    SentenceMemory memory = new SentenceMemory();
    StringBuilder text = new StringBuilder(String.join("", PIECES));
    int findings = 0;
    for (int i = 0; i < 150; i++) {
      edit(text, random);
      FileReport remembered = linter.lint(source(text), List.of(), memory);
      FileReport alone = linter.lint(source(text), List.of());
      assertEquals(alone.facts(), remembered.facts(), () -> text.toString());
      assertEquals(alone.findings(), remembered.findings(), () -> text.toString());
      findings += alone.findings().size();
    }
    assertTrue(findings > 150, findings + " findings");
  }

  @Test
  void aCheckThatIsGivenUpLeavesNothingWrong() {
    SentenceMemory memory = new SentenceMemory();
    StringBuilder text = new StringBuilder(String.join("", PIECES));
    linter.lint(source(text), List.of(), memory);
    text.insert(0, PIECES.get(1));
    Thread.currentThread().interrupt();
    assertThrows(GivenUpException.class, () -> linter.lint(source(text), List.of(), memory));
    assertTrue(Thread.interrupted());
    assertEquals(
        linter.lint(source(text), List.of()).findings(),
        linter.lint(source(text), List.of(), memory).findings());
  }

  private static void edit(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(5)) {
      case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
      case 2 -> text.insert(at, "\n\n");
      case 3 -> text.insert(at, " не ");
      default -> text.insert(at, (char) ('а' + random.nextInt(32)));
    }
    if (text.length() < 400) {
      PIECES.forEach(text::append);
    }
  }

  private static SourceText source(CharSequence text) {
    return SourceText.of("ad.md", text.toString(), Format.MARKDOWN);
  }
}
