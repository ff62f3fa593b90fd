package dev.medlint.lsp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The texts that are open in an editor and the checks of their newest versions. A check begins
 * shortly after a change, so that not every letter costs one, and is given up when the text changes
 * again. Thread-safe; no method waits for a check.
 *
 * @param <R> what a check comes to
 */
final class LiveDocuments<R> implements AutoCloseable {

  /** Who types a sentence rests this long between letters only rarely. */
  private static final long LEAST_REST = 40;

  private static final long MOST_REST = 1_000;

  /**
   * The longer a text, the longer its check and the rest before it: so many characters for 1 ms.
   */
  private static final long CHARACTERS_A_MILLISECOND = 2_500;

  private final Check<R> check;
  private final Consumer<R> listener;
  private final ScheduledThreadPoolExecutor threads;
  private final Map<String, Live> documents = new ConcurrentHashMap<>();

  /** Checks one text. */
  @FunctionalInterface
  interface Check<R> {

    /**
     * Returns what was found; must not fail otherwise than it says.
     *
     * @param facts stated for this text in the editor, by name
     * @throws InterruptedException if the thread is interrupted: the text has changed
     */
    R of(OpenDocument document, Map<String, String> facts) throws InterruptedException;
  }

  /** The text changed, or was closed, before it was checked. */
  static final class OutdatedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Creates the documents of an editor.
   *
   * @param listener is told of each check of a newest version, on the thread that made it, and must
   *     not wait for anybody
   */
  LiveDocuments(Check<R> check, Consumer<R> listener) {
    this.check = Objects.requireNonNull(check);
    this.listener = Objects.requireNonNull(listener);
    this.threads =
        new ScheduledThreadPoolExecutor(
            2,
            work -> {
              Thread thread = new Thread(work, "medlint-editor");
              thread.setDaemon(true);
              return thread;
            });
    threads.setRemoveOnCancelPolicy(true);
  }

  /** Takes a text that was opened, or opened anew, and checks it at once. */
  void open(OpenDocument document) {
    Live live = new Live(document);
    Live before = documents.put(document.uri(), live);
    if (before != null) {
      before.close();
    }
    live.again();
  }

  /** Takes changes of a text that is open; those of others are nothing that could be checked. */
  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    Live live = documents.get(uri);
    if (live != null) {
      live.change(version, changes);
    }
  }

  void close(String uri) {
    Live live = documents.remove(uri);
    if (live != null) {
      live.close();
    }
  }

  /** Returns a text as it is now; empty: it is not open. */
  Optional<OpenDocument> document(String uri) {
    return Optional.ofNullable(documents.get(uri)).map(Live::document);
  }

  /**
   * Returns the check of the text as it is now, which begins at once if it has not.
   *
   * @return fails with {@link OutdatedException} if the text changes first; empty: it is not open
   */
  Optional<CompletableFuture<R>> checked(String uri) {
    return Optional.ofNullable(documents.get(uri)).map(Live::hurry);
  }

  /** States facts for a text as long as it is open, and checks it anew. */
  void state(String uri, Map<String, String> facts) {
    Live live = documents.get(uri);
    if (live != null) {
      live.state(facts);
    }
  }

  /** Checks all texts anew: what holds for them may have changed. */
  void checkAgain() {
    documents.values().forEach(Live::again);
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    documents.values().forEach(Live::close);
    documents.clear();
    threads.shutdownNow();
  }

  /** One text. Its fields are guarded by itself. */
  private final class Live {

    private OpenDocument document;
    private Map<String, String> facts = Map.of();
    private CompletableFuture<R> wanted = new CompletableFuture<>();
    private Optional<ScheduledFuture<?>> waiting = Optional.empty();
    private Optional<Thread> running = Optional.empty();
    private boolean closed;

    Live(OpenDocument document) {
      this.document = document;
    }

    synchronized OpenDocument document() {
      return document;
    }

    synchronized void change(int version, List<TextDocumentContentChangeEvent> changes) {
      OpenDocument edited = document.edited(version, changes);
      long rest = edited.text().text().length() / CHARACTERS_A_MILLISECOND;
      take(edited, Math.max(LEAST_REST, Math.min(MOST_REST, rest)));
    }

    synchronized void state(Map<String, String> stated) {
      facts = Map.copyOf(stated);
      again();
    }

    synchronized void again() {
      take(document, 0);
    }

    /** Whoever found the text before it was closed must not bring it back. */
    private void take(OpenDocument newest, long millis) {
      if (closed) {
        return;
      }
      document = newest;
      giveUp();
      wanted = new CompletableFuture<>();
      schedule(millis);
    }

    private void schedule(long millis) {
      CompletableFuture<R> asked = wanted;
      waiting = Optional.of(threads.schedule(() -> run(asked), millis, TimeUnit.MILLISECONDS));
    }

    private void giveUp() {
      waiting.ifPresent(timer -> timer.cancel(false));
      waiting = Optional.empty();
      running.ifPresent(Thread::interrupt);
      running = Optional.empty();
      wanted.completeExceptionally(new OutdatedException());
    }

    synchronized void close() {
      closed = true;
      giveUp();
    }

    synchronized CompletableFuture<R> hurry() {
      if (waiting.isPresent() && waiting.get().cancel(false)) {
        schedule(0);
      }
      return wanted;
    }

    private void run(CompletableFuture<R> asked) {
      OpenDocument now;
      Map<String, String> stated;
      synchronized (this) {
        if (asked != wanted || asked.isDone()) {
          return;
        }
        waiting = Optional.empty();
        running = Optional.of(Thread.currentThread());
        now = document;
        stated = facts;
      }
      Optional<R> checked = check(now, stated);
      synchronized (this) {
        // Whoever gives up this check does so before here or not at all: the thread goes on to
        // others.
        running = running.filter(thread -> thread != Thread.currentThread());
        Thread.interrupted();
        if (asked != wanted || asked.isDone() || checked.isEmpty()) {
          return;
        }
        // Still guarded, so that no older version is told of after a newer one.
        listener.accept(checked.get());
      }
      asked.complete(checked.get());
    }

    private Optional<R> check(OpenDocument now, Map<String, String> stated) {
      try {
        return Optional.of(check.of(now, stated));
      } catch (InterruptedException e) {
        return Optional.empty();
      }
    }
  }
}
