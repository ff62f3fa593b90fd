package dev.medlint.lsp;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays what an editor really sent, in its words, and holds the server to what it answered then: a
 * text is typed, mended by actions, a decision about a finding is begun, completed and saved.
 */
class RecordedSessionTest {

  private static final long PATIENCE_SECONDS = 60;

  private static final Path RECORDING =
      Path.of("src", "test", "resources", "dev", "medlint", "lsp", "neovim-session.jsonl");

  /** Words of rules change: {@code -Dgolden.update=true} writes what the server says now. */
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();

  /** What came and was not expected yet, in its order. */
  private final List<JsonObject> unexpected = new ArrayList<>();

  @Test
  void neovimIsAnsweredAsItWasAnsweredBefore() throws Exception {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    EditorServer server = new EditorServer(checks(), "1.2.3");
    CompletableFuture<Integer> end = new CompletableFuture<>();
    start(() -> end.complete(serve(server, there, back)));
    start(() -> read(new BufferedInputStream(Channels.newInputStream(back.source()))));
    OutputStream toServer = Channels.newOutputStream(there.sink());

    StringBuilder played = new StringBuilder();
    for (String line : recording()) {
      JsonObject step = JsonParser.parseString(line).getAsJsonObject();
      switch (step.get("from").getAsString()) {
        case "client" -> send(toServer, step.getAsJsonObject("message"));
        case "disk" -> save(step);
        default -> step.add("message", expect(step.getAsJsonObject("message")));
      }
      played.append(step).append('\n');
    }
    if (UPDATE) {
      Files.writeString(RECORDING, withoutPlaces(played.toString()));
    }
    assertEquals(0, end.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    received.drainTo(unexpected);
    assertEquals(
        List.of(),
        unexpected.stream().filter(message -> !isDiagnosis(message)).toList(),
        "said what was not recorded");
  }

  private EditorChecks checks() throws Exception {
    return new EditorChecks(
        Pack.bundled(),
        Pack::bundledWithExamples,
        new EditorSettings(
            Optional.empty(),
            Optional.empty(),
            DrugList.NONE,
            RunOptions.DEFAULT_TIMEOUT,
            Preferences.NONE,
            Language.EN,
            CLOCK,
            folder,
            Optional.empty()));
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "recorded-session");
    thread.setDaemon(true);
    thread.start();
  }

  private static int serve(EditorServer server, Pipe there, Pipe back) {
    try (OutputStream out = Channels.newOutputStream(back.sink())) {
      return server.serve(Channels.newInputStream(there.source()), out, OptionalLong.empty());
    } catch (InterruptedException | IOException e) {
      return -1;
    }
  }

  /** Returns the steps of the recording with the places of this folder. */
  private List<String> recording() throws IOException {
    return Files.readString(RECORDING)
        .replace("file:///${folder}/", folder.toUri().toString())
        .replace("${folder}/", path())
        .lines()
        .toList();
  }

  private String withoutPlaces(String lines) {
    return lines
        .replace(folder.toUri().toString(), "file:///${folder}/")
        .replace(path(), "${folder}/");
  }

  /** Returns this folder as it stands in a string of JSON. */
  private String path() {
    return (folder + File.separator).replace("\\", "\\\\");
  }

  /** Does what the editor did on the disk before it told of it. */
  private void save(JsonObject step) throws IOException {
    Files.writeString(
        folder.resolve(step.get("file").getAsString()), step.get("text").getAsString());
  }

  private static void send(OutputStream toServer, JsonObject message) throws IOException {
    byte[] content = message.toString().getBytes(StandardCharsets.UTF_8);
    String head = "Content-Length: " + content.length + "\r\n\r\n";
    toServer.write(head.getBytes(StandardCharsets.US_ASCII));
    toServer.write(content);
    toServer.flush();
  }

  /**
   * Waits for a message. Diagnoses of a version may be told again, and then the last ones count.
   *
   * @return what was said
   */
  private JsonObject expect(JsonObject recorded) throws InterruptedException {
    Predicate<JsonObject> same = sameKind(recorded);
    Optional<JsonObject> nearest = Optional.empty();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      for (JsonObject message : unexpected.stream().filter(same).toList()) {
        unexpected.remove(message);
        if (UPDATE || message.equals(recorded)) {
          return message;
        }
        nearest = Optional.of(message);
      }
      boolean answered = nearest.isPresent() && !isDiagnosis(recorded);
      JsonObject next = answered ? null : received.poll(deadline - System.nanoTime(), NANOSECONDS);
      if (next == null) {
        assertEquals(recorded, nearest.orElse(null));
      }
      unexpected.add(next);
    }
  }

  private static Predicate<JsonObject> sameKind(JsonObject recorded) {
    if (isDiagnosis(recorded)) {
      JsonObject about = recorded.getAsJsonObject("params");
      return message ->
          isDiagnosis(message)
              && about.get("uri").equals(message.getAsJsonObject("params").get("uri"))
              && about.get("version").equals(message.getAsJsonObject("params").get("version"));
    }
    JsonElement method = recorded.get("method");
    JsonElement id = recorded.get("id");
    return message ->
        Objects.equals(method, message.get("method")) && Objects.equals(id, message.get("id"));
  }

  private static boolean isDiagnosis(JsonObject message) {
    JsonElement method = message.get("method");
    return method != null && method.getAsString().equals("textDocument/publishDiagnostics");
  }

  private void read(InputStream fromServer) {
    try {
      int length = 0;
      while (true) {
        String line = headerLine(fromServer);
        if (line.startsWith("Content-Length:")) {
          length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        } else if (line.isEmpty()) {
          String content = new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
          received.add(JsonParser.parseString(content).getAsJsonObject());
        }
      }
    } catch (IOException e) {
      // The session has ended: the test looks at what came.
    }
  }

  private static String headerLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c != '\n') {
      if (c < 0) {
        throw new IOException("the end");
      }
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }
}
