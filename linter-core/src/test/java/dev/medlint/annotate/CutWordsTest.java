package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutWordsTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);
  private static final RussianAnnotator ASKED =
      new RussianAnnotator(new NamingTests("гарантия", "лечить", "импотенция", "потенция"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "даём гаран тию|даём/W гаран тию=гарантию/W",
        "лучший кр ем дня|лучший/W кр ем=крем/W дня/W",
        "чай ле чит всё|чай/W ле чит=лечит/W всё/W",
        "он вы.ле.чит вас|он/W вы.ле.чит=вылечит/W вас/W",
        "это гаран·тия, да|это/W гаран·тия=гарантия/W ,/P да/W",
        "без имп…..ции|без/W имп…..ции/W",
        "чу**о|чу**о/W",
        "наша кли***ка|наша/W кли***ка/W",
        "крем в*агра|крем/W в*агра/W",
        "для потенц**|для/W потенц**/W",
        "это гип…оз или|это/W гип…оз/W или/W",
        "наш вр---ей дал|наш/W вр---ей/W дал/W",
        "за де.....ги да|за/W де.....ги/W да/W",
        "без ле****|без/W ле****/W",
        "сбор бл…, мазь|сбор/W бл…/W ,/P мазь/W",
        "он вылеч!т вас|он/W вылеч!т/W вас/W",
        "крем л💊чит кожу|крем/W л💊чит/W кожу/W",
        "наша гар\uD83C\uDD70\uFE0Fнтия тут|наша/W гар\uD83C\uDD70\uFE0Fнтия/W тут/W",
        "даём гаранти💊 вам|даём/W гаранти💊/W вам/W",
        "без гара₽тии|без/W гара₽тии/W",
        "и в п о д а р о к|и/W в/W п о д а р о к=подарок/W",
        "в т о р о е м о л о к о|в т о р о е=второе/W м о л о к о=молоко/W",
      })
  void makesOneTokenOfAWordInPieces(String text, String expected) {
    assertEquals(expected, tokens(text).replaceAll("(\\S*[*…!₽💊🅰]\\S*)=[а-я|]+/W", "$1/W"));
  }

  @Test
  void joinsWhatIsHyphenatedAtTheEndOfALine() {
    assertEquals("гаран-\nтия=гарантия/W есть/W", tokens("гаран-\nтия есть"));
    assertEquals("Мы/W вы-\nлечит=вылечит/W", tokens("Мы вы-\nлечит"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Препарат* не является лекарством",
        "Скажем так… лечение долгое",
        "и/или по рецепту",
        "Приём ведёт Кржижановский Пётр",
        "Список:\n- лечение\n- осмотр",
        "дней,лечение",
        "Слово.Слово",
        "не замечалось ничего",
        "норма 5 мл он выпил",
        "вес 70 кг и рост",
        "Скажем…что лечение",
        "мы…вам поможем",
        "Вода - - - 20",
        "Анализ......500",
        "приём…\nзапись",
        "ВМП… квоты",
        "Лечение*** и уход",
        "Цены -- на сайте",
        "Скидки!Звоните",
        "Да!нет",
        "имплант₽",
        "Препарат (крем) лечит",
        "врач(терапевт)приём",
        "Лечение❤Уход",
        "чай❤мёд и сон💊",
        "сироп Кашлянет💊",
      })
  void leavesOrdinaryTextInItsWords(String text) {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of(text));
    for (int t = 0; t < read.tokenCount(); t++) {
      assertEquals(List.of(), read.readAs(t), read.surface(t));
      assertTrue(read.surface(t).indexOf(' ') < 0, read.surface(t));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"лечит", "Ёлка", "боле\u0301знь", "ГАРАНТИЯ", "аб", "врач-терапевт"})
  void aKnownWordIsReadAsItIsWritten(String word) {
    assertEquals(List.of(), ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }

  @ParameterizedTest
  @CsvSource({
    "вылeчит,вылечит",
    "cуcтaвы,суставы",
    "cocтав,состав",
    "гαρантия,гарантия",
    "вылечіт,вылечит"
  })
  void lettersOfOtherScriptsAreReadAsTheOnesTheyLookLike(String word, String meant) {
    assertEquals(List.of(meant), ANNOTATOR.annotate(Documents.of(word)).readAs(0));
  }

  @Test
  void aHyphenInsideAddsTheWordWithoutIt() {
    List<String> lemmas = new ArrayList<>();
    for (Reading reading : ANNOTATOR.readings("вы-лечит")) {
      lemmas.add(reading.lemma());
    }
    assertEquals(List.of("вы-лечить", "лечить", "вылечить"), lemmas);
  }

  @ParameterizedTest
  @CsvSource({
    "ге-мор-рой,геморрой",
    "га-стри-та,гастрит",
    "луч-ши-е,хороший",
    "вы-ле-чит,вылечить"
  })
  void severalHyphensInsideAddTheWordWithoutThem(String written, String lemma) {
    List<String> lemmas = new ArrayList<>();
    for (Reading reading : ANNOTATOR.readings(written)) {
      lemmas.add(reading.lemma());
    }
    assertTrue(lemmas.contains(lemma), lemmas.toString());
  }

  @Property(tries = 1000, seed = "20261122")
  void tokensOfEvasiveTextStandInOrderInTheSource(@ForAll("evasive") String text) {
    AnnotatedText read = ASKED.annotate(Documents.of(text, "второй абзац"));
    int end = 0;
    for (int s = 0; s < read.sentenceCount(); s++) {
      TextSpan block = read.blocks().get(read.blockOf(s)).span();
      for (int t = read.sentenceStart(s); t < read.sentenceEnd(s); t++) {
        TextSpan span = read.span(t, t);
        assertTrue(span.start() >= end && !span.isEmpty() && block.covers(span));
        assertTrue(!read.form(t).readings().isEmpty());
        assertTrue(read.form(t).testCount() >= 0 && read.readAs(t).size() <= 2000);
        end = span.end();
      }
    }
    assertEquals(tokens(text), tokens(text));
  }

  @Test
  void aTextOfMasksOnlyIsReadUpToABound() {
    StringBuilder text = new StringBuilder();
    for (char a = 'а'; a <= 'я'; a++) {
      for (char b = 'а'; b <= 'я'; b++) {
        text.append("гар").append(a).append(b).append("…ия им").append(b).append("……").append(a);
        text.append("ция ");
      }
    }
    AnnotatedText read = ASKED.annotate(Documents.of(text.toString()));
    int joined = 0;
    for (int t = 0; t < read.tokenCount(); t++) {
      joined += read.surface(t).indexOf('…') > 0 ? 1 : 0;
      assertTrue(read.form(t).testCount() <= 4);
    }
    assertTrue(joined > 0 && joined <= 1000, "joined " + joined);
  }

  @Provide
  Arbitrary<String> evasive() {
    return Arbitraries.of(
            "гаран", "тия", "ле", "чит", "вы", "имп", "ция", "потенц", "а", "б", " ", " ", ".", "…",
            "**", "*", "-", "-\n", "\n", "·", "/", "_", "❤️", "\u00AD", "\u0301", "0", "a", "Ж",
            "--")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }

  private static String tokens(String text) {
    AnnotatedText read = ANNOTATOR.annotate(Documents.of(text));
    List<String> tokens = new ArrayList<>();
    for (int t = 0; t < read.tokenCount(); t++) {
      Form form = read.form(t);
      List<String> readAs = read.readAs(t);
      String as = readAs.isEmpty() ? "" : "=" + String.join("|", readAs);
      tokens.add(read.surface(t) + as + "/" + form.kind().name().charAt(0));
    }
    return String.join(" ", tokens);
  }
}
