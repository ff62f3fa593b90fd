package dev.medlint.draft;

import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes parts of mails: in the encoding that they name, if it fits, else in that they show. */
final class MailCharsets {

  private MailCharsets() {}

  /**
   * Decodes a part.
   *
   * @throws DraftException if no encoding fits
   */
  static String decode(MailPart part) throws DraftException {
    Optional<Charset> named = named(part.charset);
    if (named.isPresent()) {
      try {
        String text =
            named
                .get()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(part.content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        // Mails often name an encoding that they are not in.
      }
    }
    Format format = part.isHtml() ? Format.HTML : Format.TEXT;
    LoadResult result =
        SourceLoader.standard()
            .withMaxBytes(Integer.MAX_VALUE)
            .load(part.content, "", Optional.of(format));
    if (result instanceof LoadResult.Refused refused) {
      throw new DraftException(refused.reason());
    }
    return ((LoadResult.Loaded) result).text().text();
  }

  /** Decodes bytes that name no encoding; those that fit none are read as far as they can be. */
  static String guess(byte[] bytes) {
    LoadResult result = SourceLoader.standard().load(bytes, "", Optional.of(Format.TEXT));
    return result instanceof LoadResult.Loaded loaded
        ? loaded.text().text()
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<Charset> named(String name) {
    try {
      return name.isEmpty() || !Charset.isSupported(name)
          ? Optional.empty()
          : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
