package dev.medlint.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a server listens and what it puts up with.
 *
 * @param address to listen at, resolved; port 0: any free one
 * @param token that every request but those for the page and for {@code /health} has to bring;
 *     empty: none
 * @param origins whose pages may ask from a browser, such as {@code https://clinic.example}
 * @param maxBytes most bytes of a request's body, at least 1
 * @param checks how many requests are checked at a time, at least 1
 * @param waiting how many more may wait for that; others are turned away
 * @param bodyTime how long the body of a request may take to come, streams excepted
 * @param stopTime how long requests under way may take once the server is to stop
 */
public record ServerSettings(
    InetSocketAddress address,
    Optional<String> token,
    List<String> origins,
    long maxBytes,
    int checks,
    int waiting,
    Duration bodyTime,
    Duration stopTime) {

  /** The port where nobody asks for another. */
  public static final int DEFAULT_PORT = 8729;

  /** The limit of a body where nobody sets another. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  private static final int DEFAULT_WAITING = 100;

  public ServerSettings {
    Objects.requireNonNull(address.getAddress(), "an address that was resolved");
    Objects.requireNonNull(token);
    origins = List.copyOf(origins);
    Objects.requireNonNull(bodyTime);
    Objects.requireNonNull(stopTime);
    if (maxBytes < 1 || checks < 1 || waiting < 0) {
      throw new IllegalArgumentException(maxBytes + " " + checks + " " + waiting);
    }
  }

  /** Returns settings of a server for the programs of this machine alone. */
  public static ServerSettings local(int port) {
    return new ServerSettings(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        Optional.empty(),
        List.of(),
        DEFAULT_MAX_BYTES,
        Runtime.getRuntime().availableProcessors(),
        DEFAULT_WAITING,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  /** Returns the same settings at another address. */
  public ServerSettings at(InetSocketAddress other) {
    return new ServerSettings(other, token, origins, maxBytes, checks, waiting, bodyTime, stopTime);
  }

  /** Returns the same settings with a token. */
  public ServerSettings withToken(String secret) {
    return new ServerSettings(
        address, Optional.of(secret), origins, maxBytes, checks, waiting, bodyTime, stopTime);
  }

  /** Returns the same settings for pages of some origins. */
  public ServerSettings withOrigins(List<String> some) {
    return new ServerSettings(address, token, some, maxBytes, checks, waiting, bodyTime, stopTime);
  }

  /** Returns the same settings with limits of size and number. */
  public ServerSettings withLimits(long bytes, int atATime, int others) {
    return new ServerSettings(address, token, origins, bytes, atATime, others, bodyTime, stopTime);
  }

  /** Returns the same settings with limits of time. */
  public ServerSettings withTimes(Duration body, Duration stop) {
    return new ServerSettings(address, token, origins, maxBytes, checks, waiting, body, stop);
  }

  /** Returns whether only programs of this machine can reach the address. */
  public boolean isLocal() {
    return address.getAddress().isLoopbackAddress();
  }

  /** Returns the host as a number, which means the same everywhere. */
  String host() {
    return address.getAddress().getHostAddress();
  }
}
