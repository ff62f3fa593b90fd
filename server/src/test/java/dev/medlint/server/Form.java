package dev.medlint.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it. */
final class Form {

  private static final String BOUNDARY = "----medlint-test-boundary";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Form file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String name, byte[] content) {
    head("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream");
    bytes.writeBytes(content);
    return this;
  }

  Form field(String name, String value) {
    head("name=\"" + name + "\"");
    write(value);
    return this;
  }

  private void head(String disposition) {
    write("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher body() {
    return BodyPublishers.ofByteArray(whole());
  }

  byte[] whole() {
    Form ended = new Form();
    ended.bytes.writeBytes(bytes.toByteArray());
    ended.write("\r\n--" + BOUNDARY + "--\r\n");
    return ended.bytes.toByteArray();
  }
}
