package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.QueryIndex;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Search;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Looks for the rules and signs of a pack in annotated texts; knows no law.
 *
 * <p>They are indexed by the words that they cannot do without: a pattern is tried only in
 * sentences that hold them, so that cost hardly grows with the number of rules. Immutable and
 * thread-safe.
 */
public final class Matcher {

  private final RulePack pack;
  private final QueryIndex index;
  private final ListNodes lists;
  private final Elements elements;
  private final boolean namesElements;

  /** Compiled when a text first needs them; two threads may do it twice, which does no harm. */
  private final AtomicReferenceArray<CompiledSearch> compiled;

  /** Creates the matcher of a pack; its matches name no elements. */
  public Matcher(RulePack pack) {
    this.pack = pack;
    this.index = pack.index();
    this.lists = new ListNodes(pack.lists());
    this.elements = new Elements(List.of(), lists);
    this.namesElements = false;
    this.compiled = new AtomicReferenceArray<>(index.ruleCount());
  }

  private Matcher(Matcher other, Elements elements) {
    this.pack = other.pack;
    this.index = other.index;
    this.lists = other.lists;
    this.elements = elements;
    this.namesElements = true;
    this.compiled = other.compiled;
  }

  /**
   * Returns a matcher that shares all with this one and names the elements of matches, which takes
   * the word lists of elements: a short run that shows no elements does not read them.
   */
  public Matcher namingElements() {
    return new Matcher(this, new Elements(pack.elements(), lists));
  }

  /** Returns whether matches name their elements. */
  public boolean namesElements() {
    return namesElements;
  }

  CompiledSearch compiled(int number) {
    CompiledSearch known = compiled.get(number);
    if (known == null) {
      known =
          new CompiledSearch(
              search(number), index.firstQuery(number), index.firstExclusion(number), index, lists);
      compiled.set(number, known);
    }
    return known;
  }

  Elements elements() {
    return elements;
  }

  private Search search(int number) {
    int rules = pack.rules().size();
    return number < rules
        ? pack.rules().get(number).search()
        : pack.signs().get(number - rules).search();
  }

  /** Begins the search through a text. */
  public MatchRun over(AnnotatedText text) {
    return over(text, SentenceMemory.Sentences.NONE);
  }

  /**
   * Searches through a text with what is remembered of the version before it.
   *
   * @param memory of this text and this matcher; keeps what this search finds once it is over
   */
  public <R> R search(AnnotatedText text, SentenceMemory memory, Function<MatchRun, R> search) {
    SentenceMemory.Sentences seen = memory.of(text);
    R result = search.apply(over(text, seen));
    memory.keep(seen);
    return result;
  }

  private MatchRun over(AnnotatedText text, SentenceMemory.Sentences seen) {
    return new MatchRun(this, pack, text, new Candidates(index, text, seen));
  }

  /** Returns the matches of all rules, by start, end and rule id. */
  public List<Match> match(AnnotatedText text) {
    return over(text).rules(rule -> true, LocalDate.EPOCH);
  }
}
