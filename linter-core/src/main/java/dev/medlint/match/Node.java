package dev.medlint.match;

import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.rule.TestNumbers;
import dev.medlint.rule.TestSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A step of a compiled pattern. Each node knows the one after it, so that a choice made early can
 * be taken back when a later step fails. Nodes are immutable once linked, and thread-safe; what
 * changes while matching lives in {@link Attempt}.
 */
abstract class Node {

  /** Signs that may stand unasked between two words of a pattern. */
  private static final int MOST_SIGNS = 3;

  /** Returns whether the rest of the pattern matches from token {@code at}. */
  abstract boolean matches(Attempt attempt, int at);

  /** The end of a pattern: everything before it has matched. */
  static final class End extends Node {
    @Override
    boolean matches(Attempt attempt, int at) {
      return true;
    }
  }

  static final class Word extends Node {
    private final int test;
    private final Node next;

    Word(int test, Node next) {
      this.test = test;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (int i = at; i < attempt.end() && i <= at + MOST_SIGNS; i++) {
        Form form = attempt.form(i);
        if (form.passes(test)) {
          int mark = attempt.take(i, test);
          if (next.matches(attempt, i + 1)) {
            return true;
          }
          attempt.giveBack(mark);
          return false;
        }
        if (attempt.tookNothing() || !isSign(form)) {
          return false;
        }
      }
      return false;
    }
  }

  static final class Phrases extends Node {
    private final TestNumbers firstTests;
    private final Rests link;

    /** Linked when their first word is met; two threads may do it twice, which does no harm. */
    private final AtomicReferenceArray<Node> rests;

    /**
     * Creates a step.
     *
     * @param link makes what follows the first words
     */
    Phrases(TestNumbers firstTests, Rests link) {
      this.firstTests = firstTests;
      this.link = link;
      this.rests = new AtomicReferenceArray<>(firstTests.size());
    }

    /** Makes steps when they are needed. */
    interface Rests {
      /** Returns what follows the first word of a number in the tests of first words. */
      Node link(int i);
    }

    private Node rest(int i) {
      Node rest = rests.get(i);
      if (rest == null) {
        rest = link.link(i);
        rests.set(i, rest);
      }
      return rest;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (int i = at; i < attempt.end() && i <= at + MOST_SIGNS; i++) {
        Form form = attempt.form(i);
        for (int t = firstTests.firstPassed(form, 0);
            t >= 0;
            t = firstTests.firstPassed(form, t + 1)) {
          int test = form.test(t);
          int mark = attempt.take(i, test);
          if (rest(firstTests.find(test)).matches(attempt, i + 1)) {
            return true;
          }
          attempt.giveBack(mark);
        }
        if (attempt.tookNothing() || !isSign(form)) {
          return false;
        }
      }
      return false;
    }
  }

  /** Goes on only if the next word passes one of some tests. */
  static final class Guard extends Node {
    private final TestSet tests;
    private final Optional<Rest> rest;

    /** Null until it is needed; two threads may link it twice, which does no harm. */
    private volatile Node next;

    Guard(TestSet tests, Node next) {
      this.tests = tests;
      this.rest = Optional.empty();
      this.next = next;
    }

    /**
     * Creates a step.
     *
     * @param rest makes what follows, once it is needed
     */
    Guard(TestSet tests, Rest rest) {
      this.tests = tests;
      this.rest = Optional.of(rest);
    }

    /** Makes the next step. */
    interface Rest {
      Node link();
    }

    private Node next() {
      Node known = next;
      if (known == null) {
        known = rest.orElseThrow().link();
        next = known;
      }
      return known;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (int i = at; i < attempt.end() && i <= at + MOST_SIGNS; i++) {
        Form form = attempt.form(i);
        if (tests.passes(form)) {
          return next().matches(attempt, at);
        }
        if (attempt.tookNothing() || !isSign(form)) {
          return false;
        }
      }
      return false;
    }
  }

  /** A word list that many patterns share: goes into the list and then on to its own next step. */
  static final class Call extends Node {
    private final Node list;
    private final Node next;

    Call(Node list, Node next) {
      this.list = list;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      attempt.pushReturn(next);
      if (list.matches(attempt, at)) {
        return true;
      }
      attempt.popReturn();
      return false;
    }
  }

  /** The end of a word list: goes on where the list was called. */
  static final class Return extends Node {
    @Override
    boolean matches(Attempt attempt, int at) {
      Node next = attempt.popReturn();
      if (next.matches(attempt, at)) {
        return true;
      }
      attempt.pushReturn(next);
      return false;
    }
  }

  static final class Gap extends Node {
    private final int max;
    private final Node next;

    Gap(int max, Node next) {
      this.max = max;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int i = at;
      for (int words = 0; ; words++) {
        if (next.matches(attempt, i)) {
          return true;
        }
        while (i < attempt.end() && !attempt.form(i).isCounted()) {
          i++;
        }
        if (i >= attempt.end() || words == max) {
          return false;
        }
        i++;
      }
    }
  }

  static final class Choice extends Node {
    private final Node[] alternatives;

