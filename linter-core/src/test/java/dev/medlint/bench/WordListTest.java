package dev.medlint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.annotate.Dictionaries;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lists that medlint is measured against do what an editor with such a list would. */
class WordListTest {

  private static final StopWords WORDS = StopWords.bundled();
  private static final Dictionaries DICTIONARIES = new Dictionaries();
  private static final WordList FORMS = WordList.ofForms(WORDS, DICTIONARIES);
  private static final WordList LEMMAS = WordList.ofLemmas(WORDS, DICTIONARIES);

  @Test
  void formsAreFoundAsTheyStandInTheListAndLemmasInAllTheirForms() {
    String listed = "Даём гарантию на год.";
    String other = "Обойдёмся без гарантий.";
    assertEquals(List.of("error 38-fz:5:3:6 гарантию"), found(FORMS, listed, "service"));
    assertEquals(List.of("error 38-fz:5:3:6 гарантию"), found(LEMMAS, listed, "service"));
    assertEquals(List.of(), found(FORMS, other, "service"));
    assertEquals(List.of("error 38-fz:5:3:6 гарантий"), found(LEMMAS, other, "service"));
  }

  @Test
  void pointIsThatOfTheObject() {
    String text = "Гарантия.";
    assertEquals(List.of("error 38-fz:24:1:8 Гарантия"), found(FORMS, text, "rx-drug"));
    assertEquals(List.of("error 38-fz:25:1:1 Гарантия"), found(FORMS, text, "supplement"));
    assertEquals(List.of("error 38-fz:5:3:6 Гарантия"), found(FORMS, text, "other"));
    assertEquals(List.of(), found(FORMS, "Натуральный состав.", "service"));
  }

  @Test
  void unknownObjectAndArticlesGiveWarnings() {
    assertEquals(List.of("warning 38-fz:24:1:8 Гарантия"), found(FORMS, "Гарантия.", ""));
    assertEquals(
        List.of("warning 38-fz:24:1:8 Гарантия"),
        found(FORMS, "Гарантия.", Map.of("object", "drug", "kind", "article")));
  }

  @Test
  void severalWordsMustStandTogether() {
    assertEquals(
        List.of("error 38-fz:24:1:2 до и после"), found(FORMS, "Фото до и после.", "service"));
    assertEquals(List.of(), found(FORMS, "До обеда и после.", "service"));
  }

  @Test
  void wordsThatMustStandAreMissedInAWholeAdOnly() {
    Map<String, String> whole = Map.of("object", "service", "complete", "true");
    assertEquals(List.of("error 38-fz:24:7 "), found(LEMMAS, "Массаж.", whole));
    assertEquals(List.of(), found(LEMMAS, "Есть противопоказания.", whole));
    assertEquals(List.of(), found(LEMMAS, "Массаж.", "service"));
  }

  @Test
  void bothListsHoldTheSameWords() {
    for (StopWords.Group group : WORDS.groups()) {
      assertFalse(group.points().isEmpty(), group.name());
      assertFalse(group.lemmas().isEmpty(), group.name());
      assertTrue(group.forms().size() >= group.lemmas().size(), group.name());
    }
    for (StopWords.Group group : WORDS.groups()) {
      for (List<String> form : group.forms()) {
        assertTrue(isFoundByLemmas(group, String.join(" ", form)), group.name() + ": " + form);
      }
    }
  }

  private static boolean isFoundByLemmas(StopWords.Group group, String form) {
    String object =
        group.points().get(0).objects().isEmpty()
            ? "service"
            : group.points().get(0).objects().get(0).id();
    if (group.required()) {
      Map<String, String> whole = Map.of("object", object, "complete", "true");
      return !String.join("\n", found(LEMMAS, form, whole)).contains(provision(group));
    }
    return String.join("\n", found(LEMMAS, form, object)).contains(provision(group));
  }

  private static String provision(StopWords.Group group) {
    return group.points().get(0).provision();
  }

  private static List<String> found(WordList list, String text, String object) {
    return found(list, text, object.isEmpty() ? Map.of() : Map.of("object", object));
  }

  private static List<String> found(WordList list, String text, Map<String, String> stated) {
    Facts facts =
        FactsResolver.resolve(List.of(new Statements(Origin.DOCUMENT, "", stated))).facts();
    return list.find(new SourceText("t", text, Format.TEXT, "UTF-8"), facts).stream()
        .map(
            f ->
                (f.error() ? "error " : "warning ")
                    + f.provision()
                    + " "
                    + text.substring(f.span().start(), f.span().end()))
        .toList();
  }
}
