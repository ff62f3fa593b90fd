package dev.medlint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** Serves one editor over a pair of streams until it ends, dies or stops reading. */
public final class EditorServer {

  private static final long LAST_WORDS_MILLIS = 1_000;

  private final EditorChecks checks;
  private final String version;
  private final long mostUnread;

  /**
   * Creates a server.
   *
   * @param version of the program, for the editor
   */
  public EditorServer(EditorChecks checks, String version) {
    this(checks, version, QueuedOutput.MOST_UNREAD);
  }

  EditorServer(EditorChecks checks, String version, long mostUnread) {
    this.checks = Objects.requireNonNull(checks);
    this.version = Objects.requireNonNull(version);
    this.mostUnread = mostUnread;
  }

  /**
   * Serves the editor.
   *
   * @param in what it writes; may stay open
   * @param out what it reads, used for nothing else
   * @param editorProcess ends the server when it ends; empty: as far as the editor says
   * @return 0 if the editor ended the server as the protocol has it, else 1
   */
  public int serve(InputStream in, OutputStream out, OptionalLong editorProcess)
      throws InterruptedException {
    // A broken message is the editor's matter and answered in the protocol, if it can be.
    Logger.getLogger("org.eclipse.lsp4j").setLevel(Level.OFF);
    ParentWatch parent = new ParentWatch();
    editorProcess.ifPresent(parent::watch);
    try (QueuedOutput queued = new QueuedOutput(out, mostUnread);
        Session session = new Session(checks)) {
      MedlintLanguageServer server = new MedlintLanguageServer(session, version, parent);
      Launcher<EditorClient> launcher =
          new Launcher.Builder<EditorClient>()
              .setLocalService(server)
              .setRemoteInterface(EditorClient.class)
              .setInput(in)
              .setOutput(queued)
              .create();
      session.connect(launcher.getRemoteProxy());
      Future<Void> reading = launcher.startListening();
      CompletableFuture<Integer> end = server.exitCode();
      parent.gone().thenRun(() -> end.complete(1));
      queued.broken().thenRun(() -> end.complete(1));
      CompletableFuture.runAsync(() -> awaitEnd(reading, end), EditorServer::start);
      int code = end.get();
      queued.finish(LAST_WORDS_MILLIS);
      return code;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The streams end without a word when an editor dies. */
  private static void awaitEnd(Future<Void> reading, CompletableFuture<Integer> end) {
    try {
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // Unreadable to the end: nothing more will come.
    }
    end.complete(1);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "medlint-end");
    thread.setDaemon(true);
    thread.start();
  }
}
