package dev.medlint.detect;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.Reading;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.match.MatchRun;
import dev.medlint.match.SignMatch;
import dev.medlint.rule.Sign;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells an ad that names nothing: a thank-you, a slogan, an invitation. Goods have to be named to
 * be sold; words without any thing speak for who offers them, in the texts that medlint is given a
 * medical service. That is a guess and leaves doubt.
 *
 * <p>Each word has to be known to name nothing. A single other one, such as a name, a trade or a
 * word that no dictionary has, may be what is advertised.
 */
final class NamelessAd {

  /** Parts of speech that name nothing, whatever the word. */
  private static final Set<Feature> EMPTY =
      EnumSet.of(Feature.PRON, Feature.DET, Feature.NUM, Feature.ADP, Feature.PART, Feature.CCONJ);

  /** Parts of speech that may name a thing. */
  private static final Set<Feature> NAMING =
      EnumSet.of(Feature.NOUN, Feature.PROPN, Feature.ADJ, Feature.X);

  private NamelessAd() {}

  /** Returns the object that is assumed, or no answer where something may be named. */
  static Optional<Statements> object(AnnotatedText text, MatchRun run) {
    List<SignMatch> matches = run.signs(new Asked());
    return !matches.isEmpty() && namesNothing(text, matches)
        ? Optional.of(
            new Statements(
                Origin.DETECTED,
                Statements.NOTHING_NAMED,
                Map.of("object", AdObject.SERVICE.id()),
                false))
        : Optional.empty();
  }

  private static boolean namesNothing(AnnotatedText text, List<SignMatch> matches) {
    BitSet known = new BitSet(text.document().text().length());
    for (SignMatch match : matches) {
      known.set(match.span().start(), match.span().end());
    }
    for (int t = 0; t < text.tokenCount(); t++) {
      if (!known.get(text.start(t)) && !isEmpty(text.form(t))) {
        return false;
      }
    }
    return true;
  }

  /** An address of the web may name a trade, an emoji may show a thing; a number does neither. */
  private static boolean isEmpty(Form form) {
    return switch (form.kind()) {
      case NUMBER, PUNCTUATION -> true;
      case WORD -> isEmptyWord(form);
      case SYMBOL -> !isPicture(form.normal());
      case ADDRESS -> form.normal().chars().noneMatch(Character::isLetter);
    };
  }

  private static boolean isPicture(String symbol) {
    return Character.getType(symbol.codePointAt(0)) == Character.OTHER_SYMBOL
        && !symbol.startsWith("№");
  }

  private static boolean isEmptyWord(Form form) {
    boolean empty = false;
    for (Reading reading : form.readings()) {
      if (hasAny(reading, NAMING)) {
        return false;
      }
      empty |= hasAny(reading, EMPTY);
    }
    return empty;
  }

  private static boolean hasAny(Reading reading, Set<Feature> features) {
    for (Feature feature : features) {
      if (reading.has(feature)) {
        return true;
      }
    }
    return false;
  }

  /** A class with a name and no lambda, which would slow a cold start. */
  private record Asked() implements Predicate<String> {
    @Override
    public boolean test(String told) {
      return told.equals(Sign.NAMED);
    }
  }
}
