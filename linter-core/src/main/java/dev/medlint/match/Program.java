package dev.medlint.match;

import dev.medlint.rule.Alternatives;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.TestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A pattern made ready to run on sentences. Immutable and thread-safe.
 *
 * <p>The first start from which the pattern matches wins; from there gaps take as few words as they
 * can, and alternatives are tried in the order of the rule.
 */
final class Program {

  private final Optional<TestSet> firstTests;
  private final List<Pattern> pattern;
  private final ListNodes lists;
  private final Node end;

  /** Null until a word stands where the pattern can begin; two threads may link it twice. */
  private volatile Steps steps;

  /** Null until one of them may match; two threads may make them twice, which does no harm. */
  private volatile Branches branches;

  /** The first step of a pattern, and the names of its captures. */
  private record Steps(Node first, List<String> captureNames) {}

  /** The alternatives that are all of the pattern, each linked when it may match. */
  private static final class Branches {

    private final Alternatives alternatives;
    private final AtomicReferenceArray<Steps> steps;

    Branches(Alternatives alternatives) {
      this.alternatives = alternatives;
      this.steps = new AtomicReferenceArray<>(alternatives.patterns().size());
    }
  }

  /**
   * Makes a pattern ready.
   *
   * @param lists the word lists that it may refer to
   */
  Program(Pattern pattern, ListNodes lists) {
    this(pattern, new Node.End(), lists);
  }

  private Program(Pattern pattern, Node end, ListNodes lists) {
    this.lists = lists;
    this.end = end;
    if (pattern instanceof Pattern.Begins begins) {
      this.firstTests = Optional.of(begins.tests());
      this.pattern = begins.only();
    } else {
      this.firstTests = Optional.empty();
      this.pattern = List.of(pattern);
    }
  }

  /** Returns the steps of a word list, for {@link Node.Call}. */
  static Node list(Pattern list, ListNodes lists) {
    return new Linker(lists).link(list, new Node.Return());
  }

  private Steps steps() {
    Steps known = steps;
    if (known == null) {
      known = link(pattern.get(0));
      steps = known;
    }
    return known;
  }

  private Steps steps(int alternative) {
    Branches all = branches;
    if (all == null) {
      all = new Branches(Alternatives.of(pattern.get(0), lists::pattern));
      branches = all;
    }
    Steps known = all.steps.get(alternative);
    if (known == null) {
      known = link(all.alternatives.pattern(alternative));
      all.steps.set(alternative, known);
    }
    return known;
  }

  private Steps link(Pattern part) {
    Linker linker = new Linker(lists);
    return new Steps(linker.link(part, end), linker.captureNames);
  }

  /** Links the nodes of one pattern and notes its captures. */
  private static final class Linker {

    /** Fewer words are tried one by one. */
    private static final int MANY = 4;

    private final ListNodes lists;
    private final List<String> captureNames = new ArrayList<>();

    Linker(ListNodes lists) {
      this.lists = lists;
    }

    private static Node choice(Node[] alternatives, List<Pattern> patterns) {
      if (alternatives.length < MANY || alternatives.length > Node.WordChoice.MOST) {
        return new Node.Choice(alternatives);
      }
      int words = 0;
      int[] firstTests = new int[alternatives.length];
      for (int i = 0; i < firstTests.length; i++) {
        firstTests[i] = firstTest(patterns.get(i));
        words += firstTests[i] < 0 ? 0 : 1;
      }
      return words < MANY
          ? new Node.Choice(alternatives)
          : new Node.WordChoice(alternatives, firstTests);
    }

    /** Returns the test of the first word of a pattern; negative if it begins in another way. */
    private static int firstTest(Pattern pattern) {
      if (pattern instanceof Pattern.Sequence sequence && !sequence.parts().isEmpty()) {
        return firstTest(sequence.parts().get(0));
      }
      return pattern instanceof Pattern.Word word ? word.test() : -1;
    }

