package dev.medlint.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of which the page is made, as the program brings them along. Thread-safe. */
final class PageFiles {

  /** No name with which another folder could be reached. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.(html|js|css|svg)");

  private final Map<String, Part> known = new ConcurrentHashMap<>();

  /** One file with its type. */
  record Part(byte[] content, String type) {}

  /** Returns a file; empty: there is none by that name. */
  Optional<Part> part(String name) {
    return NAME.matcher(name).matches()
        ? Optional.ofNullable(known.computeIfAbsent(name, PageFiles::read))
        : Optional.empty();
  }

  /** Returns null, of which the map keeps nothing, where there is no such file. */
  private static Part read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      return in == null ? null : new Part(in.readAllBytes(), type(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
