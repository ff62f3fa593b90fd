package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The block of settings at the head of a Markdown file: YAML between {@code ---} lines, TOML
 * between {@code +++} lines, or JSON.
 *
 * <p>Settings that cannot be read as a whole are read line by line, as far as that goes.
 *
 * @param end where the body begins, UTF-16 offset in the source; 0 when there is no front matter
 * @param values nested maps, lists and scalars by key, in order
 */
record FrontMatter(int end, Map<String, Object> values) {

  private static final FrontMatter NONE = new FrontMatter(0, Map.of());
  private static final int LONGEST = 1 << 18;
  private static final String[] FACTS = {
    "kind", "object", "audience", "medium", "platform", "stage", "complete"
  };

  /** Reads the front matter of a Markdown text. */
  static FrontMatter of(String text) {
    if (text.startsWith("{")) {
      return json(text);
    }
    String fence = text.startsWith("---") ? "---" : text.startsWith("+++") ? "+++" : "";
    if (fence.isEmpty() || !isLineEnd(text, 3)) {
      return NONE;
    }
    int bodyStart = nextLine(text, 0);
    int limit = Math.min(text.length(), LONGEST);
    for (int line = bodyStart; line < limit; line = nextLine(text, line)) {
      boolean closes =
          (text.startsWith(fence, line) && isLineEnd(text, line + 3))
              || (fence.equals("---") && text.startsWith("...", line) && isLineEnd(text, line + 3));
      if (closes) {
        String settings = text.substring(bodyStart, line);
        Map<String, Object> values =
            fence.equals("---") ? YamlSettings.read(settings) : TomlSettings.read(settings);
        return new FrontMatter(nextLine(text, line), values);
      }
    }
    return NONE;
  }

  /** Settings may be JSON, which is YAML as well; its last line is a brace alone. */
  private static FrontMatter json(String text) {
    int limit = Math.min(text.length(), LONGEST);
    for (int line = nextLine(text, 0); line < limit; line = nextLine(text, line)) {
      if (text.charAt(line) == '}' && isLineEnd(text, line + 1)) {
        int end = nextLine(text, line);
        Map<String, Object> values = YamlSettings.read(text.substring(0, line + 1));
        return values.isEmpty() ? NONE : new FrontMatter(end, values);
      }
    }
    return NONE;
  }

  /**
   * Returns the facts that the settings state, as written.
   *
   * @param text the source
   */
  Map<String, DeclaredFact> declaredFacts(String text) {
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    Map<?, ?> own = values.get("medlint") instanceof Map<?, ?> map ? map : Map.of();
    for (String fact : FACTS) {
      Object value = own.containsKey(fact) ? own.get(fact) : values.get(fact);
      String written = value == null ? "" : words(value);
      if (!written.isEmpty()) {
        facts.put(fact, new DeclaredFact(written, place(text, fact)));
      }
    }
    // A day at the top level is the day of publication, which the page facts hold.
    if (own.get(DocumentDate.FACT) != null) {
      String day = words(own.get(DocumentDate.FACT));
      facts.put(DocumentDate.FACT, new DeclaredFact(day, place(text, DocumentDate.FACT)));
    }
    return facts;
  }

  /**
   * Returns what the settings say to medlint of findings in the whole file: {@code medlint:
   * {disable: [{rule, reason, until, by}]}}, and likewise {@code expect}.
   *
   * @param text the source
   */
  List<Comment> comments(String text) {
    List<Comment> comments = new ArrayList<>();
    if (values.get("medlint") instanceof Map<?, ?> own) {
      addComments("disable", own.get("disable"), text, comments);
      addComments("expect", own.get("expect"), text, comments);
    }
    return comments;
  }

  private void addComments(String verb, Object value, String text, List<Comment> to) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        addComments(verb, item, text, to);
      }
    } else if (value != null) {
      Map<String, String> said = new LinkedHashMap<>();
      said.put("verb", verb);
      if (value instanceof Map<?, ?> map && !map.containsKey("rule") && map.size() == 1) {
        // «- cure-story: причина» without quotes is a pair to YAML.
        Map.Entry<?, ?> pair = map.entrySet().iterator().next();
        said.put("rule", String.valueOf(pair.getKey()).strip());
        said.put("said", pair.getValue() == null ? "" : words(pair.getValue()));
      } else if (value instanceof Map<?, ?> map) {
        for (String key : new String[] {"rule", "reason", "until", "by"}) {
          said.put(key, map.get(key) == null ? "" : words(map.get(key)));
        }
      } else {
        String written = String.valueOf(value);
        int colon = written.indexOf(':');
        said.put("rule", (colon < 0 ? written : written.substring(0, colon)).strip());
        said.put("said", colon < 0 ? "" : written.substring(colon + 1).strip());
      }
      String rule = said.get("rule");
      String reason = said.getOrDefault("reason", said.getOrDefault("said", ""));
      to.add(
          new Comment(ruleSpan(text, rule), "medlint-" + verb + ' ' + rule + ": " + reason, said));
    }
  }

  private TextSpan ruleSpan(String text, String rule) {
    int own = Math.max(0, text.indexOf("medlint"));
    int at = rule.isEmpty() ? -1 : text.indexOf(rule, own);
    return at >= 0 && at + rule.length() <= end
        ? new TextSpan(at, at + rule.length())
        : new TextSpan(own, Math.min(end, own + "medlint".length()));
  }

  private int place(String text, String key) {
    Optional<TextSpan> plain = plainValue(text, key);
    return plain.isPresent() ? plain.get().start() : 0;
  }

  /** Returns a scalar or a list of scalars as one string, parts joined by commas. */
  static String words(Object value) {
    if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      for (Object part : list) {
        if (!(part instanceof Map<?, ?>) && !(part instanceof List<?>)) {
          parts.add(String.valueOf(part).trim());
        }
      }
      return String.join(", ", parts);
    }
    return value instanceof Map<?, ?> ? "" : String.valueOf(value).trim();
  }

  /**
   * Returns where the value of a top-level one-line setting stands in the source, without quotes;
   * empty when it is absent or not written plainly.
   */
  Optional<TextSpan> plainValue(String text, String key) {
    for (int line = 0; line < end; line = nextLine(text, line)) {
      if (text.startsWith(key, line)) {
        int at = skipBlanks(text, line + key.length());
        if (at < end && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
          return value(text, skipBlanks(text, at + 1), lineEnd(text, at));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<TextSpan> value(String text, int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (start >= end) {
      return Optional.empty();
    }
    char quote = text.charAt(start);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, start + 1);
      boolean plain = close == end - 1 && text.substring(start, end).indexOf('\\') < 0;
      return plain && close > start + 1
          ? Optional.of(new TextSpan(start + 1, close))
          : Optional.empty();
    }
    return "|>[{&*!#".indexOf(quote) >= 0
        ? Optional.empty()
        : Optional.of(new TextSpan(start, end));
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(String text, int from) {
    int at = skipBlanks(text, from);
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int nextLine(String text, int from) {
    return Math.min(text.length(), lineEnd(text, from) + 1);
  }
}
