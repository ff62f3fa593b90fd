package dev.medlint.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a {@code medlint.yaml} with remarks that explain it. Immutable and thread-safe. */
final class ConfigurationText {

  private static final List<String> FACTS =
      List.of("object", "kind", "medium", "audience", "complete", "platform", "stage");

  private final InitTexts texts;

  ConfigurationText(InitTexts texts) {
    this.texts = texts;
  }

  /**
   * Returns the text of the file.
   *
   * @param facts name to id; several objects are separated by commas
   * @param folders where texts are of another kind
   * @param drugList path of a user's list of medicines
   */
  String of(Map<String, String> facts, List<FolderKind> folders, Optional<String> drugList) {
    StringBuilder yaml = new StringBuilder();
    remark(texts.get("file.head"), yaml);
    yaml.append("\nversion: 1\n\n");
    remark(texts.get("file.facts"), yaml);
    // A key without a value would be a mistake.
    yaml.append(facts.isEmpty() ? "# facts:\n" : "facts:\n");
    for (String fact : FACTS) {
      fact(fact, Optional.ofNullable(facts.get(fact)), yaml);
    }
    folders(folders, yaml);
    yaml.append('\n');
    if (drugList.isPresent()) {
      remark(texts.get("file.drugList"), yaml);
      yaml.append("drugList: ").append(quoted(drugList.get())).append("\n\n");
    }
    remark(texts.get("file.more"), yaml);
    return yaml.toString();
  }

  private void fact(String fact, Optional<String> value, StringBuilder yaml) {
    if (value.isPresent()) {
      String said = texts.get("file." + fact) + ": " + labels(fact, value.get());
      yaml.append("  # ").append(said).append(".\n  ").append(fact).append(": ");
      yaml.append(yaml(fact, value.get())).append('\n');
    } else {
      yaml.append("  # ").append(texts.get("file." + fact)).append(": ");
      yaml.append(texts.get("unknown." + fact)).append(".\n");
      yaml.append("  # ").append(fact).append(": ").append(texts.get("example." + fact));
      yaml.append('\n');
    }
  }

  private String labels(String fact, String value) {
    if (fact.equals("platform")) {
      return value;
    }
    StringBuilder labels = new StringBuilder();
    for (String id : value.split(",", -1)) {
      labels.append(labels.length() == 0 ? "" : "; ").append(shortLabel(fact, id));
    }
    return labels.toString();
  }

  /** Returns a value in plain words, without the examples that the questions give. */
  private String shortLabel(String fact, String id) {
    String label = texts.label(fact, id);
    int examples = label.indexOf(':');
    return examples < 0 ? label : label.substring(0, examples);
  }

  private static String yaml(String fact, String value) {
    if (fact.equals("platform")) {
      return quoted(value);
    }
    return value.indexOf(',') < 0 ? value : "[" + value.replace(",", ", ") + "]";
  }

  private void folders(List<FolderKind> folders, StringBuilder yaml) {
    yaml.append('\n');
    remark(texts.get("file.overrides"), yaml);
    if (folders.isEmpty()) {
      remark(texts.get("example.overrides"), yaml);
      return;
    }
    yaml.append("overrides:\n");
    for (FolderKind folder : folders) {
      yaml.append("  - files: [").append(quoted(folder.glob())).append("]\n");
      yaml.append("    facts:\n      kind: ").append(folder.kind()).append('\n');
    }
  }

  /** Puts each line of a text behind a sharp. */
  private static void remark(String text, StringBuilder yaml) {
    for (String line : text.split("\n", -1)) {
      yaml.append(line.isEmpty() ? "#" : "# ").append(line).append('\n');
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
