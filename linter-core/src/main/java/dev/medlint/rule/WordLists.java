package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The word lists of a pack: the first line names the list, every other line is a pattern, most of
 * them a single word; {@code #} begins a comment. A list is parsed when it is first asked for. Not
 * thread-safe.
 */
final class WordLists {

  /** A line of a list. */
  sealed interface Entry {

    /** What mistakes in the line are added to. */
    Problems problems();

    /**
     * Dictionary forms one after the other: what most lines are. They are not shown to the parser,
     * which would take longer for them than all else of a compilation.
     */
    record Words(List<Written> words, Problems problems) implements Entry {}

    /** Anything else. */
    record Parsed(RuleFileParser.PatternContext pattern, Problems problems, int offset)
        implements Entry {}
  }

  /** A word and its place in the file. */
  record Written(String word, TextSpan span) {}

  private static final List<String> LIST = List.of("список:", "list:");
  private static final List<String> ELEMENT = List.of("элемент:", "element:");

  private final Map<String, RuleSource> files = new LinkedHashMap<>();
  private final List<String> elements = new ArrayList<>();
  private final Map<String, List<Entry>> lists = new HashMap<>();
  private final List<Problems> problems = new ArrayList<>();

  WordLists(List<RuleSource> all) {
    all.stream()
        .sorted(Comparator.comparing(RuleSource::path))
        .forEach(
            file -> {
              String element = after(ELEMENT, file.text());
              if (!element.isEmpty()) {
                elements.add(element);
              }
              String name = name(file.text());
              add(name.isEmpty() ? file.stem() : name, file);
            });
  }

  private void add(String name, RuleSource file) {
    RuleSource other = files.putIfAbsent(name, file);
    if (other != null) {
      Problems found = new Problems(file);
      found.add(
          new TextSpan(0, lineEnd(file.text(), 0)),
          "список «" + name + "» уже есть: " + other.path(),
          "the list “" + name + "” is there already: " + other.path());
      problems.add(found);
    }
  }

  private List<Entry> read(RuleSource file) {
    Problems found = new Problems(file);
    problems.add(found);
    List<Entry> entries = new ArrayList<>();
    String text = file.text();
    int start = name(text).isEmpty() ? 0 : lineEnd(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, start);
      String line = text.substring(start, end);
      int comment = line.indexOf('#');
      String content = comment < 0 ? line : line.substring(0, comment);
      if (!content.isBlank()) {
        entry(content, start, found).ifPresent(entries::add);
      }
      start = end + 1;
    }
    if (entries.isEmpty() && found.isEmpty()) {
      found.add(
          new TextSpan(0, 1),
          "список пуст: правило, которое его ищет, не найдёт ничего",
          "the list is empty: a rule that looks for it would find nothing");
    }
    return entries;
  }

  private static Optional<Entry> entry(String content, int start, Problems found) {
    List<Written> words = words(content, start);
    if (!words.isEmpty()) {
      return Optional.of(new Entry.Words(words, found));
    }
    int before = found.found().size();
    RuleFileParser.ListEntryContext entry = RuleParser.parseEntry(content, start, found);
    return found.found().size() == before
        ? Optional.of(new Entry.Parsed(entry.pattern(), found, start))
        : Optional.empty();
  }

  /** Returns the words of a line; none if there is anything else in it. */
  private static List<Written> words(String content, int offset) {
    List<Written> words = new ArrayList<>();
    int at = 0;
    while (at < content.length()) {
      if (isBlank(content.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < content.length() && isOfWord(content.charAt(at), at == start)) {
        at++;
      }
      if (at == start || at < content.length() && !isBlank(content.charAt(at))) {
        return List.of();
      }
      TextSpan span = new TextSpan(offset + start, offset + at);
      words.add(new Written(content.substring(start, at), span));
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static boolean isOfWord(char c, boolean first) {
    return Character.isLetter(c) || !first && (c == '-' || Character.isDigit(c));
  }

  /**
   * Returns the name in the first line («список: болезни»), without the comment after it, or the
   * empty string: then the file's name is the list's. Files of a pack have Latin names, since not
   * every system can read others.
   */
  private static String name(String text) {
    String name = after(LIST, text);
    String element = name.isEmpty() ? after(ELEMENT, text) : "";
    return element.isEmpty() ? name : elementList(element);
  }

  /** Returns the name of an element's list, which no pattern can write. */
  static String elementList(String element) {
    return "элемент: " + element;
  }

  private static String after(List<String> keywords, String text) {
    for (String keyword : keywords) {
      if (text.startsWith(keyword)) {
        String line = text.substring(keyword.length(), lineEnd(text, 0));
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
      }
    }
    return "";
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Returns the lines of a list; empty: there is no such list. */
  Optional<List<Entry>> list(String name) {
    RuleSource file = files.get(name);
    if (file == null) {
      return Optional.empty();
    }
    List<Entry> known = lists.get(name);
    if (known == null) {
      known = read(file);
      lists.put(name, known);
    }
    return Optional.of(known);
  }

  /** Returns the elements: what the first lines «элемент: …» name, in the order of their files. */
  List<String> elements() {
    return List.copyOf(elements);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Reads the lists that no pattern has asked for, so that their mistakes show. */
  void readAll() {
    names().forEach(this::list);
  }

  /** Returns the mistakes in the lists read so far. */
  List<RuleProblem> problems() {
    return problems.stream().flatMap(p -> p.found().stream()).distinct().toList();
  }
}
