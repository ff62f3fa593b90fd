package dev.medlint.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells the host of an address. */
public final class Hosts {

  private Hosts() {}

  /** Returns the host of a URL, in small letters; empty: there is none that can be told. */
  public static Optional<String> of(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? beforePath(url) : Optional.of(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return beforePath(url);
    }
  }

  /** Addresses in the wild hold spaces, quotes and Cyrillic letters that no URI may hold. */
  private static Optional<String> beforePath(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return Optional.empty();
    }
    int end = scheme + 3;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(scheme + 3, end);
    host = host.substring(host.lastIndexOf('@') + 1).strip();
    return host.isEmpty() ? Optional.empty() : Optional.of(host.toLowerCase(Locale.ROOT));
  }
}
