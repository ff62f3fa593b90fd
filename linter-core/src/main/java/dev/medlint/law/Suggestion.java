package dev.medlint.law;

import dev.medlint.extract.Document;
import dev.medlint.facts.Facts;
import dev.medlint.match.Match;
import dev.medlint.rule.Rewrite;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.Optional;

/**
 * Chooses what to write instead of the words found. A rewrite that is a sentence, with a capital
 * letter, is offered for a whole sentence only: amid other words it would make no sense.
 */
final class Suggestion {

  private Suggestion() {}

  /** Returns the first rewrite of the match's rule that surely fits the facts and the place. */
  static Optional<LocalizedText> of(Document document, Match match, Facts facts, String quote) {
    for (Rewrite rewrite : match.rule().rewrites()) {
      // What is lawful of one object may be a breach of another.
      if (Conditions.holdForAll(rewrite.conditions(), facts) && fits(rewrite, document, match)) {
        LocalizedText words = Wording.rewrite(document, match, rewrite.text(), quote);
        return Optional.of(!match.isOfWords() ? words : withoutStop(words, document, match.span()));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Rewrite rewrite, Document document, Match match) {
    String words = rewrite.text().ru();
    return !match.isOfWords()
        || words.isEmpty()
        || !Character.isUpperCase(words.charAt(0))
        || isSentence(document.text(), match.span());
  }

  private static boolean isSentence(String text, TextSpan span) {
    int before = span.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean begins = before < 0 || isEnd(text.charAt(before));
    return begins && (isEnd(text.charAt(span.end() - 1)) || endsAt(text, span.end()));
  }

  private static boolean endsAt(String text, int end) {
    return end >= text.length() || isEnd(text.charAt(end));
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '\n';
  }

  /** The full stop of the sentence that is replaced stays where it is. */
  private static LocalizedText withoutStop(LocalizedText words, Document document, TextSpan span) {
    String text = document.text();
    boolean stays =
        span.end() < text.length()
            && text.charAt(span.end()) != '\n'
            && isEnd(text.charAt(span.end()));
    String ru = words.ru();
    return stays && ru.endsWith(".")
        ? new LocalizedText(ru.substring(0, ru.length() - 1), words.en())
        : words;
  }
}
