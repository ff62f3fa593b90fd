package dev.medlint.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells files of many texts by their first bytes. */
final class RecordSigns {

  private static final int HEAD = 8192;
  private static final String COMMERCE = "КоммерческаяИнформация";
  private static final String CATALOGUE = "<Каталог";
  private static final String OFFERS = "ПакетПредложений";
  private static final JsonFactory JSON = new JsonFactory();

  private RecordSigns() {}

  /** Returns the format of a JSON or XML file that is an export; empty: it is none. */
  static Optional<RecordFormat> of(Path file, String name) {
    return mayBeExport(name) ? ofHead(head(file), name) : Optional.empty();
  }

  /** Returns the format of a JSON or XML file in memory that is an export; empty: it is none. */
  static Optional<RecordFormat> of(byte[] content, String name) {
    return mayBeExport(name)
        ? ofHead(Arrays.copyOf(content, Math.min(content.length, HEAD)), name)
        : Optional.empty();
  }

  private static boolean mayBeExport(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".xml");
  }

  private static Optional<RecordFormat> ofHead(byte[] head, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return isTelegram(head) ? Optional.of(RecordFormat.TELEGRAM) : Optional.empty();
    }
    if (lower.endsWith(".xml")) {
      if (holds(head, "wordpress.org/export/")) {
        return Optional.of(RecordFormat.WXR);
      }
      return holds(head, COMMERCE) ? Optional.of(RecordFormat.COMMERCEML) : Optional.empty();
    }
    return Optional.empty();
  }

  static boolean holdsTexts(Path file) {
    String name = file.getFileName().toString();
    Optional<RecordFormat> named = RecordFormat.byName(name);
    if (named.isPresent()) {
      return SheetSigns.holdsTexts(file, named.get());
    }
    Optional<RecordFormat> format = of(file, name);
    if (format.isPresent() && format.get() == RecordFormat.COMMERCEML) {
      // Prices and stocks lie beside the catalogue, in files of the same root.
      byte[] head = head(file);
      return holds(head, CATALOGUE) || !holds(head, OFFERS);
    }
    return format.isPresent();
  }

  /**
   * Whether JSON begins as Telegram writes it: {@code type} of the root names a chat, or the root
   * tells of an account. Many other programs keep {@code messages} with a {@code type}.
   */
  private static boolean isTelegram(byte[] head) {
    try (JsonParser json = JSON.createParser(head)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      boolean chat = false;
      boolean about = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        chat |= field.equals("type") && value == JsonToken.VALUE_STRING && isChat(json.getText());
        about |= field.equals("about") && value == JsonToken.VALUE_STRING;
        boolean account = about && (field.equals("personal_information") || field.equals("chats"));
        if (account && value == JsonToken.START_OBJECT) {
          return true;
        }
        if (field.equals("messages")) {
          return chat && value == JsonToken.START_ARRAY;
        }
        json.skipChildren();
      }
      return false;
    } catch (IOException e) {
      // Another kind of JSON, or one whose head says nothing.
      return false;
    }
  }

  private static boolean isChat(String type) {
    return type.endsWith("_chat")
        || type.endsWith("_channel")
        || type.endsWith("group")
        || type.equals("saved_messages");
  }

  /** Whether bytes in UTF-8 or windows-1251 hold a word. */
  private static boolean holds(byte[] head, String word) {
    return indexOf(head, word.getBytes(StandardCharsets.UTF_8)) >= 0
        || indexOf(head, word.getBytes(Charset.forName("windows-1251"))) >= 0;
  }

  private static int indexOf(byte[] bytes, byte[] word) {
    for (int i = 0; i + word.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] head(Path file) {
    if (!Files.isRegularFile(file)) {
      // What is taken out of a pipe is gone, and one that nobody writes into never answers.
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      // Whoever reads it next says what is wrong.
      return new byte[0];
    }
  }
}
