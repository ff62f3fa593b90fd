package dev.medlint.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Whether the editor still runs: one that was killed may leave its end of the pipe open to others.
 * Thread-safe.
 */
final class ParentWatch {

  private final CompletableFuture<Void> gone = new CompletableFuture<>();

  /** Watches a process; several may be named. */
  void watch(long processId) {
    Optional<ProcessHandle> process = ProcessHandle.of(processId);
    if (process.isEmpty() || !process.get().isAlive()) {
      gone.complete(null);
    } else {
      process.get().onExit().thenRun(() -> gone.complete(null));
    }
  }

  /** Is completed once a watched process has ended. */
  CompletableFuture<Void> gone() {
    return gone;
  }
}
