package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SheetPlaceTest {

  @Property(seed = "20261123")
  void aPlaceIsFoundAgainByItsName(
      @ForAll String sheet,
      @ForAll @IntRange(max = 16_383) int column,
      @ForAll @IntRange(min = 1, max = 1_048_576) int row) {
    SheetPlace named = new SheetPlace(Optional.of(sheet), column, row);
    SheetPlace bare = new SheetPlace(Optional.empty(), column, row);
    assertEquals(Optional.of(named), SheetPlace.of(named.text()));
    assertEquals(Optional.of(bare), SheetPlace.of(bare.text()));
    assertEquals(Optional.of(bare), SheetPlace.of(bare.text(3)));
    assertEquals(column, SheetPlace.column(SheetPlace.letters(column)));
  }

  @Test
  void otherPlacesAreNoCells() {
    assertEquals(Optional.empty(), SheetPlace.of(new LocalizedText("абзац 12", "paragraph 12")));
    assertEquals(
        Optional.empty(),
        SheetPlace.of(
            new LocalizedText("таблица 1, строка 2, ячейка 3", "table 1, row 2, cell 3")));
    assertEquals(Optional.empty(), SheetPlace.of(new LocalizedText("", "")));
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("абё яZ9;,\t\"\n'=|")
            .ofMaxLength(12)
            .map(text -> text.replace("||", "|"));
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 300, seed = "20261123")
  void everyPartOfATableHoldsTheCharactersOfItsCell(
      @ForAll @From("cells") List<List<String>> rows,
      @ForAll @IntRange(max = 2) int separator,
      @ForAll @IntRange(max = 2) int encoding) {
    char between = ";,\t".charAt(separator);
    StringBuilder csv = new StringBuilder("Заголовок" + between + "Текст" + between + "Описание\n");
    List<String[]> book = new ArrayList<>();
    book.add(new String[] {"Заголовок", "Текст", "Описание"});
    for (List<String> row : rows) {
      List<String> quoted = new ArrayList<>();
      for (String cell : row) {
        quoted.add('"' + cell.replace("\"", "\"\"") + '"');
      }
      csv.append(String.join(String.valueOf(between), quoted)).append('\n');
      book.add(row.toArray(String[]::new));
    }
    Charset charset =
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_8)
            .get(encoding);
    String mark = encoding == 2 ? "\ufeff" : "";
    byte[] table = (mark + csv).getBytes(charset);
    assertHolds(rows, Tables.texts(RecordFormat.CSV, table));
    byte[] xlsx = new XlsxFiles().sheet("A", book.toArray(String[][]::new)).bytes();
    assertHolds(rows, Tables.texts(RecordFormat.XLSX, xlsx));
  }

  private static void assertHolds(List<List<String>> rows, List<SourceText> texts) {
    List<String> expected = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < 3; c++) {
        if (!rows.get(r).get(c).isBlank()) {
          expected.add(SheetPlace.letters(c) + (r + 2) + " " + rows.get(r).get(c));
        }
      }
    }
    List<String> read = new ArrayList<>();
    for (SourceText text : texts) {
      for (Layout.Part part : text.layout().orElseThrow().parts()) {
        read.add(part.place().en().substring("cell ".length()) + " " + text.slice(part.span()));
        assertEquals(1, text.layout().orElseThrow().location(part.span().start()).character());
      }
    }
    assertEquals(expected, read);
  }
}
