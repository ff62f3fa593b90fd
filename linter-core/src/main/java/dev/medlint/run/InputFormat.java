package dev.medlint.run;

import dev.medlint.draft.DraftFormat;
import dev.medlint.facts.Named;
import dev.medlint.records.RecordFormat;
import dev.medlint.source.Format;
import java.util.Locale;
import java.util.Optional;

/** How inputs are to be read. */
public enum InputFormat implements Named {
  /** By name and content. */
  AUTO(null, null, null),
  TEXT(Format.TEXT, null, null),
  MARKDOWN(Format.MARKDOWN, null, null),
  HTML(Format.HTML, null, null),
  /** A batch: every line is a record with a text. */
  JSONL(null, null, null),
  /** One record, over as many lines as it likes; fields that no record has are mistakes. */
  JSON(null, null, null),
  DOCX(null, DraftFormat.DOCX, null),
  ODT(null, DraftFormat.ODT, null),
  RTF(null, DraftFormat.RTF, null),
  EML(null, DraftFormat.EMAIL, null),
  SUBTITLES(null, DraftFormat.SUBTITLES, null),
  XLSX(null, null, RecordFormat.XLSX),
  CSV(null, null, RecordFormat.CSV),
  TELEGRAM(null, null, RecordFormat.TELEGRAM),
  CHAT(null, null, RecordFormat.CHAT),
  WXR(null, null, RecordFormat.WXR),
  COMMERCEML(null, null, RecordFormat.COMMERCEML);

  private final Format format;
  private final DraftFormat draft;
  private final RecordFormat records;

  InputFormat(Format format, DraftFormat draft, RecordFormat records) {
    this.format = format;
    this.draft = draft;
    this.records = records;
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

  /** Returns the format of an input that is a draft and no text file; empty: it is none. */
  Optional<DraftFormat> draft(Input input) {
    return this == AUTO && !input.isStandardInput()
        ? DraftFormat.byName(input.name())
        : Optional.ofNullable(draft);
  }

  /** Returns the format of an input that holds many texts; empty: it holds one. */
  Optional<RecordFormat> records(Input input) {
    return this == AUTO && !input.isStandardInput() ? named(input) : Optional.ofNullable(records);
  }

  private static Optional<RecordFormat> named(Input input) {
    return input.content().isPresent()
        ? RecordFormat.of(input.content().get(), input.name())
        : RecordFormat.of(input.path().get(), input.name());
  }
}
