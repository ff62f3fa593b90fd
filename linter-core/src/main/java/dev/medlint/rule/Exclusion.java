package dev.medlint.rule;

import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A reason why a match does not count. */
public sealed interface Exclusion {

  /**
   * A pattern is found near the match.
   *
   * @param where how near
   * @param distance number of words for the kinds that count them, else 0
   */
  record Found(Where where, int distance, Pattern pattern) implements Exclusion {
    public Found {
      Objects.requireNonNull(where);
      Objects.requireNonNull(pattern);
    }
  }

  /** The match stands in a certain context. */
  record Inside(Context context) implements Exclusion {
    public Inside {
      Objects.requireNonNull(context);
    }
  }

  /**
   * The match stands in none of some contexts.
   *
   * @param contexts at least one
   */
  record Outside(List<Context> contexts) implements Exclusion {
    public Outside {
      contexts = List.copyOf(contexts);
    }
  }

  /**
   * The words are said by somebody whose words the rule does not look for.
   *
   * @param speakers whom the rule names
   * @param counts whether only the words of these count ({@code говорит:}) or do not ({@code кроме
   *     говорит:})
   */
  record SaidBy(Set<Speaker> speakers, boolean counts) implements Exclusion {
    public SaidBy {
      speakers = Set.copyOf(speakers);
    }
  }

  /**
   * The words are said to somebody whom the rule does not protect.
   *
   * @param addressees whom the rule names
   * @param counts whether only words to these count ({@code кому:}) or do not ({@code кроме кому:})
   */
  record SaidTo(Set<Addressee> addressees, boolean counts) implements Exclusion {
    public SaidTo {
      addressees = Set.copyOf(addressees);
    }
  }

  /** Where an excluding pattern is looked for. */
  enum Where {
    /** In a sentence that the match touches. */
    SENTENCE,
    /** Sharing a word with the match. */
    OVER,
    /** At most so many words before or after the match, or sharing a word with it. */
    NEAR,
    /** Ending at most so many words before the match. */
    BEFORE,
    /** Beginning at most so many words after the match. */
    AFTER,
    /** In a block that the match touches. */
    BLOCK,
    DOCUMENT
  }
}
