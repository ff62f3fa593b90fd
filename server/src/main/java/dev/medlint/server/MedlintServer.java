package dev.medlint.server;

import dev.medlint.source.Language;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A server of the page and the API. It begins to listen with {@link #start}; thread-safe after
 * that.
 */
public final class MedlintServer implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 1000;
  private static final int SPARE_THREADS = 32;
  private static final long IDLE_MILLIS = 30_000;

  private final Server server;
  private final ServerConnector connector;
  private final ServerSettings settings;

  /**
   * Creates a server that does not listen yet.
   *
   * @param language spoken to clients that ask for none
   * @param failures is told of mistakes of the program, on any thread
   * @throws IllegalArgumentException if others than this machine could reach it without a token
   */
  public MedlintServer(
      ServerSettings settings, Checks checks, Language language, Consumer<Throwable> failures) {
    this.settings = Objects.requireNonNull(settings);
    if (!settings.isLocal() && settings.token().isEmpty()) {
      throw new IllegalArgumentException("a public address without a token");
    }
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.checks() + settings.waiting() + SPARE_THREADS);
    threads.setName("medlint-http");
    threads.setDaemon(true);
    this.server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    this.connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.address().getPort());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    Api api = new Api(checks, settings, language, failures);
    server.setHandler(new GracefulHandler(new CrossOrigin(settings.origins(), api)));
    server.setErrorHandler(new Errors(language));
    server.setStopTimeout(settings.stopTime().toMillis());
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the address cannot be listened at
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      stopQuietly();
      throw e;
    } catch (Exception e) {
      stopQuietly();
      throw new IOException(e);
    }
  }

  private void stopQuietly() {
    try {
      server.stop();
    } catch (Exception e) {
      // What kept it from starting is what counts.
    }
  }

  /** Returns the port that is listened at. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Returns the address of the page. */
  public URI page() {
    String host =
        settings.address().getAddress().isAnyLocalAddress() ? "127.0.0.1" : settings.host();
    boolean six = host.indexOf(':') >= 0;
    return URI.create("http://" + (six ? '[' + host + ']' : host) + ':' + port() + '/');
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops: takes no new requests, and answers those under way. */
  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
