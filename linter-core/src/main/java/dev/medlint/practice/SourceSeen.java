package dev.medlint.practice;

import dev.medlint.source.LocalizedText;
import java.util.Optional;

/** What was read of a case: the act of the authority itself, or only what others say of it. */
public enum SourceSeen {
  ACT("акт", new LocalizedText("прочитан сам акт", "the act itself was read")),
  PRESS("прессу", new LocalizedText("по сообщению прессы", "as the press reports it")),
  CATALOGUE("каталог", new LocalizedText("по каталогу решений", "from a catalogue of decisions"));

  private final String ru;
  private final LocalizedText label;

  SourceSeen(String ru, LocalizedText label) {
    this.ru = ru;
    this.label = label;
  }

  /** Returns the words shown to people. */
  public LocalizedText label() {
    return label;
  }

  static Optional<SourceSeen> of(String written) {
    for (SourceSeen seen : values()) {
      if (seen.ru.equals(written)) {
        return Optional.of(seen);
      }
    }
    return Optional.empty();
  }
}
