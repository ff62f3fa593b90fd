package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SubtitlesReaderTest {

  private static LoadResult load(byte[] bytes) {
    return new DraftLoader(SourceLoader.standard()).load(bytes, "f.srt", DraftFormat.SUBTITLES);
  }

  private static SourceText text(String file) {
    LoadResult read = load(file.getBytes(StandardCharsets.UTF_8));
    if (read instanceof LoadResult.Refused refused) {
      throw new AssertionError(refused.reason().ru());
    }
    return ((LoadResult.Loaded) read).text();
  }

  private static String refusal(String file) {
    LoadResult read = load(file.getBytes(StandardCharsets.UTF_8));
    return ((LoadResult.Refused) read).reason().ru();
  }

  /** Blocks with the places of their first characters. */
  private static List<String> blocks(SourceText text) {
    Document document = new Extractors().extract(text);
    List<String> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      blocks.add(
          text.place(block.span().start(), Language.RU)
              + ": "
              + document.text().substring(block.span().start(), block.span().end()));
    }
    return blocks;
  }

  @Test
  void aSentenceThatRunsThroughCuesIsOneParagraphAndItsPlacesTellTheTime() {
    SourceText text =
        text(
            """
            1
            00:00:58,000 --> 00:01:00,500
            Наша клиника

            2
            00:01:12,000 --> 00:01:13,000
            ждёт вас утром

            3
            00:01:13,100 --> 00:01:15,000
            и вечером.

            4
            00:01:15,100 --> 00:01:17,000
            Звоните!
            """);
    assertEquals(
        List.of(
            "00:00:58, знак 1: Наша клиника",
            "00:01:12, знак 1: ждёт вас утром и вечером.",
            "00:01:15, знак 1: Звоните!"),
        blocks(text));
    assertEquals("00:01:13, знак 3", text.place(text.text().indexOf("вечером"), Language.RU));
  }

  @Test
  void speakersAreApartAndWrappedLinesTogether() {
    assertEquals(
        List.of(
            "00:00:01, знак 1: - Болит спина?", "00:00:01, знак 16: - Уже нет, я хожу на массаж."),
        blocks(text("00:01,000 --> 00:03,000\n- Болит спина?\n- Уже нет,\nя хожу на массаж.\n")));
  }

  @Test
  void markupNotesStylesAndSettingsOfWebVttAreNoWords() {
    assertEquals(
        List.of("00:00:01, знак 1: Доброе утро, <сосед>!", "00:00:05, знак 1: И вам."),
        blocks(
            text(
                """
                WEBVTT - наш ролик

                NOTE
                внутренняя заметка

                STYLE
                ::cue { color: red }

                REGION
                id:a

                привет
                00:01.000 --> 00:03.000 align:start position:0%
                <v Анна><i>Доб</i>рое {\\an8}утро,&nbsp;&lt;сосед&gt;!</v>

                00:05.000 --> 00:06.000
                <v.loud Борис>И <00:05.500>вам.
                """)));
  }

  @Test
  void voicesAreNotJoined() {
    assertEquals(
        List.of("00:00:01, знак 1: Да", "00:00:02, знак 1: нет"),
        blocks(
            text(
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Анна>Да\n\n00:02.000 --> 00:03.000\n<v"
                    + " Борис>нет\n")));
  }

  @Test
  void marksEncodingsLineEndsAndMissingNumbersDoNotMatter() {
    String file =
        "00:00:01,000 --> 00:00:02,000\r\nСегодня принимает врач,\r\n\r\n00:00:02,000-->00:00:03,000"
            + "\r\nприходите утром.\r\n2\r\n00:00:09,000 --> 00:00:10,000\r\nЖдём!\r\n";
    List<String> read =
        List.of(
            "00:00:01, знак 1: Сегодня принимает врач, приходите утром.",
            "00:00:09, знак 1: Ждём!");
    assertEquals(read, blocks(text(file)));
    assertEquals(read, blocks(text("\ufeff" + file)));
    LoadResult narrow = load(file.getBytes(Charset.forName("windows-1251")));
    assertEquals(read, blocks(((LoadResult.Loaded) narrow).text()));
  }

  @Test
  void titlesWithoutFullStopsAreNotRunTogether() {
    assertEquals(
        List.of("00:00:01, знак 1: Клиника", "00:00:02, знак 1: Имеются противопоказания"),
        blocks(
            text(
                "00:01,000 --> 00:02,000\nКлиника\n\n00:02,000 --> 00:03,000\nИмеются"
                    + " противопоказания\n")));
  }

  @Test
  void dotsThatLeadOnJoinASentence() {
    assertEquals(
        List.of("00:00:01, знак 1: Мы ждём… …каждый день."),
        blocks(
            text("00:01,000 --> 00:02,000\nМы ждём…\n\n00:02,000 --> 00:03,000\n…каждый день.\n")));
  }

  @Test
  void timesOfAllWordsAreKept() {
    List<Layout.Time> times =
        text("01:00:01,5 --> 01:00:02,250\nДа\n\n5:00 --> 5:01\nНет\n")
            .layout()
            .orElseThrow()
            .times();
    assertEquals(3_601_500, times.get(0).start());
    assertEquals(3_602_250, times.get(0).end());
    assertEquals(300_000, times.get(1).start());
  }

  @Test
  void aTimeThatCannotBeReadIsNamedWithItsLine() {
    assertEquals(
        "Строка 5: время реплики «00:00:0x --> 00:00:03,000» не разобрать, нужно «00:00:01,000 -->"
            + " 00:00:03,000». Исправьте строку: без времени не сказать, где стоят слова и сколько"
            + " длится предупреждение.",
        refusal("1\n00:00:01,000 --> 00:00:02,000\nДа\n\n00:00:0x --> 00:00:03,000\nНет\n"));
  }

  @Test
  void aFileWithoutCuesIsRefused() {
    String reason =
        "В файле нет ни одной реплики с временем (00:00:01,000 --> 00:00:03,000): это не субтитры."
            + " Проверьте его как текст: --input-format text.";
    assertEquals(reason, refusal("Просто текст.\n"));
    assertEquals(reason, refusal("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"));
  }

  @Property(tries = 200, seed = "20261123")
  void everyPartShowsTheWordsOfItsCueAtItsTime(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 7) Integer> picks) {
    String[] words = {
      "Да.", "и дальше", "Клиника", "- Кто?", "утром,", "«Липа».", "ждём…", "5 минут"
    };
    StringBuilder file = new StringBuilder();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < picks.size(); i++) {
      String words1 = words[picks.get(i)];
      String time = "00:00:" + (10 + 2 * i) + ",000";
      file.append(time).append(" --> 00:00:").append(11 + 2 * i).append(",000\n");
      file.append("<i>").append(words1).append("</i>\n\n");
      shown.add("00:00:" + (10 + 2 * i) + ", знак 1 " + words1);
    }
    SourceText text = text(file.toString());
    List<String> read = new ArrayList<>();
    for (Layout.Part part : text.layout().orElseThrow().parts()) {
      read.add(text.place(part.span().start(), Language.RU) + " " + text.slice(part.span()));
    }
    assertEquals(shown, read);
  }
}
