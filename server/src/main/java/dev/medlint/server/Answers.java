package dev.medlint.server;

import dev.medlint.source.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers of HTTP. Stateless and thread-safe. */
final class Answers {

  static final String JSON = "application/json";
  static final String JSON_LINES = "application/x-ndjson";
  private static final String PROBLEM = "application/problem+json";

  private static final HttpField NO_STORE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

  private Answers() {}

  /** What writes the content of an answer. */
  @FunctionalInterface
  interface Content {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  /** Answers with bytes. */
  static void send(Response response, int status, String type, byte[] content, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
    if (!response.getHeaders().contains(HttpHeader.CACHE_CONTROL)) {
      response.getHeaders().put(NO_STORE);
    }
    boolean headersOnly = "HEAD".equals(response.getRequest().getMethod());
    response.write(true, headersOnly ? null : ByteBuffer.wrap(content), callback);
  }

  /** Answers with what is written. */
  static void send(Response response, String type, Content content, Callback callback)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(bytes);
    send(response, 200, type, bytes.toByteArray(), callback);
  }

  /** Answers with a problem. */
  static void send(Response response, Problem problem, Language language, Callback callback) {
    if (problem.status() == 401) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"medlint\"");
    } else if (problem.status() == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "2");
    }
    send(response, problem.status(), PROBLEM, json(problem, language), callback);
  }

  private static byte[] json(Problem problem, Language language) {
    StringWriter out = new StringWriter();
    try {
      JsonFields fields = new JsonFields(out);
      fields.put("type", "urn:medlint:problem:" + problem.name());
      fields.put("title", problem.title().in(language));
      fields.put("status", problem.status());
      fields.put("detail", problem.detail().in(language));
      fields.put("remedy", problem.remedy().in(language));
      fields.end();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
