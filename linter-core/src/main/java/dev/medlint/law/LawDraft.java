package dev.medlint.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A law file as it was written, before its values are understood. Lives only while parsing. */
final class LawDraft {

  private LawDraft() {}

  /** A value and the line it stands on. */
  record Value(String text, int line) {}

  /** The fields of one block, each with all its lines. */
  static final class Fields {

    private final Map<String, List<Value>> values = new LinkedHashMap<>();

    void add(String key, String text, int line) {
      values.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Value(text, line));
    }

    List<Value> all(String key) {
      return values.getOrDefault(key, List.of());
    }
  }

  /** An article: what its points share. */
  static final class Article {

    final String id;
    final Fields fields = new Fields();

    Article(String id) {
      this.id = id;
    }
  }

  /** A point of an article. */
  static final class Point {

    final Article article;
    final String id;
    final String file;
    final int line;
    final Fields fields = new Fields();
    final List<Edition> editions = new ArrayList<>();

    Point(Article article, String id, String file, int line) {
      this.article = article;
      this.id = id;
      this.file = file;
      this.line = line;
    }
  }

  /** One wording of a point. */
  static final class Edition {

    final LocalDate from;
    final int line;
    final Fields fields = new Fields();
    final List<String> wording = new ArrayList<>();
    boolean described;
    boolean fine;

    Edition(LocalDate from, int line) {
      this.from = from;
      this.line = line;
    }
  }
}
