package dev.medlint.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.draft.DraftException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads {@code result.json} of Telegram, of one chat or of a whole account: a message a record. */
final class TelegramReader implements RecordReader {

  private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());

  private final String file;
  private final InputStream bytes;
  private final JsonParser json;

  /** The chat of an account's export whose messages are read; empty: the file is one chat. */
  private String chat = "";

  private boolean inMessages;
  private boolean any;

  private TelegramReader(String file, InputStream bytes, JsonParser json) {
    this.file = file;
    this.bytes = bytes;
    this.json = json;
  }

  static TelegramReader open(RecordInput input) throws DraftException, IOException {
    InputStream bytes = new BufferedInputStream(input.open());
    try {
      return new TelegramReader(input.name(), bytes, JSON.getFactory().createParser(bytes));
    } catch (CharConversionException e) {
      bytes.close();
      throw notUtf8();
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static DraftException notUtf8() {
    return new DraftException(
        "Файл JSON не в UTF-8, каким его пишет Telegram. Выгрузите чат заново.",
        "The JSON is not in UTF-8, as Telegram writes it. Export the chat anew.");
  }

  @Override
  public Optional<TextRecord> next() throws DraftException, IOException {
    try {
      while (true) {
        if (!inMessages && !toMessages()) {
          return end();
        }
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
          inMessages = false;
        } else if (token == JsonToken.START_OBJECT) {
          JsonNode message = json.readValueAsTree();
          Optional<TextRecord> record = TelegramMessage.of(message, prefix());
          if (record.isPresent()) {
            any = true;
            return record;
          }
        } else if (token == null) {
          inMessages = false;
        } else {
          json.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw damaged(e);
    } catch (CharConversionException e) {
      throw notUtf8();
    }
  }

  private String prefix() {
    return file + "#" + (chat.isEmpty() ? "message-" : chat + "/");
  }

  private Optional<TextRecord> end() throws DraftException {
    if (any) {
      return Optional.empty();
    }
    throw new DraftException(
        "В файле нет ни одного сообщения Telegram с текстом. Нужен result.json: Telegram Desktop →"
            + " Экспорт истории чата → формат JSON.",
        "The file has no message of Telegram with words. Needed is result.json: Telegram Desktop →"
            + " Export chat history → format JSON.");
  }

  /**
   * Goes to the next list of messages: at the root, or in an entry of {@code chats.list} or {@code
   * left_chats.list}. Lists of that name deeper down are something else.
   */
  private boolean toMessages() throws IOException {
    JsonToken token = json.nextToken();
    while (token != null) {
      if (token == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        boolean account = isInChat();
        boolean chatField = account || isAtRoot();
        token = json.nextToken();
        if (chatField && field.equals("messages") && token == JsonToken.START_ARRAY) {
          chat = account ? chat : "";
          inMessages = true;
          return true;
        }
        if (account && field.equals("id") && token.isScalarValue()) {
          chat = json.getText();
        }
        if (!leadsOn(field)) {
          json.skipChildren();
        }
      }
      token = json.nextToken();
    }
    return false;
  }

  private static boolean leadsOn(String field) {
    return field.equals("chats") || field.equals("left_chats") || field.equals("list");
  }

  private boolean isAtRoot() {
    return json.getParsingContext().getParent() != null
        && json.getParsingContext().getParent().inRoot();
  }

  /** The context is that of an object in a list. */
  private boolean isInChat() {
    return json.getParsingContext().getParent() != null
        && json.getParsingContext().getParent().inArray();
  }

  private static DraftException damaged(JsonProcessingException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    return new DraftException(
        "Файл JSON оборван или повреждён в строке "
            + line
            + ": дальше не прочитано, сообщения до"
            + " этого места проверены. Выгрузите чат заново.",
        "The JSON is cut short or damaged at line "
            + line
            + ": the rest was not read, the messages"
            + " before it were checked. Export the chat anew.");
  }

  @Override
  public void close() throws IOException {
    json.close();
    bytes.close();
  }
}
