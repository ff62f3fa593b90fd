package dev.medlint.explain;

import dev.medlint.Pack;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Named;
import dev.medlint.law.Provision;
import dev.medlint.report.FrameWords;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What every explanation needs: the pack, the day, the words of one language. Immutable. */
final class Setting {

  private final Pack pack;
  private final LocalDate day;
  private final Language language;
  private final FrameWords words;
  private final FrameWords names;

  Setting(Pack pack, LocalDate day, Language language) {
    this.pack = pack;
    this.day = day;
    this.language = language;
    this.words = FrameWords.in(language, Setting.class);
    this.names = FrameWords.in(language);
  }

  Pack pack() {
    return pack;
  }

  LocalDate day() {
    return day;
  }

  /** Returns a phrase of explanations. */
  String word(String key) {
    return words.get(key);
  }

  /** Returns a phrase of explanations with a place in it filled. */
  String word(String key, String name, String value) {
    return words.get(key, name, value);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  String in(LocalizedText text) {
    return text.in(language);
  }

  Language language() {
    return language;
  }

  String day(LocalDate some) {
    return Days.day(some, language);
  }

  /** Returns what people call a value of a fact. */
  String value(String fact, String id) {
    return switch (fact) {
      case "kind", "object", "audience" -> names.get(fact + '.' + id);
      case "medium", "stage" -> words.get(fact + '.' + id);
      case "complete" -> id.equals("true") ? names.get("complete.complete") : id;
      default -> id;
    };
  }

  /** Returns what people call some values of a fact, with commas between them. */
  String values(String fact, Collection<? extends Named> values) {
    List<String> all = new ArrayList<>();
    for (Named value : values) {
      all.add(value(fact, value.id()));
    }
    return String.join(", ", all);
  }

  /** Returns what people call objects, in the order of the enum. */
  String objects(Collection<AdObject> objects) {
    List<AdObject> ordered = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      if (objects.contains(object)) {
        ordered.add(object);
      }
    }
    return values("object", ordered);
  }

  /** Returns the citation of a provision and its id. */
  Phrase cited(Provision provision) {
    return Phrase.of(in(provision.citation()) + " (").provision(provision.id()).words(")");
  }

  /** Returns words between the quotation marks of the language. */
  String quoted(String some) {
    return language == Language.RU ? '«' + some + '»' : '“' + some + '”';
  }

  /** Returns the words with a capital letter. */
  static String capital(String some) {
    return some.isEmpty()
        ? some
        : some.substring(0, 1).toUpperCase(Locale.ROOT) + some.substring(1);
  }
}
