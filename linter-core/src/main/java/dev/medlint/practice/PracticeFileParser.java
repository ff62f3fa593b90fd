package dev.medlint.practice;

import dev.medlint.law.LawFile;
import dev.medlint.law.LawProblem;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Parses practice files: Markdown in which each case is a fenced block «практика». Everything
 * outside the blocks is a remark for readers of the file.
 *
 * <p>All mistakes of all files are found in one run.
 */
public final class PracticeFileParser {

  private static final String BLOCK = "практика";

  private final Set<String> provisions;
  private final List<LawProblem> problems = new ArrayList<>();
  private final List<PracticeCase> cases = new ArrayList<>();

  private String file = "";
  private int lineNumber;
  private Optional<CaseDraft> open = Optional.empty();

  private PracticeFileParser(Set<String> provisions) {
    this.provisions = provisions;
  }

  /**
   * What came out of parsing.
   *
   * @param pack the cases without mistakes
   * @param problems by file in the given order, then by line
   */
  public record Result(PracticePack pack, List<LawProblem> problems) {
    public Result {
      Objects.requireNonNull(pack);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Parses practice files.
   *
   * @param provisions ids of all provisions that a case may be about
   */
  public static Result parse(List<LawFile> files, Set<String> provisions) {
    PracticeFileParser parser = new PracticeFileParser(provisions);
    for (LawFile file : files) {
      parser.parseFile(file);
    }
    return new Result(PracticePack.of(parser.cases), parser.problems);
  }

  private void parseFile(LawFile practiceFile) {
    file = practiceFile.path();
    lineNumber = 0;
    open = Optional.empty();
    int first = problems.size();
    practiceFile.text().lines().forEach(this::parseLine);
    if (open.isPresent()) {
      problem(
          open.get().line(),
          "блок «практика» не закрыт: добавьте строку ```",
          "the block “практика” is not closed: add a line ```");
    }
    problems.subList(first, problems.size()).sort(Comparator.comparingInt(LawProblem::line));
  }

  private void parseLine(String line) {
    lineNumber++;
    if (line.startsWith("```")) {
      fence(line.substring(3).strip());
    } else if (open.isPresent() && !line.isBlank()) {
      parseField(open.get(), line);
    }
  }

  private void fence(String name) {
    if (open.isPresent() && name.isEmpty()) {
      CaseDraft draft = open.get();
      open = Optional.empty();
      if (draft.name().equals(BLOCK)) {
        new CaseReader(file, provisions, problems).read(draft).ifPresent(cases::add);
      }
      return;
    }
    if (open.isPresent()) {
      problem(
          lineNumber,
          "блок «практика» не закрыт, а начат новый: добавьте строку ``` выше",
          "the block “практика” is not closed before the next one: add a line ``` above");
    }
    if (!name.equals(BLOCK)) {
      problem(
          lineNumber,
          "неизвестный блок «" + name + "»; здесь бывает только «практика»",
          "unknown block “" + name + "”; only “практика” may stand here");
    }
    open = Optional.of(new CaseDraft(name, lineNumber));
  }

  private void parseField(CaseDraft draft, String line) {
    if (!draft.name().equals(BLOCK)) {
      return;
    }
    boolean continued = Character.isWhitespace(line.charAt(0));
    if (continued && draft.append(line.strip())) {
      return;
    }
    int colon = line.indexOf(':');
    String key = (colon < 0 ? line : line.substring(0, colon)).strip();
    Optional<CaseField> field = CaseField.of(key);
    if (field.isEmpty()) {
      unknownField(key);
    } else {
      draft.add(field.get(), colon < 0 ? "" : line.substring(colon + 1).strip(), lineNumber);
    }
  }

  private void unknownField(String key) {
    Optional<String> near = Spelling.nearest(key, CaseField.keys());
    String all = String.join(", ", CaseField.keys());
    problem(
        lineNumber,
        "неизвестное поле «"
            + key
            + "»"
            + near.map(n -> "; похоже на «" + n + "»").orElse("")
            + "; здесь можно: "
            + all,
        "unknown field “"
            + key
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse("")
            + "; allowed here: "
            + all);
  }

  private void problem(int line, String ru, String en) {
    problems.add(new LawProblem(file, line, new LocalizedText(ru, en)));
  }
}
