package dev.medlint.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types into a text through the protocol of editors and prints how long the diagnostics take: from
 * the start of the process to the first ones, and from the last key of a burst to those of the
 * version that it made. Not thread-safe.
 */
public final class EditorLatency implements AutoCloseable {

  private static final String TYPED = "Мы гарантируем полное излечение без побочных эффектов. ";
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

  private final Process server;
  private final OutputStream out;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private int version = 1;

  /** Diagnostics of a version, and when they came. */
  private record Told(int version, long nanos) {}

  private EditorLatency(List<String> command) throws IOException {
    server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = server.getOutputStream();
    Thread reader = new Thread(this::read, "reader");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Arguments: launcher, file with the text, starts, bursts, keys of a burst, milliseconds a key.
   */
  public static void main(String[] args) throws Exception {
    List<String> command = List.of(args[0], "lsp");
    String text = Files.readString(Path.of(args[1]), StandardCharsets.UTF_8);
    int starts = Integer.parseInt(args[2]);
    int bursts = Integer.parseInt(args[3]);
    int keys = Integer.parseInt(args[4]);
    int rest = Integer.parseInt(args[5]);
    System.out.printf(
        Locale.ROOT, "text of %d words, %d characters%n", text.split("\\s+").length, text.length());
    long[] first = new long[starts];
    for (int i = 0; i < starts; i++) {
      long begin = System.nanoTime();
      try (EditorLatency editor = new EditorLatency(command)) {
        first[i] = editor.open(text) - begin;
      }
    }
    print("start to first diagnostics", first);
    try (EditorLatency editor = new EditorLatency(command)) {
      editor.open(text);
      int line = (int) text.substring(0, text.length() / 2).chars().filter(c -> c == '\n').count();
      long[] all = new long[bursts];
      for (int b = 0; b < bursts; b++) {
        all[b] = editor.type(line, keys, rest);
      }
      print("last key to its diagnostics, first 10 bursts", Arrays.copyOf(all, 10));
      print("last key to its diagnostics, all bursts", all);
    }
  }

  private static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s (%d): least %.0f ms, median %.0f ms, 95 %% %.0f ms, longest %.0f ms%n",
        what,
        sorted.length,
        sorted[0] / 1e6,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) Math.ceil(.95 * sorted.length) - 1] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  /** Opens the text and returns when its diagnostics came. */
  private long open(String text) throws IOException, InterruptedException {
    send(
        "{\"id\":0,\"method\":\"initialize\",\"params\":{\"processId\":null,\"capabilities\":{}}}");
    send("{\"method\":\"initialized\",\"params\":{}}");
    send(
        "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:ad\","
            + "\"languageId\":\"markdown\",\"version\":1,\"text\":"
            + quoted(text)
            + "}}}");
    return diagnosticsOf(version);
  }

  /** Types a burst of keys and returns how long the diagnostics of the last one took. */
  private long type(int line, int keys, int rest) throws IOException, InterruptedException {
    long last = 0;
    for (int k = 0; k < keys; k++) {
      if (k > 0) {
        Thread.sleep(rest);
      }
      version++;
      int at = version - 2;
      String key = TYPED.substring(at % TYPED.length(), at % TYPED.length() + 1);
      last = System.nanoTime();
      send(
          "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":"
              + "\"untitled:ad\",\"version\":"
              + version
              + "},\"contentChanges\":[{\"range\":{\"start\":{\"line\":"
              + line
              + ",\"character\":"
              + at
              + "},\"end\":{\"line\":"
              + line
              + ",\"character\":"
              + at
              + "}},\"text\":"
              + quoted(key)
              + "}]}}");
    }
    return diagnosticsOf(version) - last;
  }

  private long diagnosticsOf(int wanted) throws IOException, InterruptedException {
    while (true) {
      Told next = told.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("no diagnostics of version " + wanted + " within a minute");
      }
      if (next.version == wanted) {
        return next.nanos;
      }
    }
  }

  private void send(String message) throws IOException {
    String whole = "{\"jsonrpc\":\"2.0\"," + message.substring(1);
    byte[] body = whole.getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private void read() {
    try (InputStream in = new BufferedInputStream(server.getInputStream())) {
      int length = length(in);
      while (length >= 0) {
        String message = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        long now = System.nanoTime();
        Matcher matcher = VERSION.matcher(message);
        if (message.contains("textDocument/publishDiagnostics") && matcher.find()) {
          told.add(new Told(Integer.parseInt(matcher.group(1)), now));
        }
        length = length(in);
      }
    } catch (IOException e) {
      // The server has ended; whoever waits for it gives up after a while.
    }
  }

  /** Returns the length of the next message; -1: there is none. */
  private static int length(InputStream in) throws IOException {
    int length = -1;
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\n') {
        line.append((char) c);
        continue;
      }
      String header = line.toString().strip();
      line.setLength(0);
      if (header.isEmpty()) {
        return length;
      }
      if (header.startsWith("Content-Length:")) {
        length = Integer.parseInt(header.substring("Content-Length:".length()).strip());
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    out.close();
    server.destroy();
  }
}
