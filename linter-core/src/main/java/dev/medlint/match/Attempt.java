package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.Reading;
import dev.medlint.rule.TokenTests;
import dev.medlint.source.GivenUpException;
import dev.medlint.speech.Speech;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one thread remembers while it tries patterns on a sentence: the tokens taken so far and the
 * captures. Reused from sentence to sentence; not thread-safe.
 */
final class Attempt {

  /** One less than a power of two: a pattern that tries very many ways ends when it is to. */
  private static final int STEPS_UNWATCHED = (1 << 10) - 1;

  /** A power of two: so many sentences of parts are remembered. */
  private static final int RECENT = 256;

  private final AnnotatedText text;
  private final TokenTests tests;

  /**
   * What was found last, by a number that follows from part and sentence: windows overlap, and so
   * do the blocks of matches.
   */
  private final Recent[] recent = new Recent[RECENT];

  private final Candidates candidates;
  private int start;
  private int end;
  private int[] taken = new int[16];
  private int[] takenBy = new int[16];
  private int takenCount;
  private int[] captureStarts = new int[4];
  private int[] captureEnds = new int[4];
  private final Map<Question, Answer> answers = new IdentityHashMap<>();
  private final LawSentences law;

  /**
   * For each token how many words of its sentence there are up to it, itself included, modulo 64.
   */
  private final byte[] places;

  private final TextSpeech speech;
  private Node[] returns = new Node[8];
  private int returnCount;
  private int[] agreements = new int[4];
  private int agreementCount;
  private int steps;

  Attempt(AnnotatedText text, TokenTests tests, Candidates candidates) {
    this(text, tests, candidates, new TextSpeech(text), places(text));
  }

  private Attempt(
      AnnotatedText text,
      TokenTests tests,
      Candidates candidates,
      TextSpeech speech,
      byte[] places) {
    this.text = text;
    this.candidates = candidates;
    this.tests = tests;
    this.law = new LawSentences(text);
    this.speech = speech;
    this.places = places;
  }

  /** Returns what another thread needs to try patterns on the same text. */
  Attempt forOtherThread(Candidates itsCandidates) {
    return new Attempt(text, tests, itsCandidates, speech, places);
  }

  void begin(int firstToken, int endToken, int captures) {
    if ((++steps & STEPS_UNWATCHED) == 0) {
      GivenUpException.check();
    }
    start = firstToken;
    end = endToken;
    takenCount = 0;
    returnCount = 0;
    agreementCount = 0;
    if (captureStarts.length < captures) {
      captureStarts = new int[captures];
      captureEnds = new int[captures];
    }
    Arrays.fill(captureStarts, -1);
    Arrays.fill(captureEnds, -1);
  }

  private static byte[] places(AnnotatedText text) {
    byte[] places = new byte[text.tokenCount()];
    for (int s = 0; s < text.sentenceCount(); s++) {
      int words = 0;
      int end = text.sentenceEnd(s);
      for (int t = text.sentenceStart(s); t < end; t++) {
        words += text.form(t).isCounted() ? 1 : 0;
        places[t] = (byte) (words & Long.SIZE - 1);
      }
    }
    return places;
  }

  /** Returns the place of a token as {@link Starts} knows it. */
  int place(int token) {
    return places[token];
  }

  /** Returns which patterns may be found where. */
  Candidates candidates() {
    return candidates;
  }

  /**
   * Returns the hits of a part or an exclusion in a sentence, in order, without overlaps.
   *
   * @param number its number in the index
   */
  List<Hit> hits(int number, Program program, int sentence) {
    int slot = 31 * number + sentence & RECENT - 1;
    Recent last = recent[slot];
    if (last != null && last.number == number && last.sentence == sentence) {
      return last.hits;
    }
    List<Hit> hits = search(number, program, sentence);
    recent[slot] = new Recent(number, sentence, hits);
    return hits;
  }

