package dev.medlint.records;

import dev.medlint.extract.DocumentDate;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One record of a file that holds many texts. */
public sealed interface TextRecord {

  /** Returns the record as reports show it: the file, {@code #} and what tells records apart. */
  String name();

  /**
   * A text that can be checked.
   *
   * @param text its name is that of the record
   * @param facts what the file states of the text, by name, in order
   * @param factSource where it states them, as reports show it, such as “sheet «Ads»”
   * @param date the day that the record bears
   */
  record Readable(
      SourceText text, Map<String, String> facts, String factSource, Optional<DocumentDate> date)
      implements TextRecord {

    public Readable {
      Objects.requireNonNull(text);
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
      Objects.requireNonNull(factSource);
      Objects.requireNonNull(date);
    }

    @Override
    public String name() {
      return text.name();
    }
  }

  /**
   * A record that cannot be checked, such as a message that is only a picture.
   *
   * @param name as for a readable one
   * @param reason what is wrong with it and what to do about it
   */
  record Unreadable(String name, LocalizedText reason) implements TextRecord {

    public Unreadable {
      Objects.requireNonNull(name);
      Objects.requireNonNull(reason);
    }
  }
}
