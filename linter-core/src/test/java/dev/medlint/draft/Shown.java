package dev.medlint.draft;

import dev.medlint.source.Layout;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Shows what was read of a draft. */
final class Shown {

  private Shown() {}

  /** Returns a line for each part: kind, level of a heading, place, words. */
  static List<String> parts(SourceText text) {
    List<String> lines = new ArrayList<>();
    for (Layout.Part part : text.layout().orElseThrow().parts()) {
      lines.add(
          part.kind()
              + (part.level() > 0 ? " " + part.level() : "")
              + (part.name().isEmpty() ? "" : " " + part.name())
              + " | "
              + part.place().en()
              + " | "
              + text.slice(part.span()));
    }
    return lines;
  }

  /** Reads a draft that can be read. */
  static SourceText read(byte[] bytes, DraftFormat format) {
    LoadResult result = new DraftLoader(SourceLoader.standard()).load(bytes, "draft", format);
    if (result instanceof LoadResult.Refused refused) {
      throw new AssertionError(refused.reason().en());
    }
    return ((LoadResult.Loaded) result).text();
  }

  /** Returns why a draft is refused. */
  static String refusal(byte[] bytes, DraftFormat format, long maxBytes) {
    LoadResult result =
        new DraftLoader(SourceLoader.standard().withMaxBytes(maxBytes))
            .load(bytes, "draft", format);
    return result instanceof LoadResult.Refused refused ? refused.reason().en() : "";
  }

  static String refusal(byte[] bytes, DraftFormat format) {
    return refusal(bytes, format, SourceLoader.DEFAULT_MAX_BYTES);
  }
}
