package dev.medlint.bench;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Dictionaries;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What medlint is measured against: a list of words and a table that says which point each
 * breaches. It is given the same texts and the same stated facts, and no law, no context and no
 * detection. Thread-safe.
 */
final class WordList {

  private final List<StopWords.Group> groups;
  private final boolean lemmas;
  private final Extractors extractors = new Extractors();
  private final RussianAnnotator annotator;

  private WordList(StopWords words, boolean lemmas, Dictionaries dictionaries) {
    this.groups = words.groups();
    this.lemmas = lemmas;
    this.annotator = new RussianAnnotator(FormClassifier.NONE, dictionaries);
  }

  /** Returns the list that finds words in exactly the forms that stand in it. */
  static WordList ofForms(StopWords words, Dictionaries dictionaries) {
    return new WordList(words, false, dictionaries);
  }

  /** Returns the list that finds words in all their forms. */
  static WordList ofLemmas(StopWords words, Dictionaries dictionaries) {
    return new WordList(words, true, dictionaries);
  }

  /**
   * Returns what the list finds in a text.
   *
   * @param facts of which only those that somebody stated are used
   */
  List<Observed> find(SourceText source, Facts facts) {
    AnnotatedText text = annotator.annotate(extractors.extract(source));
    Set<AdObject> objects = facts.objects().isGiven() ? facts.objects().value() : Set.of();
    boolean error = !objects.isEmpty() && isAd(facts.kind());
    List<Observed> found = new ArrayList<>();
    for (StopWords.Group group : groups) {
      Optional<String> provision = group.provision(objects);
      if (provision.isEmpty()) {
        continue;
      }
      List<TextSpan> places = places(group, text);
      if (!group.required()) {
        for (TextSpan place : places) {
          found.add(new Observed(group.name(), provision.get(), error, place));
        }
      } else if (places.isEmpty() && facts.complete().value() == Completeness.COMPLETE) {
        found.add(new Observed(group.name(), provision.get(), error, new TextSpan(0, 0)));
      }
    }
    return found;
  }

  private static boolean isAd(Fact<Optional<Kind>> kind) {
    return !kind.isGiven() || kind.value().isEmpty() || kind.value().get() == Kind.AD;
  }

  private List<TextSpan> places(StopWords.Group group, AnnotatedText text) {
    List<TextSpan> places = new ArrayList<>();
    for (List<String> phrase : lemmas ? group.lemmas() : group.forms()) {
      for (int token = 0; token + phrase.size() <= text.tokenCount(); token++) {
        if (stands(phrase, text, token)) {
          TextSpan prose = text.span(token, token + phrase.size() - 1);
          places.add(text.document().toSource(prose));
        }
      }
    }
    return places;
  }

  private boolean stands(List<String> phrase, AnnotatedText text, int token) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!isForm(text.form(token + i), phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isForm(Form form, String word) {
    if (form.normal().equals(word)) {
      return true;
    }
    if (lemmas) {
      for (Reading reading : form.readings()) {
        if (reading.lemma().equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
