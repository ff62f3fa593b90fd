package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The word lists of a pack, parsed: every line is a pattern, most of them a single word; {@code #}
 * begins a comment.
 */
final class WordLists {

  /** A line of a list. */
  record Entry(RuleFileParser.PatternContext pattern, Problems problems, int offset) {}

  private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
  private final List<Problems> problems = new ArrayList<>();

  WordLists(List<RuleSource> files) {
    files.stream().sorted(Comparator.comparing(RuleSource::path)).forEach(this::read);
  }

  private void read(RuleSource file) {
    Problems found = new Problems(file);
    problems.add(found);
    List<Entry> entries = new ArrayList<>();
    int start = 0;
    String text = file.text();
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      int comment = line.indexOf('#');
      String content = comment < 0 ? line : line.substring(0, comment);
      if (!content.isBlank()) {
        int before = found.found().size();
        RuleFileParser.ListEntryContext entry = RuleParser.parseEntry(content, start, found);
        if (found.found().size() == before) {
          entries.add(new Entry(entry.pattern(), found, start));
        }
      }
      start = end + 1;
    }
    lists.put(file.stem(), entries);
  }

  Optional<List<Entry>> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  List<String> names() {
    return List.copyOf(lists.keySet());
  }

  List<RuleProblem> problems() {
    return problems.stream().flatMap(p -> p.found().stream()).distinct().toList();
  }
}
