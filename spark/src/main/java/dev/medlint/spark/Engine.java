package dev.medlint.spark;

import dev.medlint.Pack;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * What the driver sends to the executors: the settings with each task, the compiled pack once to
 * each executor. There, all tasks share one {@link Checker}. Thread-safe.
 */
final class Engine implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More than one only where a session asks with several settings. */
  private static final int MOST = 8;

  private static final Map<String, Checker> CHECKERS = new ConcurrentHashMap<>();

  private final Settings settings;
  private final String packHash;
  private final Broadcast<byte[]> pack;
  private transient volatile Checker checker;

  private Engine(Settings settings, String packHash, Broadcast<byte[]> pack) {
    this.settings = settings;
    this.packHash = packHash;
    this.pack = pack;
  }

  /**
   * Sends a pack out.
   *
   * @throws IllegalArgumentException if the settings do not go with the pack
   */
  static Engine of(SparkSession spark, Pack pack, Settings settings) {
    Objects.requireNonNull(spark);
    Engine engine =
        new Engine(
            settings,
            pack.hash(),
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(pack.toBytes()));
    // Made here first: what is wrong with the settings is told before any task begins.
    engine.checker = engine.kept(() -> Checker.of(pack, settings));
    return engine;
  }

  Settings settings() {
    return settings;
  }

  /** Returns the checker of this virtual machine. */
  Checker checker() {
    Checker known = checker;
    if (known == null) {
      known = kept(this::create);
      checker = known;
    }
    return known;
  }

  private Checker kept(Supplier<Checker> maker) {
    String key = packHash + " " + settings.today() + " " + settings.values();
    if (CHECKERS.size() >= MOST) {
      CHECKERS.clear();
    }
    return CHECKERS.computeIfAbsent(key, k -> maker.get());
  }

  private Checker create() {
    try {
      return Checker.of(Pack.read(pack.value()), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("the pack that the driver sent cannot be read", e);
    }
  }
}
