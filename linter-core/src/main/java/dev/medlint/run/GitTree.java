package dev.medlint.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A working tree of git and what in it differs from a commit. Only that is taken for unchanged
 * which git tracks and finds no difference in; whatever git does not know may have changed. Not
 * thread-safe.
 */
final class GitTree {

  private final Path root;
  private final Set<String> unchanged;
  private final Set<String> differing;
  private final Set<String> gone;

  private GitTree(Path root, Set<String> unchanged, Set<String> differing, Set<String> gone) {
    this.root = root;
    this.unchanged = unchanged;
    this.differing = differing;
    this.gone = gone;
  }

  /** The commit is not there. */
  static final class UnknownCommitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path root;
    private final boolean shallow;

    private UnknownCommitException(Path root, boolean shallow) {
      super(root.toString());
      this.root = root;
      this.shallow = shallow;
    }

    Path root() {
      return root;
    }

    /** Returns whether a part of the history was left out when the repository was cloned. */
    boolean isShallow() {
      return shallow;
    }
  }

  /** Git does not answer. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private RefusedException(String why) {
      super(why);
    }
  }

  /** Returns the root of the working tree in which a folder lies; empty: it lies in none. */
  static Optional<Path> rootOf(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /**
   * Compares a working tree, its index and what is not tracked with a commit.
   *
   * @param ref names the commit; of a submodule, in the repository that holds it
   */
  static GitTree compare(GitProgram git, Path root, String ref)
      throws IOException, InterruptedException, UnknownCommitException, RefusedException {
    Optional<String> commit = commit(git, root, ref);
    if (commit.isEmpty()) {
      return new GitTree(root, Set.of(), Set.of(), Set.of());
    }
    Set<String> differing = new HashSet<>();
    Set<String> gone = new HashSet<>();
    String since = commit.get();
    note(good(git.ask(root, ofWorkingTree(since))).parts(), differing, gone);
    note(good(git.ask(root, ofIndex(since))).parts(), differing, new HashSet<>());
    Set<String> unchanged = new HashSet<>();
    for (String tracked : good(git.ask(root, "ls-files", "-v", "-z")).parts()) {
      // Other letters are of files whose changes git was told to overlook.
      if (tracked.startsWith("H ") && !differing.contains(tracked.substring(2))) {
        unchanged.add(tracked.substring(2));
      }
    }
    return new GitTree(root, unchanged, differing, gone);
  }

  private static String[] ofWorkingTree(String commit) {
    return new String[] {
      "-c",
      "diff.relative=false",
      "diff",
      "--name-status",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      commit,
      "--"
    };
  }

  private static String[] ofIndex(String commit) {
    return new String[] {
      "-c",
      "diff.relative=false",
      "diff",
      "--cached",
      "--name-status",
      "-z",
      "--no-renames",
      "--no-ext-diff",
      commit,
      "--"
    };
  }

  /** Takes letters and paths in turn. */
  private static void note(List<String> parts, Set<String> differing, Set<String> gone) {
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      differing.add(parts.get(i + 1));
      if (parts.get(i).equals("D")) {
        gone.add(parts.get(i + 1));
      }
    }
  }

  private static GitProgram.Answer good(GitProgram.Answer answer) throws RefusedException {
    if (!answer.isGood()) {
      throw new RefusedException(answer.complaint());
    }
    return answer;
  }

  /** Returns the commit to compare with; empty: there was nothing at that time. */
  private static Optional<String> commit(GitProgram git, Path root, String ref)
      throws IOException, InterruptedException, UnknownCommitException, RefusedException {
    String above = good(git.ask(root, "rev-parse", "--show-superproject-working-tree")).line();
    if (above.isEmpty()) {
      return Optional.of(named(git, root, ref));
    }
    Path outer = Path.of(above);
    Optional<String> outerCommit = commit(git, outer, ref);
    if (outerCommit.isEmpty()) {
      return Optional.empty();
    }
    String path = PathNames.relative(outer, root);
    GitProgram.Answer then = git.ask(outer, "rev-parse", outerCommit.get() + ":" + path);
    if (!then.isGood()) {
      return Optional.empty();
    }
    String commit = then.line();
    boolean known = git.ask(root, "cat-file", "-e", commit + "^{commit}").isGood();
    return known ? Optional.of(commit) : Optional.empty();
  }

  private static String named(GitProgram git, Path root, String ref)
      throws IOException, InterruptedException, UnknownCommitException, RefusedException {
    GitProgram.Answer answer = git.ask(root, "rev-parse", "--verify", "--quiet", ref + "^{commit}");
    if (answer.isGood()) {
      return answer.line();
    }
    if (answer.complaint().startsWith("fatal: ")) {
      throw new RefusedException(answer.complaint());
    }
    boolean shallow = git.ask(root, "rev-parse", "--is-shallow-repository").line().equals("true");
    throw new UnknownCommitException(root, shallow);
  }

  /**
   * Returns whether a file may have changed.
   *
   * @param file with no link among its folders
   */
  boolean mayHaveChanged(Path file) {
    return Files.isSymbolicLink(file) || !unchanged.contains(PathNames.relative(root, file));
  }

  /** Returns the paths from the root that git names as different. */
  Set<String> differing() {
    return differing;
  }

  /** Returns those of them that are there no more. */
  Set<String> gone() {
    return gone;
  }
}
