package dev.medlint.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.source.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpeechTest {

  private static List<String> misread(String resource) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (SpokenText spoken : SpokenText.load(resource)) {
      AnnotatedText read = SpokenText.read(spoken.text(), Format.TEXT);
      for (SpokenText.Place place : spoken.places()) {
        String told =
            SpokenText.told(read, place.start(), place.start() + place.words().length())
                .orElseThrow();
        if (!told.equals(place.expected())) {
          wrong.add(place.words() + " | " + told);
        }
      }
    }
    return wrong;
  }

  private static String told(String text, Format format, String words) {
    AnnotatedText read = SpokenText.read(text, format);
    int start = read.document().text().indexOf(words);
    assertTrue(start >= 0, words);
    return SpokenText.told(read, start, start + words.length()).orElseThrow();
  }

  @Test
  void whoSpeaksToWhomIsReadFromWhatTheTextShows() throws IOException {
    assertEquals(
        List.of("Сосед купил корсет | пациент > никому"), misread("texts.txt"), "known misses");
  }

  @Test
  void textsWrittenLaterAreMisreadOnlyWhereItIsKnown() throws IOException {
    assertEquals(
        List.of(
            "а швы болят | пациент > врачу",
            "Пришли к вам с рекомендацией соседки | неизвестен > читателю",
            "Клиенты хвалят нас за вежливость | неизвестен > никому",
            "Доктор Лебедева: тридцать лет в профессии | врач > никому",
            "Устали от изжоги | неизвестен > никому"),
        misread("later-texts.txt"),
        "known misses");
  }

  @Test
  void aReviewBlockHoldsThePatientsWordsButNotTheAnswerOfTheClinic() {
    String page =
        "<p>Принимаем ежедневно.</p><div class=\"review\"><p>Зуб цел, улыбка тоже.</p>"
            + "<p>Ответ клиники: Ольга, ждём вас на осмотр.</p></div>";
    assertEquals("пациент > никому", told(page, Format.HTML, "Зуб цел"));
    assertEquals("клиника > пациенту", told(page, Format.HTML, "ждём вас на осмотр"));
  }

  @Test
  void aHeadingOfReviewsHoldsUntilTheNextHeadingOfItsLevel() {
    String page =
        "## Отзывы\n\n### Инна, 40 лет\n\nСпина в порядке.\n\n## Цены\n\nПриём стоит 2000 рублей.\n";
    assertEquals("пациент > никому", told(page, Format.MARKDOWN, "Спина в порядке"));
    assertEquals("неизвестен > никому", told(page, Format.MARKDOWN, "Приём стоит"));
  }

  @Test
  void aQuotationEndsWhatItsSpeakerSays() {
    String text = "Анна рассказывает: «Колени не ноют». Курс длится десять дней.";
    assertEquals("пациент > никому", told(text, Format.TEXT, "Колени не ноют"));
    assertEquals("неизвестен > никому", told(text, Format.TEXT, "Курс длится"));
  }

  @Test
  void theSameWordsAreReadAlikeInEachFormat() throws IOException {
    List<String> differing = new ArrayList<>();
    for (SpokenText spoken : SpokenText.load("texts.txt")) {
      if (spoken.text().indexOf('\n') >= 0 || spoken.text().startsWith("- ")) {
        continue; // how lines make blocks is the extractors' business
      }
      for (SpokenText.Place place : spoken.places()) {
        String plain = told(spoken.text(), Format.TEXT, place.words());
        String html = told("<p>" + spoken.text() + "</p>", Format.HTML, place.words());
        String markdown = told(spoken.text(), Format.MARKDOWN, place.words());
        if (!plain.equals(html) || !plain.equals(markdown)) {
          differing.add(place.words() + " | " + plain + " | " + html + " | " + markdown);
        }
      }
    }
    assertEquals(List.of(), differing);
  }

  @Test
  void anEmptyTextHasNoSpeakers() {
    assertEquals(0, SpokenText.read("", Format.TEXT).tokenCount());
    Speech.of(SpokenText.read("", Format.TEXT));
  }

  @Provide
  Arbitrary<String> talk() {
    return Arbitraries.of(
            "«",
            "»",
            "\"",
            "“",
            "”",
            "—",
            "-",
            ":",
            ",",
            ".",
            "!",
            "?",
            "\n",
            "\n\n",
            "★",
            "34",
            "года",
            "Марина",
            "Анна",
            "врач",
            "Доктор",
            "пациентка",
            "я",
            "мы",
            "вы",
            "нам",
            "пишут",
            "Отзывы",
            "болела",
            "лечим",
            "запишитесь",
            "спасибо",
            "говорит",
            "рассказала",
            "по",
            "словам",
            "пациентов",
            "у",
            "вас",
            "коллеги",
            "Ответ",
            "Вопрос",
            "мой",
            "муж",
            "хочу",
            "принимаю",
            "К.",
            "к",
            "как",
            "если",
            "\u00ad",
            "😀",
            "a",
            "(",
            ")")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 300, seed = "20261122")
  void anyTalkIsReadWithoutFailing(@ForAll("talk") String talk) {
    for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
      AnnotatedText read = SpokenText.read(talk, format);
      Speech speech = Speech.of(read);
      for (int t = 0; t < read.tokenCount(); t++) {
        assertTrue(speech.speaker(t) != null && speech.addressee(t) != null);
      }
    }
  }

  @Property(tries = 100, seed = "20261122")
  void wherePlainTalkStandsDoesNotMatter(@ForAll("talk") String talk) {
    AnnotatedText here = SpokenText.read(talk, Format.TEXT);
    AnnotatedText there = SpokenText.read("\n\n\n\n" + talk + "\n\n", Format.TEXT);
    assertEquals(all(here), all(there));
  }

  private static String all(AnnotatedText read) {
    Speech speech = Speech.of(read);
    StringBuilder all = new StringBuilder();
    for (int t = 0; t < read.tokenCount(); t++) {
      all.append(read.surface(t)).append(' ').append(speech.speaker(t));
      all.append(' ').append(speech.addressee(t)).append('\n');
    }
    return all.toString();
  }

  @Test
  void namesOfSpeakersAndAddresseesAreFoundInBothLanguages() {
    for (Speaker speaker : Speaker.values()) {
      assertEquals(speaker, Speaker.find(speaker.russian()).orElseThrow());
      assertEquals(speaker, Speaker.find(speaker.english()).orElseThrow());
    }
    for (Addressee addressee : Addressee.values()) {
      assertEquals(addressee, Addressee.find(addressee.russian()).orElseThrow());
      assertEquals(addressee, Addressee.find(addressee.english()).orElseThrow());
    }
    assertTrue(Speaker.find("читателю").isEmpty());
  }
}
