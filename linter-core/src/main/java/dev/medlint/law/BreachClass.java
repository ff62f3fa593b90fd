package dev.medlint.law;

import dev.medlint.api.Api;
import dev.medlint.source.LocalizedText;
import java.util.Locale;

/** What can be done about a breach: what people see before any point number. */
@Api
public enum BreachClass {
  BANNED("нельзя", "banned"),
  /** Lawful with a criterion, a proof, a period. */
  NEEDS_PROOF("нужно подтверждение", "needs proof"),
  /** Something must be added. */
  NEEDS_WARNING("нужно добавить", "must be added"),
  /** No wording helps in this place. */
  PLACE("не здесь", "not here"),
  ADVICE("совет", "advice");

  private final String ru;
  private final String en;

  BreachClass(String ru, String en) {
    this.ru = ru;
    this.en = en;
  }

  /** Returns the name used in files and JSON, such as {@code needs-proof}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the words shown to people. */
  public LocalizedText label() {
    return new LocalizedText(ru, en);
  }
}
