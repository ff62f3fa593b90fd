package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleasedBlocksTest {

  private static List<LawBlock> blocks(String text) {
    return LawFileParser.parse(
            List.of(new LawFile("law/act.md", text), new LawFile("law/fines.md", SmallLaw.FINES)))
        .blocks();
  }

  private static ReleasedBlocks released(String list) {
    return ReleasedBlocks.read(new LawFile("law/released.txt", list));
  }

  private static String all() {
    return released("").with(blocks(SmallLaw.TEXT));
  }

  private static String problems(String list, String text) {
    return released(list).check(blocks(text)).stream()
        .map(LawProblem::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aListNamesEveryEditionWithItsFirstDayAndHash() {
    List<String> names =
        all().lines().filter(l -> !l.startsWith("#")).map(l -> l.replaceAll(" \\S+$", "")).toList();
    assertEquals(
        List.of(
            "act:1 2010-01-01",
            "act:2 2010-01-01",
            "act:2 2013-01-01",
            "act:2 2020-01-01",
            "act:3 2010-01-01",
            "act:4 2010-01-01",
            "fine:1 2010-01-01",
            "fine:1 2014-01-01"),
        names);
    assertEquals("", problems(all(), SmallLaw.TEXT));
    assertEquals(all(), released(all()).with(blocks(SmallLaw.TEXT)), "nothing to add");
  }

  @Test
  void anEditedReleasedBlockIsRefusedWithItsLineAndWhatToDo() {
    String edited = SmallLaw.TEXT.replace("Старый пересказ.", "Старый пересказ, но лучше.");
    assertEquals(
        "law/act.md:37: редакция «act:2 2010-01-01» уже выпущена, менять её нельзя"
            + " (law/released.txt:4): верните прежний блок и добавьте новую редакцию «### с …»"
            + " под её первым днём",
        problems(all(), edited));
  }

  @Test
  void whomABlockBindsAndWhatItCostsIsFrozenToo() {
    String line = all().lines().filter(l -> l.startsWith("act:1 ")).findFirst().orElseThrow();
    assertEquals("", problems(line, SmallLaw.TEXT));
    for (String[] change :
        new String[][] {
          {"объект: drug\n", "объект: device\n"},
          {"с 2014-01-01\nне", "с 2015-01-01\nне"},
          {"для справки: organization", "для справки: pharmacy"},
          {"кроме: pro-print, professionals", "кроме: pro-print"},
          {"вид: ad", "вид: page"},
          {"штраф: fine:1", "штраф: нет"},
          {"сверено: А. Б., 2026-11-22", "сверено: А. Б., 2026-11-22\nноситель: web"},
        }) {
      String edited = SmallLaw.TEXT.replace(change[0], change[1]);
      assertEquals(1, released(line).check(blocks(edited)).size(), change[1]);
    }
  }

  @Test
  void howAWordingBecameKnownMayGrowBetter() {
    String better =
        SmallLaw.TEXT
            .replace("сверено: А. Б., 2026-11-22", "сверено: В. Г., 2026-12-01")
            .replace("копии: 2", "копии: 3   # нашлась ещё одна");
    assertEquals("", problems(all(), better));
  }

  @Test
  void anEditionMayBeAdded() {
    String longer =
        SmallLaw.TEXT
            + """

            ### с 2027-01-01
            > Новый совет.

            ```применимость
            объект: supplement
            вид нормы: guidance
            штраф: нет
            класс: advice
            пересказ
            ```
            """;
    assertEquals("", problems(all(), longer));
  }

  @Test
  void aLostReleasedBlockIsRefused() {
    String shorter = SmallLaw.TEXT.substring(0, SmallLaw.TEXT.indexOf("## Основание"));
    shorter = shorter.replace(" через act:4", "");
    List<LawProblem> found = released(all()).check(blocks(shorter));
    assertEquals(
        "law/released.txt:8: выпущенная редакция «act:4 2010-01-01» пропала: верните её; если норма"
            + " больше не действует, добавьте редакцию «> утратил силу»",
        found.get(found.size() - 1).toString());
  }

  @Test
  void wrongLinesOfTheListAreTold() {
    assertEquals(
        """
        law/released.txt:2: непонятная строка: ждут «id первый-день отпечаток»
        law/released.txt:4: эта редакция уже названа выше; оставьте одну строку
        law/released.txt:4: выпущенная редакция «a 2010-01-01» пропала: верните её; если норма\
         больше не действует, добавьте редакцию «> утратил силу»""",
        problems("# x\na 2010-01-01\na 2010-01-01 0\na 2010-01-01 0\n", SmallLaw.TEXT));
  }
}
