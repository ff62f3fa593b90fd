package dev.medlint.extract;

import dev.medlint.source.GivenUpException;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Reads nothing and lets the parser of Markdown notice an interrupt: it is asked at each character
 * at which the parser looks for markup anyway. Stateless and thread-safe.
 */
final class WatchedInlines implements InlineContentParserFactory, InlineContentParser {

  private static final Set<Character> MARKS = Set.of('*', '_', '[', ']', '`', '<', '&', '\\', '\n');

  @Override
  public Set<Character> getTriggerCharacters() {
    return MARKS;
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    GivenUpException.check();
    return ParsedInline.none();
  }
}
