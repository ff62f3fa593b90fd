package dev.medlint.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medlint.draft.DraftText;
import dev.medlint.extract.DocumentDate;
import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** One message of Telegram put together from its pieces. Not thread-safe. */
final class TelegramMessage {

  /** The message itself has no unit to name: its characters are counted. */
  private static final LocalizedText ITSELF = new LocalizedText("", "");

  private static final LocalizedText QUESTION = new LocalizedText("вопрос", "question");
  private static final LocalizedText GOODS = new LocalizedText("счёт", "invoice");

  private static final Map<String, LocalizedText> MEDIA =
      Map.of(
          "video_file", new LocalizedText("только видео", "only a video"),
          "video_message", new LocalizedText("только видеосообщение", "only a video message"),
          "voice_message", new LocalizedText("только голос", "only a voice message"),
          "audio_file", new LocalizedText("только звук", "only sound"),
          "animation", new LocalizedText("только анимация", "only an animation"),
          "sticker", new LocalizedText("только стикер", "only a sticker"));

  private final DraftText text = new DraftText();

  /** Where the part that is being put together begins; -1: none was begun. */
  private int start = -1;

  private TelegramMessage() {}

  /**
   * Reads a message.
   *
   * @param prefix what stands before its id in its name
   * @return empty: it is none that people wrote, or holds nothing at all
   */
  static Optional<TextRecord> of(JsonNode message, String prefix) {
    if (!message.path("type").asText().equals("message")) {
      return Optional.empty();
    }
    String name = prefix + message.path("id").asText();
    TelegramMessage read = new TelegramMessage();
    read.words(message.path("text"));
    read.poll(message.path("poll"));
    read.invoice(message.path("invoice_information"));
    read.buttons(message.path("inline_bot_buttons"));
    SourceText text = read.text.build(name);
    if (!text.text().isBlank()) {
      return Optional.of(
          new TextRecord.Readable(text, Map.of("medium", "messenger"), "Telegram", day(message)));
    }
    return media(message).map(reason -> new TextRecord.Unreadable(name, reason));
  }

  private void words(JsonNode words) {
    if (words.isTextual()) {
      append(words.textValue());
    }
    for (JsonNode piece : words) {
      if (piece.isTextual()) {
        append(piece.textValue());
      } else {
        piece(piece);
      }
    }
    endPart(BlockKind.PARAGRAPH);
  }

  private void piece(JsonNode piece) {
    String words = piece.path("text").asText();
    switch (piece.path("type").asText()) {
      case "blockquote" -> {
        endPart(BlockKind.PARAGRAPH);
        append(words);
        endPart(BlockKind.QUOTATION);
      }
      case "link" -> link(words, words);
      case "text_link" -> link(words, piece.path("href").asText(words));
      default -> append(words);
    }
  }

  private void link(String words, String address) {
    if (!words.isEmpty()) {
      beginPart();
      int from = text.length();
      append(words);
      text.link(new TextSpan(from, text.length()), address);
    }
  }

  private void append(String words) {
    if (!words.isEmpty()) {
      beginPart();
      text.append(words);
    }
  }

  private void beginPart() {
    if (start < 0) {
      start = text.begin();
    }
  }

  private void endPart(BlockKind kind) {
    if (start >= 0) {
      text.end(start, kind, 0, "", ITSELF);
      start = -1;
    }
  }

  private void poll(JsonNode poll) {
    add(BlockKind.PARAGRAPH, plain(poll.path("question")), QUESTION);
    int number = 0;
    for (JsonNode answer : poll.path("answers")) {
      number++;
      add(
          BlockKind.LIST_ITEM,
          plain(answer.path("text")),
          new LocalizedText("ответ " + number, "answer " + number));
    }
  }

  private void invoice(JsonNode invoice) {
    add(BlockKind.PARAGRAPH, invoice.path("title").asText(), GOODS);
    add(BlockKind.PARAGRAPH, invoice.path("description").asText(), GOODS);
  }

  private void buttons(JsonNode rows) {
    int number = 0;
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        number++;
        add(
            BlockKind.LIST_ITEM,
            button.path("text").asText(),
            new LocalizedText("кнопка " + number, "button " + number));
      }
    }
  }

  /** Of newer exports the words of a poll come in pieces too. */
  private static String plain(JsonNode words) {
    StringBuilder plain = new StringBuilder(words.asText());
    for (JsonNode piece : words) {
      plain.append(piece.isTextual() ? piece.textValue() : piece.path("text").asText());
    }
    return plain.toString();
  }

  private void add(BlockKind kind, String words, LocalizedText place) {
    if (!words.isBlank()) {
      text.add(kind, words, place);
    }
  }

  private static Optional<LocalizedText> media(JsonNode message) {
    LocalizedText what = MEDIA.get(message.path("media_type").asText());
    if (what == null && message.has("photo")) {
      what = new LocalizedText("только картинка", "only a picture");
    }
    if (what == null && message.has("file")) {
      what = new LocalizedText("только файл", "only a file");
    }
    if (what == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalizedText(
            what.ru() + "; слова в этом вложении не прочитаны, проверьте их отдельно",
            what.en() + "; the words in this attachment were not read, check them separately"));
  }

  private static Optional<DocumentDate> day(JsonNode message) {
    String written = message.path("date").asText();
    try {
      return written.length() < 10
          ? Optional.empty()
          : Optional.of(new DocumentDate(LocalDate.parse(written.substring(0, 10)), "date"));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
