package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What was met and matched in the sentences of a text, by the hash of their words: the next version
 * of the text is searched only in the sentences that it has anew. What joins sentences, and what is
 * asked of the whole text, is worked out each time, so that findings are the same as without.
 *
 * <p>Belongs to one text and one matcher; one search at a time.
 */
public final class SentenceMemory {

  /** What is kept of a word takes some hundred bytes; more words than these are searched anew. */
  private static final int MOST_TOKENS = 100_000;

  private Map<Key, SeenSentence> kept = new HashMap<>();

  /** The sentences of a version of the text. */
  static final class Sentences {

    /** Of a text of which nothing is remembered. */
    static final Sentences NONE = new Sentences(new SeenSentence[0], Map.of());

    private final SeenSentence[] seen;
    private final Map<Key, SeenSentence> all;

    private Sentences(SeenSentence[] seen, Map<Key, SeenSentence> all) {
      this.seen = seen;
      this.all = all;
    }

    boolean isNone() {
      return this == NONE;
    }

    /** Returns what is known of a sentence; null: nothing is remembered. */
    SeenSentence of(int sentence) {
      return this == NONE ? null : seen[sentence];
    }
  }

  /** Returns what is remembered of the sentences of a text, new ones among them. */
  Sentences of(AnnotatedText text) {
    if (text.tokenCount() > MOST_TOKENS) {
      return Sentences.NONE;
    }
    Map<Key, SeenSentence> all = new HashMap<>();
    SeenSentence[] seen = new SeenSentence[text.sentenceCount()];
    for (int s = 0; s < seen.length; s++) {
      Key key = Key.of(text, s);
      SeenSentence known = all.get(key);
      if (known == null) {
        known = kept.get(key);
        known = known == null ? new SeenSentence() : known;
        all.put(key, known);
      }
      seen[s] = known;
    }
    return new Sentences(seen, all);
  }

  /** Forgets all sentences but those of the version that was searched last. */
  void keep(Sentences last) {
    kept = Objects.requireNonNull(last).all;
  }

  /** A sentence, by its words as they are written: equal words have one form. */
  private static final class Key {

    private final Form[] forms;
    private final int hash;

    private Key(Form[] forms) {
      this.forms = forms;
      int mixed = forms.length;
      for (Form form : forms) {
        mixed = 31 * mixed + System.identityHashCode(form);
      }
      this.hash = mixed;
    }

    static Key of(AnnotatedText text, int sentence) {
      int start = text.sentenceStart(sentence);
      Form[] forms = new Form[text.sentenceEnd(sentence) - start];
      for (int t = 0; t < forms.length; t++) {
        forms[t] = text.form(start + t);
      }
      return new Key(forms);
    }

    @Override
    public boolean equals(Object other) {
      // Forms are compared by identity: theirs is the only equality that they have.
      return other instanceof Key key && hash == key.hash && Arrays.equals(forms, key.forms);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
