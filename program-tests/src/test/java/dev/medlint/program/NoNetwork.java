package dev.medlint.program;

import dev.medlint.cli.Main;
import dev.medlint.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.DatagramSocketImplFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.net.URI;
import java.net.URL;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs command lines of the program in a virtual machine in which every way to the network is
 * watched, and prints each attempt. Before that it tries each way itself: a watch that does not see
 * those would prove nothing.
 */
final class NoNetwork {

  private static final List<String> ATTEMPTS = new ArrayList<>();

  private NoNetwork() {}

  /**
   * Runs the command lines of a file in the current folder.
   *
   * @param args the file: one command line a line, its parts separated by tabs
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    watch(out);
    out.println("watched: " + tryEverything());
    ATTEMPTS.clear();
    for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
      run(line.split("\t", -1), out);
    }
    ATTEMPTS.forEach(a -> out.println("attempt: " + a));
    out.println("attempts: " + ATTEMPTS.size());
  }

  private static void run(String[] line, PrintStream out) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            said,
            complained,
            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            false);
    int before = ATTEMPTS.size();
    int code = Main.execute(line, surroundings);
    out.println(
        "ran: "
            + String.join(" ", line)
            + " = "
            + code
            + ", "
            + said.size()
            + " bytes"
            + (ATTEMPTS.size() > before ? ", ATTEMPTS" : ""));
    if (code == 2) {
      out.println("complaint: " + complained.toString(StandardCharsets.UTF_8));
    }
  }

  static synchronized void note(String attempt) {
    ATTEMPTS.add(attempt);
  }

  private static IOException refused(String attempt) {
    note(attempt);
    return new IOException("refused: " + attempt);
  }

  private static void watch(PrintStream out) throws IOException {
    SocketImplFactory sockets =
        () -> {
          note("socket");
          throw new IllegalStateException("refused: a socket");
        };
    setFactories(
        sockets,
        () -> {
          note("datagram");
          throw new IllegalStateException("refused: a datagram");
        });
    URL.setURLStreamHandlerFactory(new WatchedProtocols());
    out.println("java: " + Runtime.version() + ", names: " + (watchNames() ? "watched" : "file"));
  }

  @SuppressWarnings("deprecation") // the only hook there is
  private static void setFactories(SocketImplFactory sockets, DatagramSocketImplFactory datagrams)
      throws IOException {
    Socket.setSocketImplFactory(sockets);
    ServerSocket.setSocketFactory(sockets);
    DatagramSocket.setDatagramSocketImplFactory(datagrams);
  }

  /** Watches look-ups of names where Java still lets us; else they are answered from a file. */
  @SuppressWarnings("removal")
  private static boolean watchNames() {
    if (Runtime.version().feature() >= 24) {
      return false;
    }
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkConnect(String host, int port) {
            note("connect " + host + ":" + port);
            throw new SecurityException("refused: " + host);
          }

          @Override
          public void checkConnect(String host, int port, Object context) {
            checkConnect(host, port);
          }

          @Override
          public void checkListen(int port) {
            note("listen " + port);
            throw new SecurityException("refused: to listen");
          }

          @Override
          public void checkPermission(Permission permission) {}

          @Override
          public void checkPermission(Permission permission, Object context) {}
        });
    return true;
  }

  /** Knows the protocols of the network, and leaves files and jars to Java. */
  private static final class WatchedProtocols implements URLStreamHandlerFactory {
    @Override
    public URLStreamHandler createURLStreamHandler(String protocol) {
      if (!List.of("http", "https", "ftp", "mailto").contains(protocol)) {
        return null;
      }
      return new URLStreamHandler() {
        @Override
        protected java.net.URLConnection openConnection(URL url) throws IOException {
          throw refused("url " + url);
        }
      };
    }
  }

  private interface Way {
    void go() throws IOException;
  }

  /** Returns the ways that were seen. */
  private static String tryEverything() {
    Map<String, Way> ways =
        new java.util.TreeMap<>(
            Map.of(
                "socket", () -> new Socket("127.0.0.1", 9).close(),
                "server", () -> new ServerSocket(0).close(),
                "datagram", () -> new DatagramSocket().close(),
                "url", () -> URI.create("http://127.0.0.1:9/").toURL().openStream().close(),
                "name", () -> InetAddress.getByName("medlint.invalid"),
                "channel",
                    () -> {
                      try (SocketChannel channel = SocketChannel.open()) {
                        channel.connect(new java.net.InetSocketAddress("127.0.0.1", 9));
                      }
                    }));
    List<String> seen = new ArrayList<>();
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      int before = ATTEMPTS.size();
      try {
        way.getValue().go();
      } catch (IOException | RuntimeException e) {
        // Being refused is what is wanted; whether it was seen is what counts.
      }
      if (ATTEMPTS.size() > before) {
        seen.add(way.getKey());
      }
    }
    return String.join(" ", seen);
  }
}
