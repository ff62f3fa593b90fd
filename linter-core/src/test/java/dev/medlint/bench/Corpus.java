package dev.medlint.bench;

import dev.medlint.source.TextSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small labelled corpus with findings made by hand, for tests. */
final class Corpus {

  private final Map<String, LabelledCase> cases = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<Observed>> findings = new LinkedHashMap<>();
  private final Map<String, Integer> units = new LinkedHashMap<>();

  /** Adds a record without its id and text; quotes are written as {@code '}. */
  Corpus text(String id, String text, String labels) {
    String record = "{'id':'" + id + "','text':'" + text + "'," + labels + "}";
    CaseFile.Entry entry = read(record).entries().get(0);
    cases.put(
        id, entry.labelled().orElseThrow(() -> new AssertionError(entry.problem().toString())));
    texts.put(id, text);
    findings.put(id, new ArrayList<>());
    units.putIfAbsent(cases.get(id).pairName(), units.size());
    return this;
  }

  /** Adds an error of a rule at the first place of some words; no words: an absence. */
  Corpus error(String id, String rule, String provision, String words) {
    return finding(id, rule, provision, true, words);
  }

  /** Adds a warning in the same way. */
  Corpus warning(String id, String rule, String provision, String words) {
    return finding(id, rule, provision, false, words);
  }

  private Corpus finding(String id, String rule, String provision, boolean error, String words) {
    int start = texts.get(id).indexOf(words);
    TextSpan span = new TextSpan(start, start + words.length());
    findings.get(id).add(new Observed(rule, provision, error, span));
    return this;
  }

  CaseScore score(String id) {
    return new CaseScorer(Set.of("38-fz")).score(cases.get(id), texts.get(id), findings.get(id));
  }

  CaseScore lost(String id) {
    return new CaseScorer(Set.of("38-fz")).lost(cases.get(id));
  }

  List<CaseScore> scores() {
    List<CaseScore> scores = new ArrayList<>();
    for (String id : cases.keySet()) {
      scores.add(score(id));
    }
    return scores;
  }

  BenchReport.Contestant contestant(String name, Map<String, Set<String>> rules) {
    List<Integer> unitOfCase = new ArrayList<>();
    for (LabelledCase c : cases.values()) {
      unitOfCase.add(units.get(c.pairName()));
    }
    return new Rows(scores(), unitOfCase, units.size()).contestant(name, rules);
  }

  /** Reads records in which quotes are written as {@code '}. */
  static CaseFile read(String records) {
    return read(records, false);
  }

  static CaseFile read(String records, boolean strictOnly) {
    byte[] bytes = records.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try {
      return CaseFile.read("t.jsonl", new ByteArrayInputStream(bytes), 4096, strictOnly);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
