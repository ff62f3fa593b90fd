package dev.medlint.maven;

import dev.medlint.run.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The baselines that this build wrote. Modules with one configuration share a baseline, and a
 * parallel build writes it from several threads: they take turns.
 */
final class BaselinesOfBuild {

  private static final String KEY = "dev.medlint.baselines";

  /** One object for all threads of a build; sessions are copied for each. */
  private final MavenExecutionRequest build;

  BaselinesOfBuild(MavenSession session) {
    this.build = session.getRequest();
  }

  /** Changes baselines while nobody else of this build does. */
  void change(Change change) throws ConfigurationException, IOException, MojoExecutionException {
    synchronized (build) {
      change.make();
    }
  }

  /** Notes that this build wrote a file. */
  void add(Path file) {
    written().add(file);
  }

  /** Returns whether this build wrote a file. */
  boolean has(Path file) {
    return written().contains(file);
  }

  private Set<Path> written() {
    synchronized (build) {
      Map<String, Object> data = build.getData();
      @SuppressWarnings("unchecked") // nobody else uses the key
      Set<Path> files = (Set<Path>) data.computeIfAbsent(KEY, key -> new HashSet<Path>());
      return files;
    }
  }

  /** What changes a baseline. */
  @FunctionalInterface
  interface Change {
    void make() throws ConfigurationException, IOException, MojoExecutionException;
  }
}
