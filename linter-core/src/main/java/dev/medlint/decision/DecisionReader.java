package dev.medlint.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads decisions, one JSON object a line; a broken line costs no other line. Not thread-safe. */
public final class DecisionReader {

  private static final List<String> KEYS =
      List.of(
          "schema",
          "id",
          "rule",
          "provision",
          "edition",
          "sentence",
          "quote",
          "scope",
          "verdict",
          "basis",
          "link",
          "by",
          "on",
          "until",
          "approvedBy",
          "approvedOn");
  private static final List<String> NEEDED =
      List.of("schema", "rule", "provision", "scope", "verdict", "by", "on");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Days come in thousands and are few. */
  private final Map<String, LocalDate> days = new HashMap<>();

  private final Map<String, ReviewVerdict> verdicts = new HashMap<>();
  private final Map<String, Integer> keys = new HashMap<>();

  private DecisionReader() {
    for (ReviewVerdict verdict : ReviewVerdict.values()) {
      verdicts.put(verdict.id(), verdict);
    }
    for (String key : KEYS) {
      keys.put(key, keys.size());
    }
  }

  /**
   * Reads a file; never fails for its content.
   *
   * @param bytes UTF-8, with or without a byte order mark
   * @param name of the file, for people
   */
  public static DecisionLines read(byte[] bytes, String name) {
    return new DecisionReader().lines(bytes, name);
  }

