package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Layout;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelegramReaderTest {

  private static String chat(String messages) {
    return "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":5,\"messages\":[" + messages + "]}";
  }

  private static String message(int id, String more) {
    return "{\"id\":" + id + ",\"type\":\"message\",\"date\":\"2026-11-22T10:15:00\"," + more + "}";
  }

  private static List<String> of(String file) {
    return Records.of(RecordFormat.TELEGRAM, file);
  }

  @Test
  void bytesThatAreNoUtf8AreSaidToBeSo() {
    byte[] weird = {0, 0, '{', 0, '"', 'a', '"', ':', '1', '}'};
    byte[] wide = {'{', 0, 0, 0, '"', 'm', 'a', 'm', 'a', '"', ' ', ' '};
    for (byte[] file : List.of(weird, wide)) {
      assertEquals(
          List.of("! Файл JSON не в UTF-8, каким его пишет Telegram. Выгрузите чат заново."),
          Records.of(RecordFormat.TELEGRAM, file));
    }
  }

  @Test
  void eachMessageWithWordsIsARecordAndServiceMessagesAreNone() {
    String file =
        chat(
            message(1, "\"text\":\"Доброе утро\"")
                + ",{\"id\":2,\"type\":\"service\",\"text\":\"закрепил\"},"
                + message(3, "\"photo\":\"p.jpg\",\"text\":\"Подпись\",\"forwarded_from\":\"Х\"")
                + ","
                + message(4, "\"text\":\"\""));
    assertEquals(
        List.of(
            "f#message-1 2026-11-22 {medium=messenger}: Доброе утро",
            "f#message-3 2026-11-22 {medium=messenger}: Подпись"),
        of(file));
  }

  @Test
  void piecesAreJoinedLinksKeptAndQuotationsAreQuotations() {
    String file =
        chat(
            message(
                1,
                "\"text\":[\"Наш \",{\"type\":\"bold\",\"text\":\"врач\"},\", "
                    + "\",{\"type\":\"text_link\",\"text\":\"запись\",\"href\":\"https://a.example/\"}"
                    + ",{\"type\":\"blockquote\",\"text\":\"Мне помогли\"},\"Конец\"]"));
    SourceText text = Records.readable(RecordFormat.TELEGRAM, file).get(0).text();
    List<String> parts = new ArrayList<>();
    Layout layout = text.layout().orElseThrow();
    for (Layout.Part part : layout.parts()) {
      parts.add(part.kind() + " " + text.slice(part.span()));
    }
    assertEquals(
        List.of("PARAGRAPH Наш врач, запись", "QUOTATION Мне помогли", "PARAGRAPH Конец"), parts);
    assertEquals("запись", text.slice(layout.links().get(0).span()));
    assertEquals("https://a.example/", layout.links().get(0).address());
  }

  @Test
  void pollsButtonsAndInvoicesAreWords() {
    String file =
        chat(
            message(
                    1,
                    "\"text\":\"\",\"poll\":{\"question\":\"Болит?\",\"answers\":[{\"text\":\"Да\"},"
                        + "{\"text\":[\"Не\",{\"text\":\"т\"}]}]}")
                + ","
                + message(
                    2,
                    "\"text\":\"Пост\",\"inline_bot_buttons\":[[{\"type\":\"url\",\"text\":\"Купить\"}]]")
                + ","
                + message(
                    3,
                    "\"text\":\"\",\"invoice_information\":{\"title\":\"Курс\",\"description\":\"Массаж\"}"));
    assertEquals(
        List.of(
            "f#message-1 2026-11-22 {medium=messenger}: Болит?\nДа\nНет",
            "f#message-2 2026-11-22 {medium=messenger}: Пост\nКупить",
            "f#message-3 2026-11-22 {medium=messenger}: Курс\nМассаж"),
        of(file));
  }

  @Test
  void aMessageThatIsOnlyAPictureIsUnread() {
    String file =
        chat(
            message(1, "\"photo\":\"p.jpg\",\"text\":\"\"")
                + ","
                + message(2, "\"file\":\"v.ogg\",\"media_type\":\"voice_message\",\"text\":\"\""));
    assertEquals(
        List.of(
            "f#message-1 ? только картинка; слова в этом вложении не прочитаны, проверьте их"
                + " отдельно",
            "f#message-2 ? только голос; слова в этом вложении не прочитаны, проверьте их отдельно"),
        of(file));
  }

  @Test
  void chatsOfAnAccountAreToldApart() {
    String file =
        "{\"about\":\"Здесь данные\",\"contacts\":{\"list\":[{\"id\":9,\"messages\":[1]}]},"
            + "\"chats\":{\"about\":\"x\",\"list\":["
            + "{\"name\":\"А\",\"type\":\"private_channel\",\"id\":11,\"messages\":["
            + message(1, "\"text\":\"Раз\"")
            + "]},{\"name\":\"Б\",\"type\":\"personal_chat\",\"id\":12,\"messages\":["
            + message(1, "\"text\":\"Два\"")
            + "]}]}}";
    assertEquals(
        List.of(
            "f#11/1 2026-11-22 {medium=messenger}: Раз",
            "f#12/1 2026-11-22 {medium=messenger}: Два"),
        of(file));
  }

  @Test
  void messagesBeforeABreakAreRead() {
    String whole = chat(message(1, "\"text\":\"Раз\"") + "," + message(2, "\"text\":\"Два\""));
    assertEquals(
        List.of(
            "f#message-1 2026-11-22 {medium=messenger}: Раз",
            "! Файл JSON оборван или повреждён в строке 1: дальше не прочитано, сообщения до этого"
                + " места проверены. Выгрузите чат заново."),
        of(whole.substring(0, whole.length() - 8)));
  }

  @Test
  void aFileWithoutMessagesIsRefused() {
    String refusal =
        "! В файле нет ни одного сообщения Telegram с текстом. Нужен result.json: Telegram Desktop"
            + " → Экспорт истории чата → формат JSON.";
    assertEquals(List.of(refusal), of(chat("")));
    assertEquals(List.of(refusal), of("[1,2]"));
    assertEquals(List.of(refusal), of(""));
  }

  @Test
  void absurdNestingIsRefused() {
    List<String> read = of("{\"list\":" + "[".repeat(5_000));
    assertEquals(1, read.size());
  }
}
