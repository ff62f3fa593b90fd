package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftLoaderTest {

  private static final DraftLoader LOADER = new DraftLoader(SourceLoader.standard());

  @ParameterizedTest
  @CsvSource({
    "черновик.docx, DOCX",
    "МАКРОСЫ.DOCM, DOCX",
    "a.odt, ODT",
    "a.rtf, RTF",
    "письмо.eml, EMAIL",
    "ролик.srt, SUBTITLES",
    "ролик.vtt, SUBTITLES"
  })
  void theEndingOfANameTellsTheFormat(String name, DraftFormat format) {
    assertEquals(Optional.of(format), DraftFormat.byName(name));
  }

  @Test
  void otherNamesTellNothing() {
    assertEquals(Optional.empty(), DraftFormat.byName("a.docx/readme"));
    assertEquals(Optional.empty(), DraftFormat.byName("docx"));
    assertEquals(Optional.empty(), DraftFormat.byName("a.txt"));
  }

  @ParameterizedTest
  @EnumSource(DraftFormat.class)
  void anOldOfficeFileIsToldFromAProtectedOne(DraftFormat format) {
    assertTrue(refusal(compound("WordDocument"), format).ru().contains("старого формата"));
    assertTrue(
        refusal(compound("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"), format)
            .ru()
            .contains("закрыт паролем"));
  }

  @ParameterizedTest
  @EnumSource(DraftFormat.class)
  void whatIsTooLargeIsRefusedForItsSize(DraftFormat format) {
    DraftLoader small = new DraftLoader(SourceLoader.standard().withMaxBytes(3));

    LoadResult result = small.load(new byte[4], "a", format);

    LoadResult.Refused refused = (LoadResult.Refused) result;
    assertTrue(refused.reason().ru().contains("больше предела 3 байт"), refused.reason().ru());
  }

  private static LocalizedText refusal(byte[] bytes, DraftFormat format) {
    LoadResult result = LOADER.load(bytes, "a", format);
    return ((LoadResult.Refused) result).reason();
  }

  private static byte[] compound(String stream) {
    String head = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    return (head + "\0".repeat(64) + stream + "\0".repeat(64))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
