package dev.medlint;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Dictionaries;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.rule.TokenTests;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first half of the line, which needs no rules: extract and annotate.
 *
 * <p>A program that checks one short text spends most of its time before the rules are at hand. It
 * may have another thread call {@link #readDictionaries} and {@link #readAhead} meanwhile; the
 * linter then takes what was read instead of reading it again. The result is the same in any case.
 * Thread-safe.
 */
public final class TextReader {

  private final Dictionaries dictionaries = new Dictionaries();
  private final Extractors extractors = new Extractors();
  private final LaterTests tests = new LaterTests();
  private final AtomicReference<ReadingAhead> ahead = new AtomicReference<>();
  private final AtomicReference<RussianAnnotator> annotator = new AtomicReference<>();

  /** A text as it was read. */
  record ReadText(Document document, AnnotatedText annotated) {}

  /** Reads the dictionaries, unless that has been done or begun; failures show at their use. */
  public void readDictionaries() {
    dictionaries.read();
  }

  /** Reads a text and keeps what was read for the linter that checks the same text next. */
  public void readAhead(SourceText text) {
    ReadingAhead reading = new ReadingAhead(text);
    ahead.set(reading);
    reading.task.run();
  }

  /**
   * Sets the token tests that the words of all texts are to be asked.
   *
   * @throws IllegalStateException if they are set: a reader serves one pack
   */
  void setTests(TokenTests all) {
    tests.set(all);
  }

  /** Reads a text, or takes it if it was read ahead. */
  ReadText read(SourceText text) {
    ReadingAhead known = ahead.get();
    if (known != null && isSame(known.text, text) && ahead.compareAndSet(known, null)) {
      try {
        return known.task.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        // Reading it once more shows what is wrong where it can be reported.
      }
    }
    return readNow(text);
  }

  /** Annotates a document that was extracted. */
  AnnotatedText annotate(Document document) {
    return annotator().annotate(document);
  }

  /** Extracts a text and does not annotate it. */
  Document document(SourceText text) {
    return extractors.extract(text);
  }

  private ReadText readNow(SourceText text) {
    Document document = extractors.extract(text);
    return new ReadText(document, annotator().annotate(document));
  }

  private static boolean isSame(SourceText a, SourceText b) {
    return a.name().equals(b.name())
        && a.format() == b.format()
        && a.encoding().equals(b.encoding())
        && a.text().equals(b.text());
  }

  /** Waits for the dictionaries; two threads at a time may make one each, which does no harm. */
  private RussianAnnotator annotator() {
    RussianAnnotator known = annotator.get();
    if (known == null) {
      annotator.compareAndSet(null, new RussianAnnotator(tests, dictionaries));
      known = annotator.get();
    }
    return known;
  }

  private final class ReadingAhead implements Callable<ReadText> {

    private final SourceText text;
    private final FutureTask<ReadText> task = new FutureTask<>(this);

    private ReadingAhead(SourceText text) {
      this.text = Objects.requireNonNull(text);
    }

    @Override
    public ReadText call() {
      return readNow(text);
    }
  }

  /** The token tests of a pack that is not read yet; nobody asks for them before it is. */
  private static final class LaterTests implements FormClassifier {

    private final AtomicReference<TokenTests> tests = new AtomicReference<>();

    void set(TokenTests all) {
      if (!tests.compareAndSet(null, all) && tests.get() != all) {
        throw new IllegalStateException("a reader serves one pack");
      }
    }

    @Override
    public int[] classify(String normal, FormKind kind, List<Reading> readings) {
      return tests.get().classify(normal, kind, readings);
    }

    @Override
    public boolean names(String word) {
      return tests.get().names(word);
    }

    @Override
    public List<String> named() {
      return tests.get().named();
    }

    @Override
    public int[] needs(int[] passed) {
      return tests.get().needs(passed);
    }
  }
}
