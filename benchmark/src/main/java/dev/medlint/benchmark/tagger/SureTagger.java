package dev.medlint.benchmark.tagger;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.math.ArrayMath;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.ArrayList;
import java.util.List;

/** Tells with each tag how sure the tagger is, which CoreNLP keeps to itself. Not thread-safe. */
final class SureTagger {

  private final MaxentTagger tagger;

  SureTagger(MaxentTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * A part of speech.
   *
   * @param tag name in Universal Dependencies
   * @param probability of the tag, given the words and the tags of the two words before
   */
  record Tag(String tag, double probability) {}

  /** Returns the tags of the words of a sentence. */
  List<Tag> tag(List<? extends HasWord> sentence) {
    return new Sentence(tagger).tags(sentence);
  }

  private static final class Sentence extends TestSentence {

    Sentence(MaxentTagger tagger) {
      super(tagger);
    }

    /** Would forget the words once they are tagged; scores are asked after that. */
    @Override
    protected void revert(int previousSize) {}

    List<Tag> tags(List<? extends HasWord> sentence) {
      tagSentence(sentence, false);
      int[] chosen = chosen();
      List<Tag> tags = new ArrayList<>(sentence.size());
      for (int i = 0; i < sentence.size(); i++) {
        tags.add(new Tag(finalTags[i], probability(chosen, i + leftWindow())));
      }
      return tags;
    }

    /** The chosen tags by number, with those of the empty places around the sentence. */
    private int[] chosen() {
      int[] chosen = new int[leftWindow() + length() + rightWindow()];
      for (int i = 0; i < chosen.length; i++) {
        int word = i - leftWindow();
        boolean inside = word >= 0 && word < finalTags.length;
        chosen[i] = inside ? maxentTagger.getTagIndex(finalTags[word]) : getPossibleValues(i)[0];
      }
      return chosen;
    }

    private double probability(int[] chosen, int place) {
      int[] possible = getPossibleValues(place);
      double[] scores = scoresOf(chosen, place);
      double all = ArrayMath.logSum(scores);
      for (int i = 0; i < possible.length; i++) {
        if (possible[i] == chosen[place]) {
          return Math.exp(scores[i] - all);
        }
      }
      return 0;
    }
  }
}
