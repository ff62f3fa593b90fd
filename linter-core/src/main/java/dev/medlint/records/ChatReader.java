package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.DraftText;
import dev.medlint.extract.DocumentDate;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a chat that was copied or exported as plain text, message by message. Messages are
 * numbered: the names of people who wrote them get into no report.
 */
final class ChatReader implements RecordReader {

  private final String file;
  private final SourceText chat;
  private final ChatStyle style;
  private int line = 1;
  private int number;
  private boolean any;

  private ChatReader(String file, SourceText chat, ChatStyle style) {
    this.file = file;
    this.chat = chat;
    this.style = style;
  }

  static ChatReader open(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    byte[] bytes;
    try (InputStream in = input.open()) {
      bytes = in.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 16));
    }
    SourceLoader loader = SourceLoader.standard().withMaxBytes(options.maxBytes());
    if (options.encoding().isPresent()) {
      loader = loader.withEncoding(options.encoding().get());
    }
    LoadResult read = loader.load(bytes, input.name(), Optional.of(Format.TEXT));
    if (read instanceof LoadResult.Refused refused) {
      throw new DraftException(refused.reason());
    }
    SourceText chat = ((LoadResult.Loaded) read).text();
    Optional<ChatStyle> style = ChatStyle.of(chat);
    if (style.isEmpty()) {
      throw new DraftException(
          "Это не похоже на копию чата: нет строк вида «Имя, [22.11.2026 10:15]» или"
              + " «22.11.2026, 10:15 - Имя: текст». Проверьте файл как обычный текст:"
              + " --input-format text.",
          "This does not look like a copied chat: there are no lines such as “Name, [22.11.2026"
              + " 10:15]” or “22.11.2026, 10:15 - Name: text”. Check it as plain text:"
              + " --input-format text.");
    }
    return new ChatReader(input.name(), chat, style.get());
  }

  @Override
  public Optional<TextRecord> next() throws DraftException {
    while (line <= chat.lineCount()) {
      Optional<ChatStyle.Head> head = style.head(chat, line);
      if (head.isEmpty()) {
        line++;
        continue;
      }
      Optional<TextRecord> record = message(head.get());
      if (record.isPresent()) {
        any = true;
        return record;
      }
    }
    if (!any) {
      throw new DraftException(
          "В чате нет ни одного сообщения с текстом.", "The chat has no message with words.");
    }
    return Optional.empty();
  }

  /** Reads from a line that begins a message to the next such line. */
  private Optional<TextRecord> message(ChatStyle.Head head) {
    int first = head.bodyLine();
    List<String> lines = new ArrayList<>();
    if (head.rest().isPresent()) {
      lines.add(head.rest().get());
    }
    line = first + (head.rest().isPresent() ? 1 : 0);
    while (line <= chat.lineCount() && style.head(chat, line).isEmpty()) {
      lines.add(chat.slice(chat.line(line)));
      line++;
    }
    if (head.isSystem()) {
      return Optional.empty();
    }
    number++;
    String name = file + "#" + number;
    boolean media = false;
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean placeholder = ChatStyle.isPlaceholder(lines.get(i));
      media |= placeholder;
      if (i > 0) {
        words.append('\n');
      }
      words.append(placeholder || ChatStyle.isNote(lines.get(i)) ? "" : lines.get(i));
    }
    return record(name, words, first, media, head);
  }

  private static Optional<TextRecord> record(
      String name, StringBuilder words, int first, boolean media, ChatStyle.Head head) {
    int from = 0;
    int line = first;
    while (from < words.length() && words.charAt(from) <= ' ') {
      line += words.charAt(from) == '\n' ? 1 : 0;
      from++;
    }
    String text = words.substring(from).stripTrailing();
    if (text.isEmpty() && !media) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.of(
          new TextRecord.Unreadable(
              name,
              new LocalizedText(
                  "строка "
                      + first
                      + ": только вложение, слова в нём не прочитаны; проверьте его"
                      + " отдельно",
                  "line "
                      + first
                      + ": only an attachment, the words in it were not read; check it"
                      + " separately")));
    }
    DraftText draft = new DraftText();
    draft.add(
        BlockKind.PARAGRAPH,
        text,
        new LocalizedText("сообщение в строке " + line, "message at line " + line));
    return Optional.of(
        new TextRecord.Readable(
            draft.build(name),
            Map.of("medium", "messenger"),
            "chat",
            head.day().map(day -> new DocumentDate(day, "chat"))));
  }

  @Override
  public void close() {
    // All was read at once.
  }
}
