package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Settings USUAL = new Settings(Map.of(), LocalDate.of(2026, 11, 23));

  /** Once large letters were made small: another configuration then had the same mark. */
  @Test
  void whatFindingsDependOnTellsSettingsApart() {
    Settings one = USUAL.with(Settings.CONFIG, "facts:\n  platform: Clinic.example\n");
    Settings other = USUAL.with(Settings.CONFIG, "facts:\n  platform: clinic.example\n");

    assertNotEquals(one.mark(), other.mark());
    assertNotEquals(USUAL.mark(), USUAL.with("kind", "ad").mark());
  }

  @Test
  void limitsOfOneTextTellNothingApart() {
    assertEquals(
        USUAL.mark(), USUAL.with(Settings.TIMEOUT, "5").with(Settings.MAX_SIZE, "9").mark());
  }
}