  private List<Hit> search(int number, Program program, int sentence) {
    int from = text.sentenceStart(sentence);
    SeenSentence seen = candidates.seen(sentence);
    List<Hit> known = seen == null ? null : seen.found(number, sentence, from);
    if (known == null) {
      Starts starts = candidates.starts(number, sentence);
      known =
          starts.isNowhere()
              ? List.of()
              : program.find(this, sentence, from, text.sentenceEnd(sentence), starts);
      if (seen != null) {
        seen.keepFound(number, known, from);
      }
    }
    return known;
  }

  /** Returns who says the words to whom; the text is read for it when somebody first asks. */
  Speech speech() {
    return speech.get();
  }

  /** Returns whether the text was read already for who says the words. */
  boolean knowsSpeech() {
    return speech.isKnown();
  }

  /** The hits of a part or an exclusion in a sentence. */
  private record Recent(int number, int sentence, List<Hit> hits) {}

  /** An answer about some sentences, which holds as long as the same ones are asked about. */
  private record Answer(int firstSentence, int lastSentence, boolean value) {}

  /** What may be asked about sentences. */
  interface Question {
    boolean isTrue(AnnotatedText text, int firstSentence, int lastSentence, Attempt attempt);
  }

  /**
   * Answers a question about sentences; asked again of the same ones, it gives the same answer
   * without looking. Many matches in one long sentence would look at it again and again.
   *
   * @param question what is asked, by identity
   */
  boolean once(Question question, int firstSentence, int lastSentence) {
    Answer known = answers.get(question);
    if (known == null
        || known.firstSentence != firstSentence
        || known.lastSentence != lastSentence) {
      known =
          new Answer(
              firstSentence,
              lastSentence,
              question.isTrue(text, firstSentence, lastSentence, this));
      answers.put(question, known);
    }
    return known.value;
  }

  /** Returns whether some of the sentences {@code [first, last]} speaks of the law. */
  boolean speaksOfLaw(int first, int last) {
    return law.speak(first, last);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Form form(int token) {
    return text.form(token);
  }

  boolean tookNothing() {
    return takenCount == 0;
  }

  int mark() {
    return takenCount;
  }

  /** Notes that a token was taken because it passes a test; returns the mark before it. */
  int take(int token, int test) {
    if (takenCount == taken.length) {
      taken = Arrays.copyOf(taken, takenCount * 2);
      takenBy = Arrays.copyOf(takenBy, takenCount * 2);
    }
    taken[takenCount] = token;
    takenBy[takenCount] = test;
    if ((++steps & STEPS_UNWATCHED) == 0) {
      GivenUpException.check();
    }
    return takenCount++;
  }

  void giveBack(int mark) {
    takenCount = mark;
  }

  void pushReturn(Node next) {
    if (returnCount == returns.length) {
      returns = Arrays.copyOf(returns, returnCount * 2);
    }
    returns[returnCount++] = next;
  }

  Node popReturn() {
    return returns[--returnCount];
  }

  void pushAgreement(int mark) {
    if (agreementCount == agreements.length) {
      agreements = Arrays.copyOf(agreements, agreementCount * 2);
    }
    agreements[agreementCount++] = mark;
  }

  int popAgreement() {
    return agreements[--agreementCount];
  }

  /**
   * Returns whether the tokens taken since a mark agree, each in a reading that its test admits.
   */
  boolean agreeSince(int mark) {
    Agreement agreement = new Agreement();
    for (int i = mark; i < takenCount; i++) {
      agreement.begin();
      for (Reading reading : text.form(taken[i]).readings()) {
        if (tests.admitsReading(takenBy[i], reading)) {
          agreement.reading(reading.features());
        }
      }
      agreement.end();
    }
    return agreement.isPossible();
  }

  int captureStart(int slot) {
    return captureStarts[slot];
  }

  void setCaptureStart(int slot, int mark) {
    captureStarts[slot] = mark;
  }

  int captureEnd(int slot) {
    return captureEnds[slot];
  }

  void setCaptureEnd(int slot, int mark) {
    captureEnds[slot] = mark;
  }

  /** Returns the tokens taken, ascending. */
  int[] taken() {
    return Arrays.copyOf(taken, takenCount);
  }
}
