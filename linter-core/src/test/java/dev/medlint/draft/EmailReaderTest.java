package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailReaderTest {

  private static final String HEAD =
      "From: Clinic <clinic@example.org>\r\nTo: someone@example.org\r\nMIME-Version: 1.0\r\n";

  private static SourceText read(String mail) {
    return Shown.read(mail.getBytes(StandardCharsets.UTF_8), DraftFormat.EMAIL);
  }

  private static String word(String charset, String text) {
    return "=?"
        + charset
        + "?B?"
        + Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)))
        + "?=";
  }

  private static String part(String type, String content) {
    return "--x\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
  }

  private static String mixed(String kind, String... parts) {
    return HEAD
        + "Subject: Test\r\nContent-Type: multipart/"
        + kind
        + "; boundary=x\r\n\r\n"
        + String.join("", parts)
        + "--x--\r\n";
  }

  @Test
  void aPlainLetterIsSubjectParagraphsQuotationsAndSignature() {
    assertEquals(
        List.of(
            "HEADING 1 | subject of the mail | Скидка на приём",
            "PARAGRAPH | paragraph 1 | Здравствуйте!\nЖдём вас.",
            "PARAGRAPH | paragraph 2 | Приходите.",
            "QUOTATION | paragraph 3 | Сколько стоит\nприём?",
            "FOOTER | paragraph 4 | Клиника"),
        Shown.parts(
            read(
                HEAD
                    + "Subject: "
                    + word("koi8-r", "Скидка на")
                    + "\r\n "
                    + word("UTF-8", " приём")
                    + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                    + "Здравствуйте!\r\nЖдём вас.\r\n\r\nПриходите.\r\n> Сколько стоит\r\n>>"
                    + " приём?\r\n-- \r\nКлиника\r\n")));
  }

  @Test
  void everyEncodingAndTransferIsDecoded() {
    for (String charset : List.of("windows-1251", "koi8-r", "utf-8")) {
      byte[] words = "Лечим без боли: ёж".getBytes(Charset.forName(charset));
      StringBuilder quoted = new StringBuilder();
      for (byte b : words) {
        quoted.append('=').append(Integer.toHexString(b & 0xFF | 0x100).substring(1));
      }
      String head = HEAD + "Content-Type: text/plain; charset=" + charset + "\r\n";
      String base64 = Base64.getEncoder().encodeToString(words);
      List<String> expected = List.of("PARAGRAPH | paragraph 1 | Лечим без боли: ёж");
      assertEquals(
          expected, Shown.parts(read(head + "Content-Transfer-Encoding: base64\r\n\r\n" + base64)));
      assertEquals(
          expected,
          Shown.parts(
              read(
                  head
                      + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                      + quoted.toString().toUpperCase(java.util.Locale.ROOT))));
    }
  }

  @Test
  void bytesThatNameAWrongEncodingAreReadInTheirOwn() {
    byte[] mail =
        (HEAD
                + "Subject: Приём врача сегодня\r\nContent-Type: text/plain;"
                + " charset=us-ascii\r\n\r\nПриходите на приём к врачу.\r\n")
            .getBytes(Charset.forName("windows-1251"));
    assertEquals(
        List.of(
            "HEADING 1 | subject of the mail | Приём врача сегодня",
            "PARAGRAPH | paragraph 1 | Приходите на приём к врачу."),
        Shown.parts(Shown.read(mail, DraftFormat.EMAIL)));
  }

  @Test
  void htmlIsPreferredAndHasTheSubjectAsItsHeading() {
    SourceText text =
        read(
            mixed(
                "alternative",
                part("text/plain; charset=utf-8", "Простой"),
                part(
                    "text/html; charset=utf-8", "<html><BODY bgcolor=red>\n<p>Письмо</p></html>")));
    assertEquals(Format.HTML, text.format());
    assertEquals("<html><BODY bgcolor=red><h1>Test</h1>\n<p>Письмо</p></html>", text.text());
  }

  @Test
  void anAttachmentIsNamedAsNotRead() {
    LocalizedText unread =
        new LocalizedText(
            "вложение «price.docx» не прочитано — сохраните его и проверьте отдельно",
            "the attachment “price.docx” was not read: save it and check it by itself");
    String attachment = part("application/msword; name=price.docx", "AAAA");
    SourceText plain = read(mixed("mixed", part("text/plain", "Text"), attachment));
    assertEquals(List.of(unread), plain.unread());
    SourceText html = read(mixed("mixed", part("text/html", "<p>Text</p>"), attachment));
    assertEquals(List.of(unread), html.unread());
    assertEquals("<h1>Test</h1><p>Text</p>", html.text());
  }

  @Test
  void wordsThatStandForAPictureAreText() {
    String html = "<img src=\"x\" alt=\"Акция\">";
    assertEquals(
        "<h1>Test</h1>" + html,
        read(mixed("mixed", part("text/html; charset=utf-8", html))).text());
  }

  @Test
  void aTextWithAFileNameIsRead() {
    assertEquals(
        List.of("HEADING 1 | subject of the mail | Test", "PARAGRAPH | paragraph 1 | Text"),
        Shown.parts(read(mixed("mixed", part("text/plain; name=a.txt", "Text")))));
  }

  @Test
  void addressesOfPeopleAreNoPartOfTheText() {
    assertEquals(
        List.of("HEADING 1 | subject of the mail | Test", "PARAGRAPH | paragraph 1 | Text"),
        Shown.parts(read(mixed("mixed", part("text/plain", "Text")))));
  }

  @Test
  void whatCannotBeReadIsRefusedWithAReason() {
    assertRefused("only pictures", mixed("mixed", part("image/png", "AAAA")));
    assertRefused(
        "only pictures",
        mixed(
            "mixed",
            part(
                "text/html",
                "<style>a</style><a href=\"x\"><img alt=\"\" src=\"cid:1\"></a>&nbsp;")));
    assertRefused("only attachments", mixed("mixed", part("application/pdf; name=a.pdf", "A")));
    assertRefused("encrypted", mixed("encrypted", part("application/octet-stream", "A")));
    assertRefused("This is no mail", "");
    assertRefused("This is no mail", "Просто текст: и ещё\r\nтекст");
    assertRefused("more than 1000 parts", mixed("mixed", part("text/plain", "a").repeat(1_001)));
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    assertRefused("nested deeper than 50", deep.toString());
  }

  @Test
  void aMailThatIsCutShortIsReadAsFarAsItGoes() {
    String whole = mixed("mixed", part("text/plain", "Первая часть"));
    assertEquals(
        List.of("HEADING 1 | subject of the mail | Test", "PARAGRAPH | paragraph 1 | Первая"),
        Shown.parts(read(whole.substring(0, whole.indexOf(" часть")))));
  }

  private static void assertRefused(String words, String mail) {
    String refusal = Shown.refusal(mail.getBytes(StandardCharsets.UTF_8), DraftFormat.EMAIL);
    assertTrue(refusal.contains(words), refusal);
  }
}
