package dev.medlint.server;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/** Tells browsers which pages of others may ask and read answers: none, unless they are named. */
final class CrossOrigin extends CrossOriginHandler {

  CrossOrigin(List<String> origins, Handler next) {
    setHandler(next);
    setAllowedOriginPatterns(origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    setAllowedMethods(Set.of("GET", "POST", "HEAD"));
    setAllowedHeaders(Set.of("Content-Type", "Authorization"));
    setAllowCredentials(false);
  }
}
