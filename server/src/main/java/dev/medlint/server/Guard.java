package dev.medlint.server;

import dev.medlint.source.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Who may ask. A browser sends requests of any page that is open in it, also to this machine; so a
 * page of somebody else is turned away, and so is a name that somebody else made point to this
 * machine. Programs say neither. Immutable and thread-safe.
 */
final class Guard {

  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private final ServerSettings settings;

  Guard(ServerSettings settings) {
    this.settings = settings;
  }

  /** Returns why a request is turned away whatever it asks for; empty: it is not. */
  Optional<Problem> refusal(Request request) {
    String host = request.getHttpURI().getHost();
    boolean named = host != null && LOCAL_NAMES.contains(host.toLowerCase(Locale.ROOT));
    if (settings.isLocal() && settings.token().isEmpty() && !named) {
      return Optional.of(
          Problem.wrongHost(
              new LocalizedText(
                  "Без токена сервер отвечает только на имена localhost, 127.0.0.1 и [::1].",
                  "Without a token the server answers to the names localhost, 127.0.0.1 and [::1]"
                      + " only.")));
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null || settings.origins().contains(origin) || isOwn(origin, request)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.wrongOrigin(
            new LocalizedText(
                "Страницам с адреса " + origin + " сервер не отвечает.",
                "The server does not answer to pages of " + origin + ".")));
  }

  /** A proxy may have taken HTTPS off on the way, so that the scheme does not count. */
  private static boolean isOwn(String origin, Request request) {
    String authority = request.getHttpURI().getAuthority();
    return origin.equals("http://" + authority) || origin.equals("https://" + authority);
  }

  /** Returns whether a request brings the token, if one is needed. */
  boolean isAuthorized(Request request) {
    if (settings.token().isEmpty()) {
      return true;
    }
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    String scheme = "bearer ";
    if (given == null || !given.toLowerCase(Locale.ROOT).startsWith(scheme)) {
      return false;
    }
    // Takes as long for a token that is nearly right as for one that is not.
    return MessageDigest.isEqual(
        bytes(given.substring(scheme.length()).strip()), bytes(settings.token().get()));
  }

  private static byte[] bytes(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
