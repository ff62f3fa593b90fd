package dev.medlint.run;

import dev.medlint.facts.Named;
import dev.medlint.source.Format;
import java.util.Locale;
import java.util.Optional;

/** How inputs are to be read. */
public enum InputFormat implements Named {
  /** By name and content. */
  AUTO(null),
  TEXT(Format.TEXT),
  MARKDOWN(Format.MARKDOWN),
  HTML(Format.HTML),
  /** A batch: every line is a record with a text. */
  JSONL(null);

  private final Format format;

  InputFormat(Format format) {
    this.format = format;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<Format> format() {
    return Optional.ofNullable(format);
  }

  /** Returns whether an input of this name is a batch. */
  boolean isBatch(String name) {
    return this == JSONL || (this == AUTO && (name.endsWith(".jsonl") || name.endsWith(".ndjson")));
  }
}