    private Node link(Pattern pattern, Node next) {
      if (pattern instanceof Pattern.Word word) {
        return new Node.Word(word.test(), next);
      }
      if (pattern instanceof Pattern.Begins begins) {
        return begins.capturing()
            ? new Node.Guard(begins.tests(), link(begins.part(), next))
            : new Node.Guard(begins.tests(), new Rest(lists, begins, next));
      }
      if (pattern instanceof Pattern.Gap gap) {
        return new Node.Gap(gap.max(), next);
      }
      if (pattern instanceof Pattern.Sequence sequence) {
        Node following = next;
        List<Pattern> parts = sequence.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
          following = link(parts.get(i), following);
        }
        return following;
      }
      if (pattern instanceof Pattern.Choice choice) {
        Node[] alternatives = new Node[choice.alternatives().size()];
        for (int i = 0; i < alternatives.length; i++) {
          alternatives[i] = link(choice.alternatives().get(i), next);
        }
        return choice(alternatives, choice.alternatives());
      }
      if (pattern instanceof Pattern.Phrases phrases) {
        return new Node.Phrases(phrases.firstTests(), new Rests(lists, phrases, next));
      }
      if (pattern instanceof Pattern.ListRef list) {
        return new Node.Call(lists.get(list.number()), next);
      }
      if (pattern instanceof Pattern.Look look) {
        return new Node.Look(look.required(), look.excluded(), next);
      }
      if (pattern instanceof Pattern.Negated negated) {
        return new Node.Negated(negated.wanted(), next);
      }
      if (pattern instanceof Pattern.Maybe maybe) {
        return new Node.Choice(link(maybe.part(), next), next);
      }
      if (pattern instanceof Pattern.Repeat repeat) {
        Node following = next;
        for (int i = 1; i < repeat.max(); i++) {
          following = new Node.Choice(link(repeat.part(), following), next);
        }
        return link(repeat.part(), following);
      }
      if (pattern instanceof Pattern.Not not) {
        return new Node.Not(link(not.part(), new Node.End()), next);
      }
      if (pattern instanceof Pattern.Agree agree) {
        return new Node.AgreeStart(link(agree.part(), new Node.AgreeEnd(next)));
      }
      if (pattern instanceof Pattern.Capture capture) {
        int slot = captureNames.size();
        captureNames.add(capture.name());
        Node.CaptureStart start = new Node.CaptureStart(slot);
        start.link(link(capture.part(), new Node.CaptureEnd(slot, next)));
        return start;
      }
      if (pattern instanceof Pattern.Start) {
        return new Node.Start(next);
      }
      throw new IllegalArgumentException("not a pattern of words: " + pattern);
    }
  }

  /** What follows the first words of phrases; holds no capture. */
  private record Rests(ListNodes lists, Pattern.Phrases phrases, Node next)
      implements Node.Phrases.Rests {
    @Override
    public Node link(int i) {
      return new Linker(lists).link(phrases.rests().get(i), next);
    }
  }

  /** What is tried where a word stands that it can begin with; holds no capture. */
  private record Rest(ListNodes lists, Pattern.Begins begins, Node next)
      implements Node.Guard.Rest {
    @Override
    public Node link() {
      return new Linker(lists).link(begins.part(), next);
    }
  }

  /**
   * Returns the matches among the tokens {@code [from, to)}, which do not overlap, in order.
   *
   * @param starts where one may begin
   */
  List<Hit> find(Attempt attempt, int sentence, int from, int to, Starts starts) {
    Hit hit = next(attempt, sentence, from, from, to, starts);
    if (hit == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(2);
    while (hit != null) {
      hits.add(hit);
      hit = next(attempt, sentence, from, hit.last() + 1, to, starts);
    }
    return hits;
  }

  /**
   * Returns the first match that begins at token {@code at} or later, or null.
   *
   * @param from first token of the sentence, not after {@code at}
   * @param to one past its last token
   * @param starts where a match may begin
   */
  Hit next(Attempt attempt, int sentence, int from, int at, int to, Starts starts) {
    for (int start = at; start < to; start++) {
      int place = attempt.place(start);
      if (starts.at(place)
          && (firstTests.isEmpty() || firstTests.get().passes(attempt.form(start)))) {
        Hit hit =
            starts.isWhole()
                ? tried(steps(), attempt, sentence, from, start, to)
                : tried(starts, place, attempt, sentence, from, start, to);
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  /** Tries the alternatives that may begin at a token, in the order of the rule. */
  private Hit tried(
      Starts starts, int place, Attempt attempt, int sentence, int from, int start, int to) {
    for (int i = 0; i < starts.count(); i++) {
      if (starts.at(i, place)) {
        Hit hit = tried(steps(starts.alternative(i)), attempt, sentence, from, start, to);
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  private static Hit tried(
      Steps steps, Attempt attempt, int sentence, int from, int start, int to) {
    attempt.begin(from, to, steps.captureNames.size());
    return steps.first.matches(attempt, start) && !attempt.tookNothing()
        ? hit(attempt, sentence, steps.captureNames)
        : null;
  }

  private static Hit hit(Attempt attempt, int sentence, List<String> captureNames) {
    int[] taken = attempt.taken();
    List<Hit.Part> parts = captureNames.isEmpty() ? List.of() : new ArrayList<>(2);
    for (int slot = 0; slot < captureNames.size(); slot++) {
      int from = attempt.captureStart(slot);
      int to = attempt.captureEnd(slot);
      if (from >= 0 && to > from) {
        parts.add(new Hit.Part(captureNames.get(slot), taken[from], taken[to - 1]));
      }
    }
    return new Hit(sentence, taken, parts);
  }
}
