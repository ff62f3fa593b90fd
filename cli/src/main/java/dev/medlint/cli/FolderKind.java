package dev.medlint.cli;

import dev.medlint.run.FactNames;
import dev.medlint.source.LocalizedText;
import java.util.Optional;

/**
 * A folder whose texts are of another kind.
 *
 * @param glob from the folder of the configuration
 * @param kind id
 */
record FolderKind(String glob, String kind) {

  /**
   * Reads {@code blog=article} or, as people answer, {@code blog статья}.
   *
   * @throws UsageException if it names no folder below this one or no kind
   */
  static FolderKind parse(String written) throws UsageException {
    String text = written.strip();
    int split = text.indexOf('=');
    if (split < 0) {
      split = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
    }
    if (split <= 0) {
      throw new UsageException(
          "«" + text + "»: нужны папка и вид, например: blog=article",
          "“" + text + "”: a folder and a kind are needed, such as: blog=article");
    }
    String kind = text.substring(split + 1).strip();
    Optional<LocalizedText> problem = FactNames.problem("kind", kind);
    if (problem.isPresent()) {
      throw new UsageException(problem.get());
    }
    Optional<String> id = FactNames.canonical("kind", kind);
    return new FolderKind(glob(text.substring(0, split)), id.isPresent() ? id.get() : "auto");
  }

  private static String glob(String written) throws UsageException {
    String folder = written.strip().replace('\\', '/');
    while (folder.startsWith("./")) {
      folder = folder.substring(2);
    }
    boolean outside =
        folder.startsWith("/")
            || folder.indexOf(':') >= 0
            || folder.equals("..")
            || folder.startsWith("../")
            || folder.contains("/../");
    if (outside || folder.isEmpty() || folder.equals(".")) {
      throw new UsageException(
          "«" + written.strip() + "»: нужна папка внутри этой, например: blog",
          "“" + written.strip() + "”: a folder inside this one is needed, such as: blog");
    }
    if (folder.indexOf('*') >= 0 || folder.indexOf('?') >= 0) {
      return folder;
    }
    return folder.endsWith("/") ? folder + "**" : folder + "/**";
  }
}
