package dev.medlint.fuzzing;

import dev.medlint.Linter;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Extractors;
import dev.medlint.law.LawFile;
import dev.medlint.law.LawFileParser;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.law.NotCheckable;
import dev.medlint.law.ReleasedBlocks;
import dev.medlint.match.Match;
import dev.medlint.match.Matcher;
import dev.medlint.match.SignMatch;
import dev.medlint.practice.PracticeFileParser;
import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.RuleProblem;
import dev.medlint.rule.RuleSource;
import dev.medlint.rule.Vocabulary;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Files of a pack: what compiles is asked of a text, written and read again. */
final class RuleDoors {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<String> NORMS = List.of("38-fz:24:1:2", "38-fz:24:7");
  private static final String NORM_LINES =
      "норма: 38-fz:24:1:2\nважность: ошибка\nуверенность: высокая\nназвание: \"а\" / \"a\"\n"
          + "сообщение: \"а {что}\" / \"a {что}\"\nсовет: \"б\" / \"b\"\n";

  private static final String[] RULES = {
    "правило: x\n"
        + NORM_LINES
        + "\nискать: предложение $что=(помочь | вылечить<прош> | \"таблетки\") ..8"
        + " (бессонница | @болезни<род>)\nкроме: не ..2 помочь\nкроме внутри: закон, цитата\n"
        + "вместо: \"помогает\" / \"helps\"\n\nнарушение: (вид = реклама, объект = лекарство)"
        + " \"Мне [[помогли таблетки]].\"\nдопустимо: \"Чай.\"\n"
        + "\u001f# список\nболезнь<сущ>\nгрипп | артрит\n\"боль в спине\"\n/гепатит[а-я]*/\n",
    "правило: x\n"
        + NORM_LINES
        + "искать: абзац (лечить+ | [врач доктор]? ..3 %число) & гарантия\nнет: документ"
        + " \"имеются противопоказания\"\nусловие: вид = реклама и не аудитория = professionals\n"
        + "страница: $что из @болезни\nперекрывает: y\n"
  };

  private static final String LAW =
      "# Статья | act:1\n\n```акт\nакт: Закона / Act\nвид: ad\nвид нормы: ban\nкласс: banned\n"
          + "штраф: fine:1\n```\n\n## Случаи | act:1:1\n\n```норма\nназвание: Случаи / Cases\n"
          + "ссылка: ст. 1 / art. 1\n```\n\n### с 2006-07-01\n> Старый пересказ.\n\n```применимость\n"
          + "объект: drug\nобъект: service через act:1:3 с 2014-01-01\nкроме: pro-print\nпересказ\n"
          + "источник: https://example.org/act\nкопии: 3\n```\n";

  private final Vocabulary vocabulary = Linter.vocabulary();

  private RuleDoors() {}

  static List<Door> all() {
    RuleDoors doors = new RuleDoors();
    return List.of(
        Door.of("rule", bytes -> doors.compile(bytes, "rules/x.rule"), RULES),
        Door.of(
            "pattern",
            bytes -> doors.compile(pattern(bytes), "rules/x.rule"),
            "помочь ..4 (бессонница | \"таблетки\")",
            "$что=(врач<мн,дат> | /лек.*/ | %число | ^А) ..0 (а? б+ в){1,3}",
            "(@болезни | !болезнь) & гарантия ..12 \"без боли\""),
        Door.of(
            "sign",
            bytes -> doors.compile(bytes, "signs/x.sign"),
            "признак: x\nуказывает: аудитория = professionals\nсила: сильный\n\nискать: предложение"
                + " (уважаемый | дорогой) (коллега | врач)\nкроме внутри: закон\n\nпример:"
                + " \"[[Уважаемые коллеги]]!\"\nне пример: \"Торт.\"\n"),
        Door.of(
            "lexicon",
            bytes -> doors.compile(bytes, "lexicon/болезни.lexicon"),
            "# болезни\nгрипп\nартрит | артроз\n\"боль в спине\"\nгепатит<ед>\nбез ..2 боль\n"),
        Door.of(
            "elements",
            bytes -> doors.compile(bytes, "elements/x.lexicon"),
            "кто: врач | доктор\n"),
        Door.of(
            "addresses",
            bytes -> doors.compile(bytes, "addresses/сети.addresses"),
            "# сети\na.example\n*.b.example\nпример.рф\n"),
        Door.of("law", doors::law, LAW),
        Door.of(
            "practice",
            doors::practice,
            "# Дело о таблетках | act:1:1\n\n```дело\nорган: УФАС\nдата: 2020-01-01\nномер: 1\n"
                + "итог: нарушение\n```\n\nСлова: «помогло».\n"),
        Door.of(
            "lists",
            doors::lists,
            "# причины\nact:1:1 не видно / not seen\n",
            "act:1:1 2006-07-01 0123456789abcdef\n"));
  }