  private DecisionLines lines(byte[] bytes, String name) {
    List<DecisionLines.Line> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    int start = afterMark(bytes);
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      if (!isBlank(bytes, start, end)) {
        try {
          lines.add(new DecisionLines.Line(number, decision(bytes, start, end)));
        } catch (Broken e) {
          problems.add(new Problem(number, e.reason, text(bytes, start, end)));
        }
      }
      start = end + 1;
    }
    return new DecisionLines(name, lines, problems);
  }

  private static int afterMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int start, int end) {
    int last = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, start, last - start, StandardCharsets.UTF_8);
  }

  private Decision decision(byte[] bytes, int start, int end) throws Broken {
    if (isConflict(bytes, start, end)) {
      throw new Broken(
          "метка несведённых изменений git; сведите ветки и уберите её",
          "a mark of an unresolved git conflict; resolve it and remove the mark");
    }
    try (JsonParser json = JSON.createParser(bytes, start, end - start)) {
      return decision(json);
    } catch (JsonProcessingException e) {
      int column = Math.max(1, (int) e.getLocation().getByteOffset() + 1);
      throw new Broken(
          "это не JSON (байт " + column + "); в строке нужен один объект",
          "not JSON (byte " + column + "); one object a line is needed");
    } catch (IOException e) {
      throw new Broken(
          "строка не в UTF-8; сохраните файл в UTF-8", "not UTF-8; save the file as UTF-8");
    }
  }

  private static boolean isConflict(byte[] bytes, int start, int end) {
    if (end - start < 7) {
      return false;
    }
    byte mark = bytes[start];
    if (mark != '<' && mark != '=' && mark != '>' && mark != '|') {
      return false;
    }
    for (int i = 1; i < 7; i++) {
      if (bytes[start + i] != mark) {
        return false;
      }
    }
    return true;
  }

  private Decision decision(JsonParser json) throws IOException, Broken {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Broken(
          "строка не объект JSON; нужен {\"schema\":\"" + Decision.SCHEMA + "\",…}",
          "the line is no JSON object; {\"schema\":\"" + Decision.SCHEMA + "\",…} is needed");
    }
    String[] values = new String[KEYS.size()];
    Map<String, String> others = Map.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      Integer key = keys.get(name);
      JsonToken token = json.nextToken();
      if (key == null) {
        if (others.isEmpty()) {
          others = new LinkedHashMap<>();
        }
        others.put(name, raw(json));
      } else if (values[key] != null) {
        throw new Broken(
            "ключ «" + name + "» записан дважды; оставьте один",
            "the key “" + name + "” stands twice; keep one");
      } else if (token == JsonToken.VALUE_STRING) {
        values[key] = json.getText();
      } else if (token != JsonToken.VALUE_NULL) {
        throw new Broken(name + ": здесь нужна строка", name + ": a string is needed here");
      }
    }
    if (json.nextToken() != null) {
      throw new Broken(
          "после объекта в строке есть ещё что-то; нужен один объект в строке",
          "something follows the object; one object a line is needed");
    }
    return decision(values, others);
  }

  private static String raw(JsonParser json) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(out)) {
      copy.copyCurrentStructure(json);
    }
    return out.toString();
  }

  private Decision decision(String[] values, Map<String, String> others) throws Broken {
    for (String needed : NEEDED) {
      String value = values[keys.get(needed)];
      if (value == null || value.isBlank()) {
        throw new Broken(
            "нет «" + needed + "», без него решение не действует; добавьте",
            "there is no “" + needed + "”, without which a decision has no effect; add it");
      }
    }
    String schema = text(values, "schema");
    if (!schema.equals(Decision.SCHEMA)) {
      throw new Broken(
          "schema: «" + schema + "» не читается этой версией; здесь можно: " + Decision.SCHEMA,
          "schema: “" + schema + "” is not read by this version; allowed here: " + Decision.SCHEMA);
    }
    ReviewVerdict verdict = verdict(text(values, "verdict"));
    if (verdict.frees() && text(values, "basis").isBlank()) {
      throw new Broken(
          "нет «basis»: «" + verdict.label().ru() + "» без основания не действует; напишите почему",
          "there is no “basis”: “"
              + verdict.label().en()
              + "” has no effect without one; write why");
    }
    return new Decision(
        text(values, "rule"),
        text(values, "provision"),
        text(values, "edition"),
        sentence(text(values, "sentence")),
        text(values, "quote"),
        text(values, "scope"),
        verdict,
        text(values, "basis"),
        text(values, "link"),
        text(values, "by"),
        day("on", text(values, "on")).orElseThrow(),
        day("until", text(values, "until")),
        text(values, "approvedBy"),
        day("approvedOn", text(values, "approvedOn")),
        others);
  }

  private String text(String[] values, String key) {
    String value = values[keys.get(key)];
    return value == null ? "" : value;
  }

  private ReviewVerdict verdict(String written) throws Broken {
    ReviewVerdict verdict = verdicts.get(written);
    if (verdict == null) {
      List<String> known = new ArrayList<>();
      for (ReviewVerdict some : ReviewVerdict.values()) {
        known.add(some.id());
      }
      Optional<String> near = Spelling.nearest(written, known);
      String all = String.join(", ", known);
      throw new Broken(
          "verdict: «"
              + written
              + "» не подходит"
              + near.map(n -> "; похоже на: " + n).orElse("")
              + "; здесь можно: "
              + all,
          "verdict: “"
              + written
              + "” does not fit"
              + near.map(n -> "; did you mean: " + n).orElse("")
              + "; allowed here: "
              + all);
    }
    return verdict;
  }

  private static String sentence(String written) throws Broken {
    for (int i = 0; i < written.length(); i++) {
      if (Character.digit(written.charAt(i), 16) < 0) {
        throw new Broken(
            "sentence: «" + written + "» не отпечаток предложения; возьмите его из отчёта medlint",
            "sentence: “" + written + "” is no hash of a sentence; take it from medlint's report");
      }
    }
    return written;
  }

  private Optional<LocalDate> day(String key, String written) throws Broken {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = days.get(written);
    if (day == null) {
      try {
        day = LocalDate.parse(written);
      } catch (DateTimeException e) {
        throw new Broken(
            key + ": «" + written + "» не дата; здесь можно: ГГГГ-ММ-ДД",
            key + ": “" + written + "” is not a date; allowed here: YYYY-MM-DD");
      }
      days.put(written, day);
    }
    return Optional.of(day);
  }

  /** Why a line is no decision. Thrown often where a file is broken, so without a stack trace. */
  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    private Broken(String ru, String en) {
      super(en, null, false, false);
      this.reason = new LocalizedText(ru, en);
    }
  }
}
