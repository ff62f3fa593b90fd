package dev.medlint.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.extract.Document;
import dev.medlint.source.TextSpan;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class RussianAnnotatorTest {

  private static final RussianAnnotator ANNOTATOR = new RussianAnnotator(FormClassifier.NONE);

  @Property(tries = 500, seed = "20261122")
  void tokensStandInOrderInsideOneBlockAndSentencesCoverThem(
      @ForAll("paragraphs") List<String> paragraphs) {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of(paragraphs.toArray(new String[0])));

    int end = 0;
    int token = 0;
    for (int s = 0; s < text.sentenceCount(); s++) {
      assertEquals(token, text.sentenceStart(s));
      assertTrue(text.sentenceEnd(s) > token);
      TextSpan block = text.blocks().get(text.blockOf(s)).span();
      for (; token < text.sentenceEnd(s); token++) {
        TextSpan span = text.span(token, token);
        assertTrue(span.start() >= end && !span.isEmpty());
        assertTrue(block.covers(span));
        assertTrue(!text.surface(token).isBlank());
        assertTrue(!text.form(token).normal().isEmpty());
        assertTrue(!text.form(token).readings().isEmpty());
        end = span.end();
      }
    }
    assertEquals(text.tokenCount(), token);
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "лечение",
            "г а р а н т и я",
            "Имп…..ция",
            "т. д.",
            "8 (800) 555-35-35",
            "a.b@c.ru",
            "1.5",
            "+7",
            "(495)",
            "№",
            "«",
            "»",
            "!!!",
            "?!",
            "…",
            "👨\u200D👩",
            "🇷",
            "\uD83D",
            "❤\uFE0F",
            "\u00AD",
            "\u200B",
            "\u0301",
            "-",
            "—",
            "*",
            "_",
            " ",
            "\n",
            "\u00A0",
            "\t",
            "а",
            "Б",
            "Z",
            "0",
            "3",
            ".",
            ",",
            "@",
            "http://",
            "www.",
            "'",
            "#\uFE0F\u20E3",
            "e",
            "\u0000",
            "\u2028",
            "漢",
            "ё",
            "И.");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
    Arbitrary<String> paragraph =
        Arbitraries.frequencyOf(Tuple.of(9, piece), Tuple.of(1, any))
            .list()
            .ofMaxSize(20)
            .map(pieces -> String.join("", pieces));
    return paragraph.list().ofMinSize(1).ofMaxSize(3);
  }

  @Test
  void manyThreadsGiveTheSameAsOne() throws Exception {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(
          Documents.of(
              "Врач-терапевт принимает до " + i + " пациентов. Лучшие имплантаты, г а р а н т и я!",
              "Наши нейрохирурги вылечили " + (i * 7) + " человек в 2024 г. Ура"));
    }
    List<String> expected = new ArrayList<>();
    RussianAnnotator alone = new RussianAnnotator(FormClassifier.NONE);
    for (Document document : documents) {
      expected.add(print(alone.annotate(document)));
    }

    RussianAnnotator shared = new RussianAnnotator(FormClassifier.NONE);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (Document document : documents) {
        tasks.add(() -> print(shared.annotate(document)));
      }
      List<String> actual = new ArrayList<>();
      for (Future<String> result : pool.invokeAll(tasks)) {
        actual.add(result.get());
      }
      assertEquals(expected, actual);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void tokensWrittenAlikeShareTheirForm() {
    AnnotatedText text = ANNOTATOR.annotate(Documents.of("врач и врач"));

    assertSame(text.form(0), text.form(2));
  }

  @Test
  void coreAnnotationsSayWhatTheTableSays() {
    Annotation annotation = ANNOTATOR.coreAnnotation(Documents.of("Ждём врачей. Да!", "ещё"));

    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    List<String> lines = new ArrayList<>();
    for (CoreMap sentence : sentences) {
      lines.add(
          sentence.get(CoreAnnotations.SentenceIndexAnnotation.class)
              + " "
              + sentence.get(CoreAnnotations.TextAnnotation.class)
              + " "
              + sentence.get(CoreAnnotations.TokenBeginAnnotation.class)
              + "-"
              + sentence.get(CoreAnnotations.TokenEndAnnotation.class));
      for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        lines.add(
            label.sentIndex()
                + "."
                + label.index()
                + " "
                + label.word()
                + " "
                + label.originalText()
                + " "
                + label.beginPosition()
                + "-"
                + label.endPosition()
                + " "
                + label.lemma()
                + " "
                + label.tag());
      }
    }
    assertEquals(
        List.of(
            "0 Ждём врачей. 0-3",
            "0.1 Ждём Ждём 0-4 ждать VERB",
            "0.2 врачей врачей 5-11 врач NOUN",
            "0.3 . . 11-12 . PUNCT",
            "1 Да! 3-5",
            "1.1 Да Да 13-15 да CCONJ",
            "1.2 ! ! 15-16 ! PUNCT",
            "2 ещё 5-6",
            "2.1 ещё ещё 17-20 еще ADV"),
        lines);
  }

  @Test
  void coreLabelsAreMadeOnceAndMayBeWrittenTo() {
    Annotation annotation = ANNOTATOR.coreAnnotation(Documents.of("Ждём врачей."));
    List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);

    tokens.get(1).setTag("PROPN");

    CoreMap sentence = annotation.get(CoreAnnotations.SentencesAnnotation.class).get(0);
    assertEquals("PROPN", sentence.get(CoreAnnotations.TokensAnnotation.class).get(1).tag());
    assertSame(tokens.get(1), sentence.get(CoreAnnotations.TokensAnnotation.class).get(1));
  }

  @Test
  void aFullCacheChangesNothing() {
    FormCache cache = new FormCache(1);
    Form form = new Form("а", FormKind.WORD, List.of(new Reading("а", 0)), FormClassifier.NONE);
    char[] first = {'а'};
    char[] second = {'б'};
    int firstHash = FormCache.hash(first, 0, 1, FormKind.WORD);
    int secondHash = FormCache.hash(second, 0, 1, FormKind.WORD);

    cache.put(first, firstHash, form);
    cache.put(second, secondHash, form);

    assertSame(form, cache.get(first, 0, 1, FormKind.WORD, firstHash));
    assertNull(cache.get(second, 0, 1, FormKind.WORD, secondHash));
    assertNull(cache.get(first, 0, 1, FormKind.NUMBER, firstHash));
  }

  private static String print(AnnotatedText text) {
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < text.sentenceCount(); s++) {
      for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
        out.append(text.span(t, t)).append(text.form(t).kind());
        out.append(text.form(t).normal()).append(text.form(t).readings());
      }
      out.append('\n');
    }
    return out.toString();
  }
}
