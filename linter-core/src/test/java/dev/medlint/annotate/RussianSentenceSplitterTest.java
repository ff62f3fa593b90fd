package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RussianSentenceSplitterTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  /** A bar stands where a sentence must end; / is a line break. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мы лечим.| Приходите!| Ждём вас.",
        "Больно?!| Нет…| Терпимо.",
        "Клиника на ул. Мира, д. 5, г. Тверь.| Вход свободный.",
        "Открыты в 2019 г.| Работаем ежедневно.",
        "Лечим спину, шею и т. д.| Запись открыта.",
        "Лечим грыжи и т. п. болезни.",
        "Ведёт приём к. м. н. Орлов А. П., врач.| Стаж большой.",
        "Приём ведёт Орлова И. П.",
        "Помогает д.м.н. Орлов.",
        "Цена 500 руб.| Скидка есть.",
        "Вместо 5000 р. — 3500 руб. за всё",
        "Вирус, т. е. SARS-CoV-2.",
        "По 1 таб. 2 раза в день.",
        "Снижает на 2.5 единицы.| Проверено.",
        "Содержит витамин С.| Полезно.",
        "«Быстро!» — сказал врач.| И ушёл.",
        "Он сказал: «Не болит.»| И улыбнулся.",
        "Это (правда?) так.",
        "Это помогло (проверено!).| Берите.",
        "Слово.|Слово.",
        "Боль прошла.| спасибо доктору",
        "Ура!😊| Звоните",
        "1. Осмотр.| 2. Лечение.",
        "Без боли/|Без операций/|• Скидки/|5 лет гарантии",
        "Наш врач,/Иванов, ведёт приём",
        "Наша клиника лечит/и детей",
        "Первый абзац//|второй абзац",
        "Помогли мед. центр и проф. Орлов.",
        "Да... нет.",
        "Да...| Нет.",
      })
  void endsSentences(String marked) {
    String text = marked.replace("|", "").replace('/', '\n');

    assertEquals(marked, mark(ANNOTATOR.annotate(Documents.of(text))));
  }

  @Test
  void aBlockEndsItsSentence() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("Наши цены", "", "ниже рынка. Звоните"));

    assertEquals(3, text.sentenceCount());
    assertEquals(0, text.blockOf(0));
    assertEquals(1, text.blockOf(1));
    assertEquals(1, text.blockOf(2));
    assertEquals(text.tokenCount(), text.sentenceEnd(2));
  }

  @Test
  void anEmptyDocumentHasNoSentence() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of(" \u200B"));

    assertEquals(0, text.tokenCount());
    assertEquals(0, text.sentenceCount());
  }

  private static String mark(AnnotatedText text) {
    StringBuilder out = new StringBuilder(text.document().text());
    for (int s = text.sentenceCount() - 1; s > 0; s--) {
      int lastToken = text.sentenceStart(s) - 1;
      int at = text.end(lastToken);
      String prose = text.document().text();
      while (at < prose.length() && prose.charAt(at) == '\n') {
        at++;
      }
      out.insert(at, '|');
    }
    return out.toString().replace('\n', '/');
  }
}
