package dev.medlint.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of addresses and words that page tests compare with: files {@code *.addresses} of the
 * pack. Their first line names the list, each other line is a host, perhaps with the beginning of a
 * path, or words in quotes. Immutable.
 */
final class AddressLists {

  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  /** Reads the lists of a pack. */
  AddressLists(List<RuleSource> files) {
    for (RuleSource file : files) {
      if (file.path().endsWith(".addresses")) {
        read(file);
      }
    }
  }

  /** Returns the entries of a list. */
  Optional<List<String>> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  Set<String> names() {
    return lists.keySet();
  }

  private void read(RuleSource file) {
    String name = file.stem();
    List<String> entries = new ArrayList<>();
    for (String written : file.text().split("\\R", -1)) {
      int comment = written.indexOf('#');
      String line = (comment < 0 ? written : written.substring(0, comment)).strip();
      if (line.startsWith("список:") || line.startsWith("list:")) {
        name = line.substring(line.indexOf(':') + 1).strip();
      } else if (!line.isEmpty()) {
        entries.add(line);
      }
    }
    lists.put(name, List.copyOf(entries));
  }
}
