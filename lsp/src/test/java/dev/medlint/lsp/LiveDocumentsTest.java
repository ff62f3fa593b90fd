package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Only the newest version of a text is told of, and no check outlives what it was for. */
@Timeout(120)
class LiveDocumentsTest {

  private static final String URI = "file:///a.md";
  private static final String SLOW = "долго";

  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
  private final LiveDocuments<String> documents = new LiveDocuments<>(this::check, told::add);

  /** A text that says so is checked until somebody gives it up. */
  private String check(OpenDocument document, Map<String, String> facts)
      throws InterruptedException {
    String content = document.content();
    begun.add(content);
    if (content.startsWith(SLOW)) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted.add(content);
        throw e;
      }
    }
    return document.version() + " " + content + (facts.isEmpty() ? "" : " " + facts);
  }

  @AfterEach
  void close() {
    documents.close();
  }

  private void open(String text) {
    open(URI, text);
  }

  private void open(String uri, String text) {
    documents.open(OpenDocument.of(new TextDocumentItem(uri, "markdown", 1, text)));
  }

  private void change(int version, String text) {
    documents.change(URI, version, List.of(new TextDocumentContentChangeEvent(text)));
  }

  private CompletableFuture<String> asked() {
    return documents.checked(URI).orElseThrow();
  }

  private static <T> T next(LinkedBlockingQueue<T> queue) throws InterruptedException {
    return EditorFake.next(queue);
  }

  @Test
  void aTextIsCheckedWhenItIsOpenedAndWhenItChanges() throws Exception {
    open("а");
    assertEquals("1 а", next(told));
    change(2, "б");
    assertEquals("2 б", next(told));
    assertEquals("2 б", Connection.get(asked()));
    assertEquals("б", documents.document(URI).orElseThrow().content());
  }

  @Test
  void aCheckThatIsOutdatedIsInterruptedAndNeverToldOf() throws Exception {
    open(SLOW);
    assertEquals(SLOW, next(begun));
    CompletableFuture<String> outdated = asked();
    change(2, "б");
    assertEquals(SLOW, next(interrupted));
    assertEquals("2 б", next(told));
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> outdated.get(60, TimeUnit.SECONDS));
    assertInstanceOf(LiveDocuments.OutdatedException.class, failed.getCause());
    assertTrue(told.isEmpty());
  }

  @Test
  void aCheckThatGoesOnAlthoughItIsOutdatedIsNotToldOf() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch began = new CountDownLatch(1);
    LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    LinkedBlockingQueue<Boolean> free = new LinkedBlockingQueue<>();
    try (LiveDocuments<String> stubborn =
        new LiveDocuments<>(
            (document, facts) -> {
              if (document.version() == 1) {
                began.countDown();
                awaitStubbornly(mayEnd);
              } else {
                free.add(!Thread.currentThread().isInterrupted());
              }
              return "" + document.version();
            },
            heard::add)) {
      stubborn.open(OpenDocument.of(new TextDocumentItem(URI, "markdown", 1, "а")));
      began.await();
      stubborn.change(URI, 2, List.of(new TextDocumentContentChangeEvent("б")));
      assertEquals("2", next(heard));
      mayEnd.countDown();
      for (int version = 3; version < 9; version++) {
        stubborn.change(URI, version, List.of(new TextDocumentContentChangeEvent("в")));
        assertEquals("" + version, next(heard));
      }
      assertTrue(heard.isEmpty());
      assertFalse(free.contains(false), "no other check was interrupted");
    }
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // goes on, as a check does that does not look at interrupts
      }
    }
  }

  @Test
  void ofManyChangesOnlyTheLastIsToldOfLast() throws Exception {
    open("0");
    String last = "";
    for (int i = 2; i <= 200; i++) {
      change(i, i + "!");
      last = i + " " + i + "!";
    }
    assertEquals(last, Connection.get(asked()));
    String expected = last;
    assertEquals(last, EditorFake.next(told, expected::equals));
    assertTrue(told.isEmpty());
  }

  @Test
  void whoAsksGetsTheCheckThatWaits() throws Exception {
    open("а");
    next(told);
    change(2, "б");
    CompletableFuture<String> first = asked();
    CompletableFuture<String> second = asked();
    assertEquals("2 б", Connection.get(first));
    assertEquals("2 б", Connection.get(second));
    assertEquals("а", next(begun));
    assertEquals("б", next(begun));
    assertTrue(begun.isEmpty(), "checked once");
  }

  @Test
  void aTextThatIsClosedIsGivenUp() throws Exception {
    open(SLOW);
    next(begun);
    CompletableFuture<String> waiting = asked();
    documents.close(URI);
    assertEquals(SLOW, next(interrupted));
    assertThrows(ExecutionException.class, () -> waiting.get(60, TimeUnit.SECONDS));
    assertTrue(documents.checked(URI).isEmpty());
    assertTrue(documents.document(URI).isEmpty());
    change(2, "б");
    documents.state(URI, Map.of("object", "supplement"));
    documents.checkAgain();
    documents.close(URI);
    open("file:///b.md", "в");
    assertEquals("1 в", next(told));
    assertTrue(told.isEmpty());
  }

  @Test
  void aTextThatIsOpenedTwiceIsTheSecond() throws Exception {
    open(SLOW);
    next(begun);
    open("б");
    assertEquals(SLOW, next(interrupted));
    assertEquals("1 б", next(told));
  }

  @Test
  void factsHoldUntilOthersAreStatedOrTheTextIsClosed() throws Exception {
    open("а");
    assertEquals("1 а", next(told));
    documents.state(URI, Map.of("object", "supplement"));
    assertEquals("1 а {object=supplement}", next(told));
    change(2, "б");
    assertEquals("2 б {object=supplement}", next(told));
    documents.checkAgain();
    assertEquals("2 б {object=supplement}", next(told));
    documents.state(URI, Map.of());
    assertEquals("2 б", next(told));
    documents.state(URI, Map.of("object", "drug"));
    assertEquals("2 б {object=drug}", next(told));
    documents.close(URI);
    open("а");
    assertEquals("1 а", next(told));
  }

  @Test
  void allTextsAreCheckedAgain() throws Exception {
    open("file:///b.md", "б");
    assertEquals("1 б", next(told));
    open("file:///c.md", "в");
    assertEquals("1 в", next(told));
    documents.checkAgain();
    assertEquals(java.util.Set.of("1 б", "1 в"), java.util.Set.of(next(told), next(told)));
  }

  @Test
  void oneTextThatTakesLongHoldsUpNoOther() throws Exception {
    open(SLOW);
    assertEquals(SLOW, next(begun));
    open("file:///b.md", "б");
    assertEquals("1 б", next(told));
  }

  @Test
  void theEndGivesUpEverything() throws Exception {
    open(SLOW);
    open("file:///b.md", SLOW + "!");
    next(begun);
    next(begun);
    documents.close();
    assertEquals(
        java.util.Set.of(SLOW, SLOW + "!"), java.util.Set.of(next(interrupted), next(interrupted)));
    assertTrue(documents.checked(URI).isEmpty());
  }
}
