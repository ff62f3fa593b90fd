package dev.medlint.run;

import dev.medlint.detect.DrugList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the linters of a few days, which many checks share. Thread-safe. */
public final class KeptLinters implements Linters {

  private static final int MOST = 16;

  private final Linters source;
  private final Map<Key, TextLinter> kept = new ConcurrentHashMap<>();

  /** Creates a keeper of the linters that another source makes. */
  public KeptLinters(Linters source) {
    this.source = Objects.requireNonNull(source);
  }

  @Override
  public TextLinter at(LocalDate day, DrugList drugs) {
    if (kept.size() >= MOST) {
      kept.clear();
    }
    return kept.computeIfAbsent(new Key(day, drugs), key -> source.at(day, drugs));
  }

  @Override
  public String mark() {
    return source.mark();
  }

  private record Key(LocalDate day, DrugList drugs) {}
}