    Choice(Node... alternatives) {
      this.alternatives = alternatives;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (Node alternative : alternatives) {
        if (alternative.matches(attempt, at)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A choice of which many alternatives begin with one certain word: what stands there tells which
   * of them can match, so that the others are not tried.
   */
  static final class WordChoice extends Node {

    /** Each alternative has a bit of a number. */
    static final int MOST = Long.SIZE;

    private final Node[] alternatives;
    private final TestNumbers firstTests;

    /** For each of these tests the alternatives that begin with a word that passes it. */
    private final long[] beginning;

    /** The alternatives that begin in another way. */
    private final long others;

    /**
     * Creates a step.
     *
     * @param alternatives at most {@link #MOST}
     * @param firstTests the test of the first word of each alternative; negative: it begins in
     *     another way
     */
    WordChoice(Node[] alternatives, int[] firstTests) {
      this.alternatives = alternatives;
      this.firstTests = TestNumbers.ascending(firstTests);
      this.beginning = new long[this.firstTests.size()];
      long rest = 0;
      for (int i = 0; i < alternatives.length; i++) {
        if (firstTests[i] < 0) {
          rest |= 1L << i;
        } else {
          beginning[this.firstTests.find(firstTests[i])] |= 1L << i;
        }
      }
      this.others = rest;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (long left = mayMatch(attempt, at); left != 0; left &= left - 1) {
        if (alternatives[Long.numberOfTrailingZeros(left)].matches(attempt, at)) {
          return true;
        }
      }
      return false;
    }

    private long mayMatch(Attempt attempt, int at) {
      long some = others;
      for (int i = at; i < attempt.end() && i <= at + MOST_SIGNS; i++) {
        Form form = attempt.form(i);
        for (int t = firstTests.firstPassed(form, 0);
            t >= 0;
            t = firstTests.firstPassed(form, t + 1)) {
          some |= beginning[firstTests.find(form.test(t))];
        }
        if (attempt.tookNothing() || !isSign(form)) {
          break;
        }
      }
      return some;
    }
  }

  static final class Not extends Node {
    private final Node part;
    private final Node next;

    Not(Node part, Node next) {
      this.part = part;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int mark = attempt.mark();
      if (part.matches(attempt, at)) {
        attempt.giveBack(mark);
        return false;
      }
      return next.matches(attempt, at);
    }
  }

  static final class Look extends Node {
    private final long required;
    private final long excluded;
    private final Node next;

    Look(long required, long excluded, Node next) {
      this.required = required;
      this.excluded = excluded;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int i = at;
      while (i < attempt.end() && i < at + MOST_SIGNS && isSign(attempt.form(i))) {
        i++;
      }
      return i < attempt.end()
          && attempt.form(i).anyReadingHas(required, excluded)
          && next.matches(attempt, at);
    }
  }

  static final class Negated extends Node {
    private final boolean wanted;
    private final Node next;

    Negated(boolean wanted, Node next) {
      this.wanted = wanted;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int before = at;
      while (before < attempt.end() && before < at + MOST_SIGNS && isSign(attempt.form(before))) {
        before++;
      }
      before--;
      while (before >= attempt.start() && opensQuotation(attempt.form(before))) {
        before--;
      }
      boolean negated = before >= attempt.start() && isNegation(attempt.form(before));
      return negated == wanted && next.matches(attempt, at);
    }

    private static boolean opensQuotation(Form form) {
      return switch (form.normal()) {
        case "«", "„", "“", "\"", "(" -> true;
        default -> false;
      };
    }

    private static boolean isNegation(Form form) {
      return switch (form.normal()) {
        case "не", "ни", "без" -> true;
        default -> false;
      };
    }
  }

  static final class Start extends Node {
    private final Node next;

    Start(Node next) {
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      for (int i = attempt.start(); i < at; i++) {
        if (attempt.form(i).isCounted()) {
          return false;
        }
      }
      return next.matches(attempt, at);
    }
  }

  /** Remembers how many tokens were taken when words begin that must agree. */
  static final class AgreeStart extends Node {
    private final Node next;

    AgreeStart(Node next) {
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      attempt.pushAgreement(attempt.mark());
      if (next.matches(attempt, at)) {
        return true;
      }
      attempt.popAgreement();
      return false;
    }
  }

  /** Goes on only if the words taken since the last {@link AgreeStart} agree. */
  static final class AgreeEnd extends Node {
    private final Node next;

    AgreeEnd(Node next) {
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int mark = attempt.popAgreement();
      if (attempt.agreeSince(mark) && next.matches(attempt, at)) {
        return true;
      }
      attempt.pushAgreement(mark);
      return false;
    }
  }

  /** Remembers how many tokens were taken when a capture begins. */
  static final class CaptureStart extends Node {
    private final int slot;
    private Node next;

    CaptureStart(int slot) {
      this.slot = slot;
    }

    void link(Node following) {
      next = following;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int before = attempt.captureStart(slot);
      attempt.setCaptureStart(slot, attempt.mark());
      if (next.matches(attempt, at)) {
        return true;
      }
      attempt.setCaptureStart(slot, before);
      return false;
    }
  }

  static final class CaptureEnd extends Node {
    private final int slot;
    private final Node next;

    CaptureEnd(int slot, Node next) {
      this.slot = slot;
      this.next = next;
    }

    @Override
    boolean matches(Attempt attempt, int at) {
      int before = attempt.captureEnd(slot);
      attempt.setCaptureEnd(slot, attempt.mark());
      if (next.matches(attempt, at)) {
        return true;
      }
      attempt.setCaptureEnd(slot, before);
      return false;
    }
  }

  private static boolean isSign(Form form) {
    return form.kind() == FormKind.PUNCTUATION || form.kind() == FormKind.SYMBOL;
  }
}
