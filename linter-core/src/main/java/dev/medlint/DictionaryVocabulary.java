package dev.medlint;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The dictionaries that texts are read with, as the rule compiler asks them. Thread-safe. */
final class DictionaryVocabulary implements Vocabulary {

  private final RussianAnnotator reader;

  DictionaryVocabulary(RussianAnnotator reader) {
    this.reader = reader;
  }

  @Override
  public List<String> lemmasOf(String form) {
    return reader.readings(form).stream()
        .filter(reading -> !reading.has(Feature.X))
        .map(Reading::lemma)
        .distinct()
        .toList();
  }

  /** Names are read as such only with a capital: both spellings may stand in a text. */
  @Override
  public List<Reading> readingsOf(String form) {
    List<Reading> all = new ArrayList<>(reader.readings(form));
    if (!form.isEmpty()) {
      String capital = form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
      for (Reading reading : reader.readings(capital)) {
        if (!all.contains(reading)) {
          all.add(reading);
        }
      }
    }
    return all;
  }
}
