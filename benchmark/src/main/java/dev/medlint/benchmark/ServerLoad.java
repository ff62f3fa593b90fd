package dev.medlint.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a running server to check one text again and again, by several clients that each wait for
 * their answer, and prints how long the answers took.
 */
public final class ServerLoad {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServerLoad() {}

  /** Arguments: address of the server, file with the text, clients, requests, requests before. */
  public static void main(String[] args) throws Exception {
    URI check = URI.create(args[0]).resolve("/v1/check");
    byte[] body = record(Files.readString(Path.of(args[1]), StandardCharsets.UTF_8));
    int clients = Integer.parseInt(args[2]);
    int requests = Integer.parseInt(args[3]);
    run(check, body, clients, Integer.parseInt(args[4]));
    long begin = System.nanoTime();
    long[] nanos = run(check, body, clients, requests);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%d requests of %d bytes, %d clients: %.0f a second; median %.2f ms, 95 %% %.2f ms,"
            + " 99 %% %.2f ms, longest %.2f ms%n",
        requests,
        body.length,
        clients,
        requests / seconds,
        millis(nanos, .5),
        millis(nanos, .95),
        millis(nanos, .99),
        millis(nanos, 1));
  }

  private static double millis(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }

  private static byte[] record(String text) {
    StringBuilder json = new StringBuilder("{\"kind\":\"ad\",\"text\":\"");
    for (char c : text.toCharArray()) {
      if (c == '\n') {
        json.append("\\n");
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n') {
        json.append("\\n");
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long[] run(URI check, byte[] body, int clients, int requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<long[]>> parts = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int count = requests / clients + (i < requests % clients ? 1 : 0);
      parts.add(threads.submit(() -> ask(check, body, count)));
    }
    long[] all = new long[requests];
    int next = 0;
    for (Future<long[]> part : parts) {
      long[] some = part.get();
      System.arraycopy(some, 0, all, next, some.length);
      next += some.length;
    }
    threads.shutdown();
    return all;
  }

  private static long[] ask(URI check, byte[] body, int count) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(check)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      long begin = System.nanoTime();
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      nanos[i] = System.nanoTime() - begin;
      if (answer.statusCode() != 200 || !answer.body().contains("\"verdict\"")) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    return nanos;
  }
}
