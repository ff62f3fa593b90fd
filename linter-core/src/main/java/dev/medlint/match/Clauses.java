package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.DifferentForms;
import dev.medlint.rule.QueryIndex;

/** The clauses of a pack as one text asks for them, and which of them a sentence meets. */
abstract class Clauses {

  /** A text with fewer tokens is read sooner than it takes to find out what it cannot meet. */
  private static final int SHORT = 1024;

  /** So often a form must come again for that to pay. */
  private static final int REPEATED = 3;

  /**
   * Returns the clauses for a text.
   *
   * @param remembered whether what a sentence meets is to hold in other texts too, so that all
   *     clauses count
   */
  static Clauses of(AnnotatedText text, QueryIndex index, boolean remembered) {
    if (!remembered && text.tokenCount() >= SHORT) {
      DifferentForms forms = text.differentForms();
      forms.askNeeds();
      if (text.tokenCount() >= forms.count() * REPEATED) {
        return new TextClauses(text, forms, index);
      }
    }
    return new AllClauses(text, index);
  }

  /** Returns how many groups are asked for in the text. */
  abstract int groupCount();

  /** Returns the number here of a group; negative if it is not asked for. */
  abstract int group(int group);

  /** Returns whether a group that the walk asks for may be met in the text. */
  abstract boolean isLive(int group);

  /** Returns the group that has a number here. */
  abstract int groupAt(int number);

  /** Returns whether a listed group, by its number here, is to count as met in every sentence. */
  boolean isEverywhere(int number) {
    return false;
  }

  /** Returns the same clauses for another thread, which looks at sentences of its own. */
  abstract Clauses forOtherThread();

  /**
   * Returns false if it is known without a look at a sentence that it meets no clause of a group of
   * the pack.
   */
  boolean mayMeet(int group, int sentence) {
    return true;
  }

  /**
   * Tells which exclusions of a rule may be found in some sentences.
   *
   * @param first number of its first exclusion among the parts of the pack
   * @param count how many it has
   * @return for the {@code i}-th of them bit {@code i % 8} is set, unless it is known without a
   *     look at the sentences that none of those with this bit is found there
   */
  int mayExclude(int first, int count, int firstSentence, int lastSentence) {
    return -1;
  }

  /** Returns whether a look at a sentence would take a walk over its words. */
  abstract boolean isNew(int number);

  /** Looks at a sentence; all that follows is about it. */
  abstract void look(int number);

  /**
   * Tells the groups, by their number here, that the sentence meets.
   *
   * @param groups takes them; some more than once
   */
  abstract void tell(SeenSentence.Groups groups);

  /**
   * Tells the clauses of a group of the pack, walked for or not, that the sentence meets.
   *
   * @param met takes them, in the order of their numbers
   */
  abstract void meet(int group, Met met);

  /**
   * Does the same of a sentence that was not looked at, without a look at it.
   *
   * @return false if nothing was told, since a look takes no longer
   */
  boolean meetAlone(int group, int number, Met met) {
    return false;
  }

  /** Takes the clauses that a sentence meets. */
  interface Met {

    /**
     * Takes a clause.
     *
     * @param from from which places of the sentence a match may begin that meets it; never 0
     */
    void clause(int clause, long from);
  }
}
