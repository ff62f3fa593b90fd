package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The word lists of a pack, parsed: the first line names the list, every other line is a pattern,
 * most of them a single word; {@code #} begins a comment.
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
    String text = file.text();
    String name = name(text);
    int start = name.isEmpty() ? 0 : lineEnd(text, 0);
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
    if (entries.isEmpty() && found.isEmpty()) {
      found.add(
          new TextSpan(0, 1),
          "список пуст: правило, которое его ищет, не найдёт ничего",
          "the list is empty: a rule that looks for it would find nothing");
    }
    lists.put(name.isEmpty() ? file.stem() : name, entries);
  }

  /**
   * Returns the name in the first line («список: болезни»), or the empty string: then the file's
   * name is the list's. Files of a pack have Latin names, since not every system can read others.
   */
  private static String name(String text) {
    for (String keyword : List.of("список:", "list:")) {
      if (text.startsWith(keyword)) {
        return text.substring(keyword.length(), lineEnd(text, 0)).strip();
      }
    }
    return "";
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
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
