package dev.medlint.detect;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.facts.AdObject;
import dev.medlint.match.SignMatch;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
import dev.medlint.rule.Scope;
import dev.medlint.rule.Search;
import dev.medlint.rule.Sign;
import dev.medlint.rule.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of a user's list in texts, in any case and number: each is a decisive sign that a
 * prescription medicine is advertised, as the names of the pack's own list are. Immutable and
 * thread-safe.
 */
public final class DrugNames {

  /** Knows no name. */
  public static final DrugNames NONE = new DrugNames(Map.of());

  private static final Sign SIGN =
      new Sign(
          "drug-list",
          new FactCondition("object", Set.of(AdObject.RX_DRUG.id()), false),
          Strength.DECISIVE,
          new Search(List.of(nothing()), List.of(), List.of()));

  /** Every form in which the first word of a name may stand, to the rest of those names. */
  private final Map<String, List<List<Set<String>>>> byFirstWord;

  private DrugNames(Map<String, List<List<Set<String>>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** The names are looked for here and not by a pattern, but a sign has one. */
  private static Query nothing() {
    Pattern none = new Pattern.Choice(List.of());
    return new Query(Scope.SENTENCE, 0, List.of(new Query.Part(Query.Joint.FIRST, none)));
  }

  /**
   * Returns the names of a list.
   *
   * @param names each read as a text of its own
   */
  public static DrugNames of(List<AnnotatedText> names) {
    Map<String, List<List<Set<String>>>> byFirstWord = new HashMap<>();
    for (AnnotatedText name : names) {
      List<Set<String>> words = new ArrayList<>();
      for (int t = 0; t < name.tokenCount(); t++) {
        if (isCompared(name.form(t))) {
          words.add(WordForms.of(name.form(t)));
        }
      }
      if (!words.isEmpty()) {
        List<Set<String>> rest = List.copyOf(words.subList(1, words.size()));
        for (String first : words.get(0)) {
          byFirstWord.computeIfAbsent(first, f -> new ArrayList<>()).add(rest);
        }
      }
    }
    return new DrugNames(byFirstWord);
  }

  /** Returns where a text names any of the medicines, in order; the longest name at each place. */
  List<SignMatch> find(AnnotatedText text) {
    List<SignMatch> found = new ArrayList<>();
    if (byFirstWord.isEmpty()) {
      return found;
    }
    for (int s = 0; s < text.sentenceCount(); s++) {
      int t = text.sentenceStart(s);
      while (t < text.sentenceEnd(s)) {
        int last = lastOfName(text, t, text.sentenceEnd(s));
        if (last >= 0) {
          found.add(new SignMatch(SIGN, text.span(t, last), text.blockOf(s)));
          t = last;
        }
        t++;
      }
    }
    return found;
  }

  /** Returns the last token of the longest name that begins at a token; -1: none does. */
  private int lastOfName(AnnotatedText text, int first, int end) {
    int longest = -1;
    for (String word : heard(text.form(first))) {
      for (List<Set<String>> rest : byFirstWord.getOrDefault(word, List.of())) {
        longest = Math.max(longest, lastOf(rest, text, first, end));
      }
    }
    return longest;
  }

  private static int lastOf(List<Set<String>> rest, AnnotatedText text, int first, int end) {
    int last = first;
    for (Set<String> word : rest) {
      int next = last + 1;
      while (next < end && isPassedOver(text.form(next))) {
        next++;
      }
      if (next >= end || !agrees(word, text.form(next))) {
        return -1;
      }
      last = next;
    }
    return last;
  }

  private static boolean agrees(Set<String> word, Form form) {
    for (String heard : heard(form)) {
      if (word.contains(heard)) {
        return true;
      }
    }
    return false;
  }

  /** What a token is known by: as it is written, and its dictionary forms if it has any. */
  private static List<String> heard(Form form) {
    List<String> heard = new ArrayList<>(3);
    heard.add(form.normal());
    for (Reading reading : form.readings()) {
      if (!reading.has(Feature.X) && !heard.contains(reading.lemma())) {
        heard.add(reading.lemma());
      }
    }
    return heard;
  }

  /** What may stand between the words of a name: {@code «Омез» Д}, {@code Омез® Д}. */
  private static boolean isPassedOver(Form form) {
    return form.normal().length() == 1 && "«»„“”\"'®™©".indexOf(form.normal().charAt(0)) >= 0;
  }

  private static boolean isCompared(Form form) {
    return form.kind() == FormKind.WORD || form.kind() == FormKind.NUMBER;
  }
}
