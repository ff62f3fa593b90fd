package dev.medlint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

  @Test
  void mistakesInLabelsAreToldWithTheirLineAndTheRestIsRead() {
    CaseFile file =
        Corpus.read(
            """
            {'id':'1','text':'Да.','held':'lawful'}

            {'id':'2','text':'Да.','held':'lawfull'}
            {'id':'3','text':'Да.','violations':[{'provision':'38-fz:24:7','span':'Нет'}]}
            {'id':'4','text':'Да.','violations':[{'span':'Да'}]}
            {'id':'5','text':'Да.','violations':'нет'}
            {'id':'6','text':'Да.','expect':[{'provision':'38-fz:24:7','span':''}]}
            {'id':'1','text':'Да.','held':'lawful'}
            {'id':'8','text':'Да.','held':
            {'id':'9','text':'Да.','violations':[{'provision':'x:1','span':'Да','doubt':'yes'}]}
            """);
    List<String> problems =
        file.entries().stream()
            .filter(e -> e.problem().isPresent())
            .map(e -> e.line() + ": " + e.problem().get().en())
            .toList();
    assertEquals(
        List.of(
            "3: held: no value “lawfull”; did you mean: lawful; allowed here: violation, silver,"
                + " no-violation, lawful, open",
            "4: span: the text does not hold the words “Нет”; copy them from the text letter by"
                + " letter",
            "5: violations: a label names no provision; put it into provision, such as"
                + " 38-fz:24:1:2",
            "6: violations: a list is needed here",
            "7: expect: the label has no words; put them into span",
            "8: id “1” stood in this file already; give the record another one",
            "9: the line cannot be read as JSON",
            "10: doubt: true or false is needed here"),
        problems);
    assertTrue(file.hasLabels());
    assertEquals("1", file.entries().get(0).labelled().orElseThrow().id());
  }

  @Test
  void whatFollowsARecordIsAMistake() {
    CaseFile file = Corpus.read("{'id':'1','text':'Да.'}]\n");
    assertTrue(file.entries().get(0).problem().isPresent());
  }

  @Test
  void recordsWithoutLabelsAreNoMistake() {
    CaseFile file = Corpus.read("{'id':'1','text':'Да.'}\n");
    assertFalse(file.hasLabels());
    assertTrue(file.entries().get(0).problem().isEmpty());
  }

  @Test
  void strictLeavesOutWhatNobodyDecided() {
    String records =
        """
        {'id':'1','text':'Да.','held':'lawful','strict':true}
        {'id':'2','text':'Да.','held':'lawful','strict':false}
        {'id':'3','text':'Да.','held':'lawful'}
        """;
    CaseFile file = Corpus.read(records, true);
    assertEquals(3, file.entries().size());
    assertTrue(file.entries().get(0).labelled().isPresent());
    assertTrue(file.entries().get(1).labelled().isEmpty());
    assertTrue(file.entries().get(2).labelled().isEmpty());
    assertTrue(Corpus.read(records).entries().get(2).labelled().isPresent());
  }

  @Test
  void lineOverTheLimitIsAMistake() {
    CaseFile file = Corpus.read("{'id':'1','text':'" + "а".repeat(4096) + "','held':'lawful'}");
    assertEquals(
        "the line is too long; raise --max-file-size",
        file.entries().get(0).problem().orElseThrow().en());
  }

  @Test
  void everyFieldOfALabelIsRead() {
    LabelledCase read =
        Corpus.read(
                "{'trap':'слова','complete':true,'id':7,'violations':null,'note':{'a':[1]},"
                    + "'expect':[{'provision':'38-fz:5:3:1','span':'самый','alt':['38-fz:5:3:2'],"
                    + "'doubt':true,'why':['x']}],'html':'<p>самый</p>'}")
            .entries()
            .get(0)
            .labelled()
            .orElseThrow();
    assertEquals(
        new LabelledCase(
            1,
            "7",
            Expectation.RUNNING,
            List.of(new Label("38-fz:5:3:1", List.of("38-fz:5:3:2"), "самый", true)),
            true,
            false,
            "слова",
            3),
        read);
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertEquals(0, Words.count("— , …"));
    assertEquals(5, Words.count("Из-за 2,5 мг_x"));
    assertEquals(1, Words.count("x²"));
  }
}
