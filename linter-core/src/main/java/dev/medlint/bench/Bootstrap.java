package dev.medlint.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Draws texts with replacement, again and again, to see how far a figure depends on the texts that
 * happen to be there. The same texts always give the same intervals.
 */
final class Bootstrap {

  /** Below this number of texts an interval would look surer than it is. */
  static final int LEAST_UNITS = 5;

  private static final int DRAWS = 1000;
  private static final long SEED = 20_261_122L;

  private Bootstrap() {}

  /**
   * Returns the rows of samples, with intervals.
   *
   * @param units number of texts, or pairs, that are drawn from
   */
  static List<Row> rows(List<Sample> samples, int units) {
    List<Draws> all = new ArrayList<>();
    for (Sample sample : samples) {
      all.add(new Draws(sample));
    }
    Random random = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = new int[units];
      for (int i = 0; i < units; i++) {
        times[random.nextInt(units)]++;
      }
      for (Draws draws : all) {
        draws.take(draw, times);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Draws draws : all) {
      rows.add(draws.row());
    }
    return rows;
  }

  /** The figures of one sample in every draw. */
  private static final class Draws {

    private final Sample sample;
    private final double[] recall = new double[DRAWS];
    private final double[] precision = new double[DRAWS];
    private final double[] f1 = new double[DRAWS];

    private Draws(Sample sample) {
      this.sample = sample;
    }

    private void take(int draw, int[] times) {
      int[] drawn = sample.drawn(times);
      recall[draw] = Counts.share(drawn[1], drawn[0]);
      precision[draw] = Counts.share(drawn[2], drawn[2] + drawn[3]);
      f1[draw] = Counts.f1(drawn[0], drawn[1], drawn[2], drawn[3]);
    }

    private Row row() {
      boolean enough = sample.unitCount() >= LEAST_UNITS;
      return new Row(
          sample.name(),
          sample.sum(),
          enough ? interval(recall) : Optional.empty(),
          enough ? interval(precision) : Optional.empty(),
          enough ? interval(f1) : Optional.empty());
    }

    /** Returns the middle 95 % of the draws in which the figure exists. */
    private static Optional<Interval> interval(double[] figures) {
      double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
      if (known.length == 0) {
        return Optional.empty();
      }
      int low = (int) Math.floor(0.025 * known.length);
      int high = (int) Math.ceil(0.975 * known.length) - 1;
      return Optional.of(new Interval(known[low], known[high]));
    }
  }
}
