package dev.medlint.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/**
 * The names of the rules of a pack: those that there are, and those that are gone for good. A name
 * is never given to another rule, because suppressions and saved reports still use it.
 *
 * <p>Not thread-safe.
 */
final class RuleNames {

  private static final String RETIRED = "rules/retired.txt";

  private final Set<String> present = new TreeSet<>();

  /** Name of a removed rule to its line. */
  private final Map<String, Integer> retired = new HashMap<>();

  /** Former name to the rule that has it. */
  private final Map<String, String> former = new TreeMap<>();

  /**
   * Reads the names.
   *
   * @param rules the rule files; a file's name is the rule's
   * @param files all files of the pack, among them perhaps the list of removed rules
   */
  RuleNames(List<RuleSource> rules, List<RuleSource> files) {
    rules.forEach(rule -> present.add(rule.stem()));
    for (RuleSource file : files) {
      if (file.path().equals(RETIRED)) {
        readRetired(file);
      }
    }
  }

  /** One name a line; what stands after it and after {@code #} is for people. */
  private void readRetired(RuleSource file) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      String name = line.replace("\uFEFF", "").strip().split("\\s", 2)[0];
      if (!name.isEmpty() && name.charAt(0) != '#') {
        retired.putIfAbsent(name, number);
      }
    }
  }

  /** Reports a name that no rule of the pack has; returns whether one has it. */
  boolean checkPresent(Token name, Problems problems) {
    if (present.contains(name.getText())) {
      return true;
    }
    problems.addUnknown(
        problems.span(name),
        name.getText(),
        "в наборе нет правила",
        "the pack has no rule",
        List.copyOf(present));
    return false;
  }

  /** Reports a name for a rule that a removed rule had. */
  void checkNew(Token name, Problems problems) {
    Integer line = retired.get(name.getText());
    if (line != null) {
      String place = RETIRED + ':' + line;
      problems.add(
          problems.span(name),
          "имя «" + name.getText() + "» было у удалённого правила (" + place + "): дайте другое",
          "a removed rule had the name “"
              + name.getText()
              + "” ("
              + place
              + "): choose another one");
    }
  }

  /** Reports a former name that is the name of a rule, or that another rule had too. */
  void checkFormer(Token name, String rule, Problems problems) {
    checkNew(name, problems);
    String written = name.getText();
    if (present.contains(written)) {
      problems.add(
          problems.span(name),
          "прежнее имя «" + written + "» носит правило набора: уберите его отсюда",
          "the former name “" + written + "” is the name of a rule of the pack: remove it here");
      return;
    }
    String other = former.putIfAbsent(written, rule);
    if (other != null) {
      problems.add(
          problems.span(name),
          "прежнее имя «" + written + "» уже записано в правиле «" + other + "»",
          "the rule “" + other + "” has the former name “" + written + "” already");
    }
  }
}
