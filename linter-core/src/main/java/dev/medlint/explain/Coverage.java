package dev.medlint.explain;

import dev.medlint.Pack;
import dev.medlint.law.NormKind;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which points of the law that are in force on a day are guarded by which rules, and why others are
 * not. Immutable and thread-safe.
 *
 * @param points in the order in which people expect their ids
 */
public record Coverage(List<Point> points) {

  public Coverage {
    points = List.copyOf(points);
  }

  /** How a point stands. The ids are used in JSON and CSV. */
  public enum State {
    /** At least one rule looks for a breach. */
    GUARDED,
    /** A breach cannot be seen in a text; the pack says why. */
    NOT_CHECKABLE,
    /** No rule is needed: the point only decides whom others bind. */
    DECIDES,
    /** No rule, and no law either: advice. */
    ADVICE,
    /** A rule could be written and there is none. */
    UNGUARDED;

    /** Returns the name for programs. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One point.
   *
   * @param provision its edition
   * @param rules that guard it, in the order of their ids
   * @param reason why a breach cannot be seen in a text
   */
  public record Point(
      Provision provision, State state, List<Rule> rules, Optional<LocalizedText> reason) {
    public Point {
      Objects.requireNonNull(provision);
      Objects.requireNonNull(state);
      rules = List.copyOf(rules);
      Objects.requireNonNull(reason);
    }
  }

  /** Returns the coverage of a pack. */
  public static Coverage of(Pack pack, LocalDate day) {
    Guards guards = Guards.of(pack);
    List<Point> points = new ArrayList<>();
    for (String id : ProvisionOrder.sorted(pack.law().ids())) {
      Optional<Provision> edition = pack.law().at(id, day);
      if (edition.isPresent() && edition.get().kind() != NormKind.FINE) {
        points.add(point(pack, edition.get(), guards));
      }
    }
    return new Coverage(points);
  }

  private static Point point(Pack pack, Provision provision, Guards guards) {
    List<Rule> rules = guards.of(provision.id());
    Optional<LocalizedText> reason = pack.notCheckable().reason(provision.id());
    State state;
    if (!rules.isEmpty()) {
      state = State.GUARDED;
    } else if (guards.decidesWhomOthersBind(provision)) {
      state = State.DECIDES;
    } else if (reason.isPresent()) {
      state = State.NOT_CHECKABLE;
    } else {
      state = provision.kind() == NormKind.GUIDANCE ? State.ADVICE : State.UNGUARDED;
    }
    return new Point(
        provision, state, rules, state == State.NOT_CHECKABLE ? reason : Optional.empty());
  }

  /** Returns how many points stand how; every state has an entry. */
  public Map<State, Integer> totals() {
    Map<State, Integer> totals = new EnumMap<>(State.class);
    for (State state : State.values()) {
      totals.put(state, 0);
    }
    for (Point point : points) {
      totals.merge(point.state(), 1, Integer::sum);
    }
    return totals;
  }
}
