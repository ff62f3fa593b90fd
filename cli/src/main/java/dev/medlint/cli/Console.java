package dev.medlint.cli;

import dev.medlint.run.ConfigurationException;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error as UTF-8, in one language. Not thread-safe. */
final class Console {

  private final OutputStream stream;
  private final Writer out;
  private final Writer err;
  private final Language language;

  Console(OutputStream out, OutputStream err, Language language) {
    this(out, writer(out), writer(err), language);
  }

  private Console(OutputStream stream, Writer out, Writer err, Language language) {
    this.stream = stream;
    this.out = out;
    this.err = err;
    this.language = language;
  }

  /** Returns this console in another language. */
  Console in(Language other) {
    return new Console(stream, out, err, other);
  }

  Language language() {
    return language;
  }

  /** Returns standard output; flushed by {@link #close}. */
  Writer out() {
    return out;
  }

  /** Returns standard output for what is no text; all that was written before goes first. */
  OutputStream bytes() throws IOException {
    out.flush();
    return stream;
  }

  /** Writes a line to standard output. */
  void print(String text) {
    write(out, text);
  }

  /** Writes a line in the language of the console to standard output. */
  void print(String ru, String en) {
    print(language == Language.RU ? ru : en);
  }

  /** Shows what is asked for; the answer may be typed on the same line. */
  void prompt(String text) throws IOException {
    out.write(text);
    flush();
  }

  /** Tells something beside the report. */
  void tell(String ru, String en) {
    write(err, language == Language.RU ? ru : en);
  }

  /** Tells why nothing was checked. */
  void complain(LocalizedText text) {
    write(err, (language == Language.RU ? "ошибка: " : "error: ") + text.in(language));
  }

  /** Tells what is wrong with a configuration. */
  void complain(ConfigurationException e) {
    for (ConfigurationException.Problem problem : e.problems()) {
      write(
          err,
          (language == Language.RU ? "ошибка: " : "error: ")
              + problem.place()
              + ": "
              + problem.message().in(language));
    }
  }

  void flush() throws IOException {
    err.flush();
    out.flush();
  }

  private static void write(Writer to, String text) {
    try {
      to.write(text);
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
