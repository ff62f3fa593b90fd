package dev.medlint.fuzzing;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.comments.Annotator;
import dev.medlint.comments.Annotators;
import dev.medlint.comments.Note;
import dev.medlint.comments.NotedText;
import dev.medlint.draft.DraftException;
import dev.medlint.draft.DraftFormat;
import dev.medlint.draft.DraftLoader;
import dev.medlint.source.Language;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts: what is read is also written as a copy with comments, and the copy is read again. */
final class DraftDoors {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final DraftLoader loader = new DraftLoader(SourceLoader.standard().withMaxBytes(1 << 20));

  private DraftDoors() {}

  static List<Door> all() {
    DraftDoors doors = new DraftDoors();
    Parts docx = OfficeFiles.docx();
    Parts odt = OfficeFiles.odt();
    return List.of(
        new Door("docx", bytes -> doors.read(docx.replaced(bytes), "a.docx"), docx.seeds()),
        new Door("odt", bytes -> doors.read(odt.replaced(bytes), "a.odt"), odt.seeds()),
        new Door("docx-zip", bytes -> doors.read(bytes, "a.docx"), List.of(docx.bytes())),
        new Door("odt-zip", bytes -> doors.read(bytes, "a.odt"), List.of(odt.bytes())),
        Door.of("fodt", bytes -> doors.read(bytes, "a.fodt"), OfficeFiles.flat()),
        new Door("rtf", bytes -> doors.read(bytes, "a.rtf"), rtf()),
        Door.of("eml", bytes -> doors.read(bytes, "a.eml"), MAILS),
        Door.of(
            "srt",
            bytes -> doors.read(bytes, "a.srt"),
            "1\n00:00:01,000 --> 00:00:02,500\n- Помогли <i>травы</i>\n- Да!\n\n2\n00:00:03,000"
                + " --> 00:00:04,000 X1:1\n{\\an8}Сон\n"),
        Door.of(
            "vtt",
            bytes -> doors.read(bytes, "a.vtt"),
            "WEBVTT - Сон\n\nNOTE так\n\nSTYLE\n::cue{}\n\nimя\n00:01.000 --> 00:02.000 align:start\n"
                + "<v Анна>Помогли <c.x>травы</c> <00:01.500>&amp; сон\n"));
  }

  private static List<byte[]> rtf() {
    String head =
        "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 A;}}{\\stylesheet{\\s1"
            + " heading 1;}}{\\*\\generator x;}";
    return List.of(
        (head
                + "\\pard\\s1 \\'d1\\'ee\\'ed\\par\\pard\\uc1\\u1055?\\u1086? {\\b "
                + "\\'f2\\'f0}\\'e0\\line{\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}"
                + "{\\fldrslt \\'f2\\'f3\\'f2}}\\~\\_\\-\\emdash\\trowd\\cellx100\\intbl"
                + " a\\cell b\\cell\\row{\\footnote \\'f1}{\\*\\annotation \\'e0}{\\pict\\bin3"
                + " abc}\\deleted \\'ed\\deleted0{\\upr{a}{\\*\\ud b}}{\\object x}\\tab\\page}")
            .getBytes(StandardCharsets.ISO_8859_1),
        (head + "{\\listtext\\'b7\\tab}\\u-10179?\\u-8704?\\v тайно\\v0{\\header верх}\\mac}")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static final String[] MAILS = {
    "From: a@klen.example\r\nTo: b@c.example\r\nSubject: =?utf-8?B?0KHQvtC9?= =?koi8-r?Q?=F0?=\r\n"
        + "Date: Thu, 1 Oct 2026 09:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type:"
        + " multipart/alternative; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain;"
        + " charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=D0=A1=D0=BE=D0=BD="
        + "\r\n> цитата\r\n-- \r\nподпись\r\n--x\r\nContent-Type: text/html; charset=windows-1251\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\nPHA+0e7tPC9wPg==\r\n--x--\r\n",
    "Subject: Сон\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type:"
        + " message/rfc822\n\nSubject: x\n\nтело\n--a\nContent-Type: text/plain; format=flowed\n\n"
        + "Спите \nкрепче\n--a\nContent-Type: application/pdf; name*=utf-8''%D1%81.pdf\n\nx\n--a--\n"
  };

  private void read(byte[] bytes, String name) throws IOException {
    DraftFormat format = DraftFormat.byName(name).orElseThrow();
    LoadResult result = loader.load(bytes, name, format);
    if (result instanceof LoadResult.Refused refused) {
      // A net for what nobody foresaw is there; that it was needed is a finding here.
      Promises.check(
          !refused.reason().en().startsWith("The file is not built as its format asks"),
          "a reason of its own: " + refused.reason().en());
    }
    Optional<SourceText> text = Texts.loaded(result);
    if (text.isPresent()) {
      AnnotatedText annotated = Texts.read(text.get());
      Optional<SourceText> again = Texts.loaded(loader.load(bytes, name, format));
      Promises.check(
          again.isPresent() && again.get().text().equals(text.get().text()), "loaded twice");
      Optional<Annotator> annotator = Annotators.byName(name);
      if (annotator.isPresent()) {
        comment(bytes, name, format, annotated, annotator.get());
      }
    }
  }

  private void comment(
      byte[] bytes, String name, DraftFormat format, AnnotatedText text, Annotator annotator)
      throws IOException {
    SourceText source = text.document().source();
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(new TextSpan(0, 0), "Замечание ко всему"));
    for (int token = 0; token < text.tokenCount() && notes.size() < 20; token += 3) {
      TextSpan span = new TextSpan(text.start(token), text.end(token));
      notes.add(new Note(text.document().toSource(span), "Слова <" + token + ">\nвторая строка"));
    }
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try {
      annotator.write(bytes, List.of(new NotedText(source, notes)), DAY, Language.RU, copy);
    } catch (DraftException e) {
      Promises.check(!e.reason().ru().isBlank(), "a reason");
      return;
    }
    SourceLoader roomy = SourceLoader.standard();
    Optional<SourceText> read =
        Texts.loaded(new DraftLoader(roomy).load(copy.toByteArray(), name, format));
    Promises.check(read.isPresent(), "a copy with comments can be read");
    Promises.check(
        read.orElseThrow().text().equals(source.text()), "comments change no word of the text");
  }
}
