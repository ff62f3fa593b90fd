package dev.medlint.annotate;

import dev.medlint.binary.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The general dictionary of Russian: all readings of a word form. Thread-safe.
 *
 * <p>The data is the dictionary of AOT (www.aot.ru) as packed by LanguageTool, LGPL. Its entries
 * are in lower case, and nearly all forms with ё are there with е too.
 */
final class Lexicon {

  private static final String DATA = "/org/languagetool/resource/ru/russian.dict";

  /** As russian.info beside the data says; a test holds that it still does. */
  private static final String ENCODING = "KOI8-R";

  private final WordAutomaton words;
  private final TagTable tagTable = new TagTable();

  /** The features of the tags that begin at a node: there are few such nodes, and many words. */
  private final ConcurrentHashMap<Integer, long[]> featuresByNode = new ConcurrentHashMap<>();

  private Lexicon(WordAutomaton words) {
    this.words = words;
  }

  /**
   * Reads the dictionary from the class path.
   *
   * @throws UncheckedIOException if it is missing or broken
   */
  static Lexicon load() {
    try (InputStream data = open(DATA)) {
      byte[] content = content(data);
      return new Lexicon(WordAutomaton.read(content, Charset.forName(ENCODING)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all in one piece, if its length is told: readAllBytes would copy megabytes twice. */
  private static byte[] content(InputStream in) throws IOException {
    byte[] content = new byte[in.available()];
    int length = Resources.fill(in, content);
    byte[] rest = in.readAllBytes();
    if (rest.length == 0) {
      return length == content.length ? content : Arrays.copyOf(content, length);
    }
    byte[] all = Arrays.copyOf(content, length + rest.length);
    System.arraycopy(rest, 0, all, length, rest.length);
    return all;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = Resources.open(Lexicon.class, name);
    if (in == null) {
      throw new IOException("missing in the class path: " + name);
    }
    return in;
  }

  private long[] featuresOf(int node) {
    long[] known = featuresByNode.get(node);
    if (known == null) {
      List<String> tags = words.tags(node);
      known = new long[tags.size()];
      for (int i = 0; i < known.length; i++) {
        known[i] = tagTable.features(tags.get(i));
      }
      featuresByNode.put(node, known);
    }
    return known;
  }

  /** Returns whether the word form is known. */
  boolean has(String word) {
    return words.has(word);
  }

  /** Gives the words that differ from another by one letter, as {@link WordAutomaton} says. */
  void near(String word, WordAutomaton.Found found) {
    words.near(word, found);
  }

  /**
   * Gives the words with a beginning and at most so many letters after it that tests may name, as
   * {@link #mayBeNamed} says.
   */
  void beginning(String head, int most, FormClassifier classifier, WordAutomaton.Found found) {
    words.beginning(head, most, new Named(classifier, found));
  }

  /**
   * Returns whether tests may name a word: it or its lemma is named, or it has a lemma of its own
   * that is derived from another. Quicker than to find its readings.
   */
  boolean mayBeNamed(String word, FormClassifier classifier) {
    Named named = new Named(classifier, null);
    words.find(word, named);
    return named.any || (named.known && classifier.names(Normalizer.foldYo(word)));
  }

  /** Looks at the lemmas of words. */
  private final class Named implements WordAutomaton.FoundEntries, WordAutomaton.Entries {

    private static final long DERIVED =
        Feature.set(Feature.PARTICIPLE, Feature.SUP, Feature.CMP, Feature.SHORT);

    private final FormClassifier classifier;
    private final WordAutomaton.Found found;
    private boolean known;
    private boolean any;

    Named(FormClassifier classifier, WordAutomaton.Found found) {
      this.classifier = classifier;
      this.found = found;
    }

    @Override
    public void addWord(String word, int node) {
      any = false;
      words.entries(word, node, this);
      if (any) {
        found.add(word);
      }
    }

    @Override
    public void add(String lemma, int tags) {
      known = true;
      if (!any) {
        any = classifier.names(Normalizer.foldYo(lemma)) || isDerived(tags);
      }
    }

    private boolean isDerived(int tags) {
      for (long features : featuresOf(tags)) {
        if ((features & DERIVED) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** Gives the words with a beginning and an end, as {@link WordAutomaton} says. */
  void between(String head, String tail, int letters, WordAutomaton.Found found) {
    words.between(head, tail, letters, found);
  }

  /** Returns whether there may be a word with a beginning and an end: {@link WordAutomaton}. */
  boolean mayHave(String head, String tail, int least, int most) {
    return words.mayHave(head, tail, least, most);
  }

  /**
   * Returns all readings of a word form, best known first; empty if it is unknown.
   *
   * @param word in lower case
   */
  List<Reading> readings(String word) {
    ReadingList readings = new ReadingList(word);
    words.find(word, readings);
    return readings.isEmpty() ? List.of() : readings.finish();
  }

  /** Collects readings of one form and adds those that the dictionary leaves out. */
  private final class ReadingList implements WordAutomaton.Entries {

    private final String word;
    private final List<Reading> common = new ArrayList<>(8);
    private final List<Reading> derived = new ArrayList<>(2);
    private final List<Reading> names = new ArrayList<>(2);

    ReadingList(String word) {
      this.word = Normalizer.foldYo(word);
    }

    boolean isEmpty() {
      return common.isEmpty() && names.isEmpty();
    }

    @Override
    public void add(String written, int tags) {
      String lemma = Normalizer.foldYo(written);
      for (long features : featuresOf(tags)) {
        add(lemma, features);
      }
    }

    private void add(String lemma, long features) {
      if ((features & Feature.PERSON_NAME.bit()) != 0) {
        addNew(names, lemma, features);
      } else {
        addNew(common, lemma, features);
        derive(lemma, features);
      }
    }

    List<Reading> finish() {
      addPossessive();
      addAdverb();
      addComparedAdverb();
      common.addAll(derived);
      common.addAll(names);
      return common;
    }

    /** Compares by hand, since a record's own equals costs start-up time. */
    private void addNew(List<Reading> list, String lemma, long features) {
      for (int i = 0; i < list.size(); i++) {
        Reading old = list.get(i);
        if (old.features() == features && old.lemma().equals(lemma)) {
          return;
        }
      }
      list.add(new Reading(lemma, features));
    }

    /** Participles and superlatives are also words of their own: «лучший», «гарантированный». */
    private void derive(String lemma, long features) {
      long derivable = Feature.PARTICIPLE.bit() | Feature.SUP.bit();
      if ((features & derivable) == 0) {
        return;
      }
      boolean inShort = (features & Feature.SHORT.bit()) != 0;
      String own = inShort ? AdjectiveLemma.ofShort(word) : AdjectiveLemma.ofFull(word);
      if (!own.equals(lemma)) {
        addNew(derived, own, (features & ~Feature.VERB.bit()) | Feature.ADJ.bit());
      }
    }

    /** His, her and their are missing: the dictionary has only the pronouns. */
    private void addPossessive() {
      if ("его".equals(word) || "ее".equals(word) || "их".equals(word)) {
        derived.add(new Reading(word, Feature.set(Feature.DET, Feature.THIRD)));
      }
    }

    /** «Быстрее» compares the adverb «быстро» as well as the adjective. */
    private void addComparedAdverb() {
      for (Reading r : common) {
        String lemma = r.lemma();
        if (r.has(Feature.CMP) && (lemma.endsWith("ый") || lemma.endsWith("ий"))) {
          String adverb = lemma.substring(0, lemma.length() - 2).concat("о");
          addNew(derived, adverb, Feature.set(Feature.ADV, Feature.CMP));
        }
      }
    }

    /** A short neuter adjective is written like the adverb, which the dictionary often lacks. */
    private void addAdverb() {
      long shortNeuter = Feature.set(Feature.ADJ, Feature.SHORT, Feature.NEUT);
      boolean found = false;
      for (Reading r : common) {
        if (r.has(Feature.ADV)) {
          return;
        }
        found |= (r.features() & shortNeuter) == shortNeuter;
      }
      if (found) {
        common.add(0, new Reading(word, Feature.ADV.bit()));
      }
    }
  }
}