  private static byte[] pattern(byte[] bytes) {
    String rule =
        "правило: x\n"
            + NORM_LINES.replace("{что}", "")
            + "искать: предложение "
            + new String(bytes, StandardCharsets.UTF_8)
            + "\nнарушение: \"Чай.\"\n\u001fгрипп\nартрит\n";
    return rule.getBytes(StandardCharsets.UTF_8);
  }

  private void compile(byte[] bytes, String path) throws IOException {
    List<RuleSource> files = new ArrayList<>();
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\u001f", 2);
    files.add(new RuleSource(path, parts[0]));
    if (parts.length > 1) {
      files.add(new RuleSource("lexicon/болезни.lexicon", parts[1]));
    }
    RuleCompiler.Result result = new RuleCompiler(vocabulary, NORMS).compile(files);
    RuleCompiler.Result again = new RuleCompiler(vocabulary, NORMS).compile(files);
    Promises.check(result.problems().equals(again.problems()), "the same problems twice");
    for (RuleProblem problem : result.problems()) {
      Promises.check(problem.line() >= 1 && problem.column() >= 1, "place of a problem");
      Promises.check(problem.length() >= 1, "length of a problem");
      Promises.check(!problem.message().ru().isBlank(), "words of a problem");
    }
    byte[] written = result.pack().toBytes();
    Promises.check(Arrays.equals(written, again.pack().toBytes()), "compiled twice, the same");
    List<String> found = found(result.pack());
    RulePack read = RulePack.read(written);
    Promises.check(found.equals(found(read)), "a pack that was written finds the same");
  }

  private static List<String> found(RulePack pack) {
    SourceText text = new SourceText("a", Words.TEXT, Format.TEXT, "UTF-8");
    AnnotatedText annotated =
        new RussianAnnotator(pack.tests(), Texts.DICTIONARIES)
            .annotate(new Extractors().extract(text));
    List<String> found = new ArrayList<>();
    var run = new Matcher(pack).over(annotated);
    for (Match match : run.rules(rule -> true, DAY)) {
      found.add(match.toString());
    }
    for (SignMatch match : run.signs(fact -> true)) {
      found.add(match.toString());
    }
    return found;
  }

  private static void problems(List<LawProblem> problems) {
    for (LawProblem problem : problems) {
      Promises.check(!problem.toString().isBlank(), "words of a problem");
    }
  }

  private void law(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    LawFileParser.Result result = LawFileParser.parse(List.of(new LawFile("law/a.md", text)));
    problems(result.problems());
    if (result.pack().isPresent()) {
      LawPack pack = result.pack().get();
      LawPack read = LawPack.read(pack.toBytes());
      Promises.check(Arrays.equals(pack.toBytes(), read.toBytes()), "law written and read");
      for (String id : pack.ids()) {
        pack.at(id, DAY).ifPresent(provision -> pack.fineText(provision, DAY));
      }
    }
  }

  private void practice(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    problems(
        PracticeFileParser.parse(
                List.of(new LawFile("practice/a.md", text)), Set.of("act:1:1", "act:1:2"))
            .problems());
  }

  private void lists(byte[] bytes) {
    LawFile file = new LawFile("law/list.txt", new String(bytes, StandardCharsets.UTF_8));
    List<LawProblem> problems = new ArrayList<>();
    NotCheckable.parse(file, Set.of("act:1:1"), problems);
    problems(problems);
    problems(
        ReleasedBlocks.read(file)
            .check(LawFileParser.parse(List.of(new LawFile("law/a.md", LAW))).blocks()));
  }
}
