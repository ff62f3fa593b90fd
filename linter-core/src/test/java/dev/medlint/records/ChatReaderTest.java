package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatReaderTest {

  private static List<String> of(String chat) {
    return Records.of(RecordFormat.CHAT, chat);
  }

  @Test
  void aCopyFromTelegramDesktopIsReadMessageByMessage() {
    assertEquals(
        List.of(
            "f#1 2026-11-22 {medium=messenger}: Пост готов.\n\nПосмотрите",
            "f#2 ? строка 8: только вложение, слова в нём не прочитаны; проверьте его отдельно",
            "f#3 2026-11-22 {medium=messenger}: Хорошо"),
        of(
            """
            Анна, [22.11.2026 10:15]
            Пост готов.

            Посмотрите


            Борис, [22.11.2026 10:16]
            [ Фото ]

            Анна, [22.11.2026 10:17]
            [В ответ на Борис]
            Хорошо
            """));
  }

  @Test
  void anExportOfWhatsAppIsReadWithoutSystemLines() {
    assertEquals(
        List.of(
            "f#1 2026-11-22 {medium=messenger}: Текст: первая строка\nвторая строка",
            "f#2 ? строка 4: только вложение, слова в нём не прочитаны; проверьте его отдельно",
            "f#3 2026-11-22 {medium=messenger}: Ещё"),
        of(
            """
            22.11.2026, 10:14 - Сообщения защищены сквозным шифрованием.
            22.11.2026, 10:15 - Анна: Текст: первая строка
            вторая строка
            22.11.2026, 10:16 - Борис: <Без медиафайлов>
            22.11.2026, 10:17 - Анна: Ещё
            22.11.2026, 10:18 - Анна: Данное сообщение удалено
            """));
  }

  @Test
  void anExportOfWhatsAppOnAnIphoneIsRead() {
    assertEquals(
        List.of(
            "f#1 2026-11-22 {medium=messenger}: Да",
            "f#2 ? строка 2: только вложение, слова в нём не прочитаны; проверьте его отдельно"),
        of(
            "[22.11.2026, 10:15:07] Анна: Да\n\u200e[22.11.2026, 10:15:09] Борис: \u200eimage omitted\n"));
  }

  @Test
  void copiesFromVkAreRead() {
    assertEquals(
        List.of("f#1 {medium=messenger}: Привет", "f#2 {medium=messenger}: И вам"),
        of("Анна Котова\n10:15\nПривет\nБорис Львов\n10:16\nИ вам\n"));
    assertEquals(
        List.of("f#1 {medium=messenger}: Привет", "f#2 {medium=messenger}: И вам"),
        of("Анна Котова 22 ноя 2026 в 10:15\nПривет\nБорис 22 ноя 2026 в 10:16\nИ вам\n"));
  }

  @Test
  void ofADayWithSlashesNobodyKnowsTheMonth() {
    assertEquals(List.of("f#1 {medium=messenger}: Hello"), of("11/12/26, 10:15 PM - Ann: Hello\n"));
  }

  @Test
  void aPlaceNamesTheLineInTheFile() {
    SourceText text =
        Records.readable(RecordFormat.CHAT, "Анна, [22.11.2026 10:15]\n\nРаз\nДва\n").get(0).text();
    assertEquals(
        "сообщение в строке 3, знак 5", text.place(text.text().indexOf("Два"), Language.RU));
  }

  @Test
  void aTextThatIsNoChatAndAnEmptyOneAreRefused() {
    String refusal =
        "! Это не похоже на копию чата: нет строк вида «Имя, [22.11.2026 10:15]» или «22.11.2026,"
            + " 10:15 - Имя: текст». Проверьте файл как обычный текст: --input-format text.";
    assertEquals(List.of(refusal), of("Просто текст.\nБез имён.\n"));
    assertEquals(List.of(refusal), of(""));
  }

  @Test
  void aChatInWindows1251IsDecoded() {
    String chat = "Анна, [22.11.2026 10:15]\nСегодня принимает врач, приходите к нам утром\n";
    assertEquals(
        of(chat),
        Records.of(
            RecordFormat.CHAT, chat.getBytes(java.nio.charset.Charset.forName("windows-1251"))));
  }
}
