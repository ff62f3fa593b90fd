package dev.medlint.practice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The practice of a pack. Immutable and thread-safe. */
public final class PracticePack {

  /** A pack that knows no case. */
  public static final PracticePack EMPTY = new PracticePack(List.of());

  private final List<PracticeCase> cases;

  private PracticePack(List<PracticeCase> cases) {
    this.cases = List.copyOf(cases);
  }

  /** Returns a pack of cases, in the order in which they were written. */
  public static PracticePack of(List<PracticeCase> cases) {
    return new PracticePack(cases);
  }

  /** Returns all cases, in the order in which they were written. */
  public List<PracticeCase> cases() {
    return cases;
  }

  /**
   * Returns the cases on a provision: the latest first, those without a date last, equals in the
   * order in which they were written.
   */
  public List<PracticeCase> on(String provision) {
    List<PracticeCase> found = new ArrayList<>();
    for (PracticeCase some : cases) {
      if (some.provisions().contains(provision)) {
        found.add(some);
      }
    }
    found.sort(PracticePack::latestFirst);
    return found;
  }

  private static int latestFirst(PracticeCase a, PracticeCase b) {
    if (a.date().isEmpty() || b.date().isEmpty()) {
      return Boolean.compare(a.date().isEmpty(), b.date().isEmpty());
    }
    return b.date().get().compareTo(a.date().get());
  }

  /** Returns the compiled form that {@link #read} reads. */
  public byte[] toBytes() {
    return PracticeCodec.write(cases);
  }

  /**
   * Reads a pack in the form of {@link #toBytes}.
   *
   * @param content taken over, not copied
   * @throws IOException if it was written by another version or cut short
   */
  public static PracticePack read(byte[] content) throws IOException {
    return new PracticePack(PracticeCodec.read(content));
  }
}
