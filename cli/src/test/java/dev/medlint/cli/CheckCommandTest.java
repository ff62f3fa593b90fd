package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String CALM = "Клиника работает с понедельника по пятницу.";
  private static final String[] AD = {"--kind", "ad", "--object", "drug", "--fragment"};

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    write("bad.txt", Desk.BREACH);
    write("calm.txt", CALM);
  }

  // Exit codes

  @Test
  void breachExitsWithOneAndNamesTheRuleTheWordsAndTheNorm() {
    Desk.Run run = check("bad.txt");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("[cure-story]"), run.out());
    assertTrue(run.out().contains("bad.txt:1:13"), run.out());
    assertTrue(run.out().contains("38-fz:24:1:2"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void calmTextExitsWithZero() {
    assertEquals(0, check("calm.txt").code());
  }

  @Test
  void aTextInAnotherLanguageIsNotCheckedAndNotCalledClean() throws IOException {
    write(
        "en.txt",
        "Our doctors see patients from Monday to Friday, and the first visit is free of charge for"
            + " everybody who lives nearby.");

    Desk.Run run = check("en.txt", "calm.txt");

    assertEquals(3, run.code());
    assertTrue(run.out().contains("en.txt: Текст не на русском языке (английский)"), run.out());
  }

  @Test
  void emptyFileIsCheckedAndClean() throws IOException {
    write("empty.txt", "");
    assertEquals(0, check("empty.txt").code());
  }

  @Test
  void missingPathBesideACalmTextMakesTheRunIncomplete() {
    Desk.Run run = check("calm.txt", "нет.txt");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("нет.txt: такого файла или папки нет"), run.out());
  }

  @Test
  void missingPathBesideABreachStillExitsWithOneAndIsNamed() {
    Desk.Run run = check("нет.txt", "bad.txt");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("нет.txt"), run.out());
    assertTrue(run.out().contains("cure-story"), run.out());
  }

  @Test
  void onlyMissingPathsAreWrongUsage() {
    Desk.Run run = check("нет.txt");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(
        "ошибка: нет.txt: такого файла или папки нет; проверьте путь\n"
            + "ошибка: не нашлось ни одного файла для проверки; что пропущено и почему:"
            + " --explain-skips\n",
        run.err());
  }

  @Test
  void folderWithoutTextsIsWrongUsage() throws IOException {
    Files.createDirectory(folder.resolve("пусто"));
    assertEquals(2, check("пусто").code());
  }

  @Test
  void globThatMatchesNothingIsNamed() {
    Desk.Run run = check("*.md", "calm.txt");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("*.md"), run.out());
  }

  @Test
  void noPathAtAllIsWrongUsage() {
    Desk.Run run = desk.run("check", "--kind", "ad");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("medlint check ."), run.err());
  }

  // Bad input

  @Test
  void binaryFileNamedByHandIsUnreadWithAReason() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(folder.resolve("x.bin"), bytes);
    Desk.Run run = check("x.bin", "calm.txt");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("x.bin: "), run.out());
  }

  @Test
  void brokenUtf8IsEitherReadOrUnreadButNeverLost() throws IOException {
    byte[] broken = "Клиника «Свет»".getBytes(StandardCharsets.UTF_8);
    broken[3] = (byte) 0xFF;
    Files.write(folder.resolve("broken.txt"), broken);
    Desk.Run run = check("--encoding", "UTF-8", "broken.txt");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("broken.txt: "), run.out());
  }

  @Test
  void unclosedTagsAreReadToTheEnd() throws IOException {
    write("open.html", "<div><p>Отзыв<b>. " + Desk.BREACH);
    assertEquals(1, check("open.html").code());
  }

  @Test
  void veryLongLineIsChecked() throws IOException {
    write("long.txt", (CALM + " ").repeat(20_000) + Desk.BREACH);
    Desk.Run run = check("--format", "json", "long.txt");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("cure-story"));
  }

  @Test
  void fileOverTheSizeLimitIsUnread() {
    Desk.Run run = check("--max-file-size", "10", "calm.txt");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("calm.txt: "), run.out());
  }

  @Test
  void unclearFactInTheFrontMatterMakesTheTextUnreadNotCalm() throws IOException {
    write("same.html", "<meta name=\"medlint:object\" content=\"drogg\"><p>" + CALM);
    Desk.Run run = desk.run("check", "same.html");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("same.html: строка 1: факт object"), run.out());
    assertTrue(run.out().contains("drogg"), run.out());
  }

  @Test
  void unclearFactIsToldWithItsLine() throws IOException {
    write("same.md", "---\ntitle: Приём\nobject: drogg\n---\n" + CALM);
    Desk.Run run = desk.run("check", "same.md");
    assertTrue(run.out().contains("same.md: строка 3: факт object"), run.out());
  }

  // Wrong usage

  @Test
  void unknownOptionIsToldWithTheNearestOne() {
    Desk.Run run = desk.run("check", "--knd", "ad", "bad.txt");
    assertEquals(2, run.code());
    assertEquals(
        "ошибка: medlint check: нет параметра «--knd»; похоже на: --kind;"
            + " помощь: medlint check --help\n",
        run.err());
  }

  @Test
  void unknownCommandIsToldWithTheNearestOne() {
    Desk.Run run = desk.run("chek", "bad.txt");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("«chek»; похоже на: check"), run.err());
  }

  @Test
  void optionWithoutItsValueIsTold() {
    Desk.Run run = desk.run("check", "bad.txt", "--kind");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--kind: нужно значение"), run.err());
  }

  @Test
  void optionGivenTwiceIsTold() {
    Desk.Run run = desk.run("check", "--kind", "ad", "--kind", "page", "bad.txt");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--kind: параметр дан дважды"), run.err());
  }

  @Test
  void everyWrongValueIsToldWithWhatMayStandThere() {
    List<String[]> wrong =
        List.of(
            new String[] {"--kind", "adv", "ad, article, page"},
            new String[] {"--object", "drug,drag", "supplement"},
            new String[] {"--audience", "doctors", "pro-event"},
            new String[] {"--medium", "wab", "web"},
            new String[] {"--stage", "done", "published"},
            new String[] {"--as-of", "22.11.2026", "YYYY-MM-DD or document"},
            new String[] {"--min-severity", "warnig", "did you mean: warning"},
            new String[] {"--min-confidence", "hi", "high"},
            new String[] {"--fail-level", "errors", "did you mean: error"},
            new String[] {"--eeat-fail-level", "on", "none"},
            new String[] {"--max-findings", "-1", "a whole number"},
            new String[] {"--max-findings", "many", "a whole number"},
            new String[] {"--format", "jason", "did you mean: json"},
            new String[] {"--output", "sarif", "FORMAT=FILE"},
            new String[] {"--output", "xml=a.xml", "sarif"},
            new String[] {"--input-format", "pdf", "markdown"},
            new String[] {"--encoding", "cp-9999", "KOI8-R"},
            new String[] {"--jobs", "0", "a whole number from 1"},
            new String[] {"--timeout-per-file", "soon", "500ms"},
            new String[] {"--max-file-size", "big", "64MB"},
            new String[] {"--color", "sometimes", "always"},
            new String[] {"--rule", "cure-stori", "did you mean: cure-story"},
            new String[] {"--no-rule", "cure-stori", "did you mean: cure-story"},
            new String[] {"--pack", "nowhere", "no such rule file"},
            new String[] {"--config", "nowhere.yaml", "nowhere.yaml"});
    for (String[] w : wrong) {
      Desk.Run run = desk.run("check", w[0] + "=" + w[1], "bad.txt", "--lang", "en");
      assertEquals(2, run.code(), Arrays.toString(w));
      assertTrue(run.err().contains(w[2]), Arrays.toString(w) + run.err());
      assertTrue(run.err().startsWith("error: "), run.err());
    }
  }

  @Test
  void completeAndFragmentExcludeEachOther() {
    assertEquals(2, desk.run("check", "--complete", "--fragment", "bad.txt").code());
  }

  // Language

  @Test
  void languageComesFromTheOptionThenTheLocaleThenRussian() {
    String[] args = {"check"};
    assertTrue(desk.environment(Map.of("LANG", "en_GB.UTF-8")).run(args).err().startsWith("error"));
    assertTrue(
        desk.environment(Map.of("LC_ALL", "ru_RU.UTF-8", "LANG", "en_GB.UTF-8"))
            .run(args)
            .err()
            .startsWith("ошибка"));
    assertTrue(desk.environment(Map.of()).run(args).err().startsWith("ошибка"));
    assertTrue(desk.environment(Map.of("LC_ALL", "C")).run(args).err().startsWith("ошибка"));
    assertTrue(desk.run("check", "--lang", "en").err().startsWith("error"));
    assertEquals(2, desk.run("check", "--lang", "de", "bad.txt").code());
  }

  @Test
  void configurationChoosesTheLanguageUnlessTheOptionDoes() throws IOException {
    write("medlint.yaml", "lang: en\n");
    assertTrue(check("bad.txt").out().contains("error[cure-story]"));
    assertTrue(check("bad.txt", "--lang", "ru").out().contains("ошибка[cure-story]"));
  }

  // Facts and severities

  @Test
  void breachUnderUnknownFactsIsAWarningAndFailsOnlyIfAsked() {
    assertEquals(0, desk.run("check", "bad.txt").code());
    assertEquals(1, desk.run("check", "--fail-level", "warning", "bad.txt").code());
    assertEquals(0, check("--fail-level", "none", "bad.txt").code());
  }

  @Test
  void toleratedFindingsDoNotFail() {
    assertEquals(0, check("--max-findings", "1", "bad.txt").code());
  }

  @Test
  void rulesCanBeChosenAndLeftOut() {
    assertEquals(1, check("--rule", "cure-story", "bad.txt").code());
    assertFalse(check("--no-rule", "cure-story", "bad.txt").out().contains("[cure-story]"));
  }

  @Test
  void configurationTurnsARuleOffOrDown() throws IOException {
    String others = "  cure-story-in-sentences: off\n  patient-story: off\n";
    write("medlint.yaml", "rules:\n  cure-story: warning\n" + others);
    assertEquals(0, check("bad.txt").code());
    assertTrue(check("bad.txt").out().contains("предупреждение[cure-story]"));
    write("medlint.yaml", "rules:\n  cure-story: off\n");
    assertFalse(check("bad.txt").out().contains("[cure-story]"));
  }

  @Test
  void configurationGivesFactsByPath() throws IOException {
    Files.createDirectories(folder.resolve("pro"));
    write("pro/bad.txt", Desk.BREACH);
    write(
        "medlint.yaml",
        "facts: {kind: ad, object: drug, complete: false}\n"
            + "overrides:\n  - files: [\"pro/**\"]\n    facts: {audience: pro-event}\n");
    assertEquals(1, desk.run("check", "bad.txt").code());
    assertEquals(0, desk.run("check", "pro/bad.txt").code());
  }

  @Test
  void mistakeInTheConfigurationIsToldWithItsLine() throws IOException {
    write("medlint.yaml", "version: 1\nfact:\n  kind: ad\n");
    Desk.Run run = check("bad.txt");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("medlint.yaml:2:1: неизвестный ключ «fact»"), run.err());
    assertTrue(run.err().contains("похоже на: facts"), run.err());
  }

  @Test
  void unknownRuleInTheConfigurationIsToldWithItsLine() throws IOException {
    write("medlint.yaml", "rules:\n  cure-stori: off\n");
    Desk.Run run = check("bad.txt");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("medlint.yaml:2:15: нет правила «cure-stori»"), run.err());
  }

  @Test
  void namedConfigurationTakesThePlaceOfTheFoundOne() throws IOException {
    write("medlint.yaml", "rules: {cure-story: off}\n");
    write("other.yaml", "lang: en\n");
    assertTrue(check("--config", "other.yaml", "bad.txt").out().contains("error[cure-story]"));
  }

  // Outputs

  @Test
  void reportFilesAreWrittenBesideTheTextOnTheScreen() throws IOException {
    Desk.Run run =
        check(
            "bad.txt",
            "--output",
            "json=out/a.json",
            "--output=sarif=b.sarif",
            "--output",
            "jsonl=c.jsonl",
            "--output",
            "text=d.txt");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("ошибка[cure-story]"));
    assertTrue(read("out/a.json").contains("\"schema\""));
    assertTrue(read("b.sarif").contains("2.1.0"));
    assertTrue(read("c.jsonl").startsWith("{\"id\":\"bad.txt\",\"verdict\":\"fail\""));
    assertEquals(run.out(), read("d.txt"));
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void reportFileThatCannotBeWrittenIsTold() {
    assertEquals(2, check("bad.txt", "--output", "json=calm.txt/a.json").code());
  }

  @Test
  void withTextPutsTheTextIntoJson() {
    assertTrue(check("--format", "json", "--with-text", "bad.txt").out().contains(Desk.BREACH));
    assertFalse(check("--format", "json", "bad.txt").out().contains(Desk.BREACH));
  }

  @Test
  void quietSaysNothingOfACalmText() {
    assertEquals("", check("--quiet", "calm.txt").out());
    assertTrue(check("--quiet", "bad.txt").out().contains("cure-story"));
  }

  @Test
  void colourIsOnlyUsedWhenAskedForOrOnATerminal() {
    assertFalse(check("bad.txt").out().contains("\u001b["));
    assertTrue(check("--color", "always", "bad.txt").out().contains("\u001b["));
    assertFalse(check("--color", "never", "bad.txt").out().contains("\u001b["));
  }

  @Test
  void minimumsHideFindingsThatDoNotFail() {
    Desk.Run run = desk.run("check", "--min-severity", "error", "bad.txt");
    assertFalse(run.out().contains("[cure-story]"), run.out());
    assertEquals(0, desk.run("check", "--min-confidence", "low", "bad.txt").code());
  }

  @Test
  void timingAndSkipsAreToldBesideTheReport() throws IOException {
    write("a.png", "x");
    Desk.Run run = check(".", "--timing", "--explain-skips");
    assertTrue(run.err().contains("время: "), run.err());
    assertTrue(run.err().contains("пропущено: a.png: формат"), run.err());
    assertEquals(check(".").out(), run.out());
  }

  @Test
  void reportsSavedInTheFolderAreNotCheckedAgain() throws IOException {
    String before = check(".").out();
    check(".", "--output", "html=report.html");
    check(".", "--site", "--output", "site-html=site.html");
    Desk.Run run = check(".", "--explain-skips");
    assertEquals(before, run.out());
    assertEquals(
        "пропущено: report.html: отчёт самого medlint\nпропущено: site.html: отчёт самого medlint\n",
        run.err());
  }

  @Test
  void changedFilesAloneAreCheckedAndNoneIsNoFailure() throws Exception {
    assumeTrue(git("init", "-q"), "there is no git");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    Desk.Run nothing = check(".", "--changed-since", "HEAD");
    assertEquals(0, nothing.code());
    assertEquals("", nothing.out());
    assertEquals(
        "примечание: с HEAD ничего не изменилось, проверять нечего (файлов: 2)\n", nothing.err());
    write("calm.txt", Desk.BREACH);
    Desk.Run one = check(".", "--changed-since", "HEAD", "--explain-skips", "--lang", "en");
    assertEquals(1, one.code());
    assertTrue(one.out().contains("calm.txt:1:13"), one.out());
    assertFalse(one.out().contains("bad.txt"), one.out());
    assertEquals(
        "note: files changed since HEAD: 1 of 2\n"
            + "left out: .git/: folders of this name are not walked\n"
            + "left out: bad.txt: does not differ from HEAD\n",
        one.err());
    Desk.Run unknown = check(".", "--changed-since", "нет-такой");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().startsWith("ошибка: --changed-since: в репозитории "), unknown.err());
  }

  @Test
  void reportForProgramsIsWrittenAlthoughNothingChanged() throws Exception {
    assumeTrue(git("init", "-q"), "there is no git");
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    Desk.Run run =
        check(".", "--changed-since", "HEAD", "--format", "json", "--output", "sarif=out.sarif");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"files\": []"), run.out());
    assertTrue(Files.exists(folder.resolve("out.sarif")));
  }

  @Test
  void siteIsNotJudgedByItsChangedPagesAlone() {
    Desk.Run run = check(".", "--site", "--changed-since", "HEAD");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--site смотрит на все страницы"), run.err());
  }

  private boolean git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void sameBytesWithOneThreadAndEight() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("f" + i + ".txt", (CALM + " ").repeat(40 - i) + Desk.BREACH);
    }
    assertEquals(
        check(".", "--format", "json", "--jobs", "1").out(),
        check(".", "--format", "json", "--jobs", "8").out());
  }

  // Inputs

  @Test
  void standardInputIsChecked() {
    Desk.Run run = desk.input(Desk.BREACH).run("check", "-", "--kind", "ad", "--object", "drug");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("<stdin>:1:13"), run.out());
  }

  @Test
  void encodingAndInputFormatCanBeForced() throws IOException {
    Files.write(folder.resolve("old.dat"), Desk.BREACH.getBytes(Charset.forName("KOI8-R")));
    assertEquals(1, check("--encoding", "KOI8-R", "--input-format", "text", "old.dat").code());
    write("page.txt", "<p>Я вылечилась от <!-- от чего? --> гастрита.</p>");
    assertEquals(1, check("--input-format", "html", "page.txt").code());
  }

  @Test
  void includeAndExcludeChooseTheFilesOfAFolder() throws IOException {
    write("note.rst", Desk.BREACH);
    assertEquals(0, check(".", "--exclude", "bad.*").code());
    assertEquals(1, check(".", "--include", "*.rst").code());
  }

  // Batch

  @Test
  void batchGoesInAndOutLineByLine() {
    String lines =
        "{\"id\":\"a\",\"text\":\""
            + Desk.BREACH
            + "\",\"object\":[\"drug\"],\"kind\":\"ad\","
            + "\"complete\":false,\"cms\":{\"x\":[1,2]}}\n"
            + "{\"id\":\"b\",\"text\":oops}\n"
            + "\n"
            + "{\"id\":\"c\",\"html\":\"<p>"
            + CALM
            + "</p>\",\"complete\":false}\n"
            + "{\"id\":\"d\",\"text\":\"x\",\"object\":\"drag\"}\n"
            + "{\"text\":\"x\"}\n";
    Desk.Run run =
        desk.input(lines)
            .run("check", "--input-format", "jsonl", "--format", "jsonl", "-", "--lang", "en");
    assertEquals(1, run.code());
    String[] out = run.out().split("\n");
    assertEquals(5, out.length, run.out());
    assertTrue(out[0].startsWith("{\"id\":\"a\",\"verdict\":\"fail\""), out[0]);
    assertTrue(out[0].contains("\"start\":12"), out[0]);
    assertTrue(
        out[1].startsWith("{\"id\":null,\"line\":2,\"error\":\"the line is not JSON"), out[1]);
    assertTrue(out[2].startsWith("{\"id\":\"c\",\"verdict\":\"pass\""), out[2]);
    assertTrue(out[3].startsWith("{\"id\":\"d\",\"line\":5,"), out[3]);
    assertTrue(out[3].contains("object") && out[3].contains("drug"), out[3]);
    assertEquals(
        "{\"id\":null,\"line\":6,\"error\":\"the record has no field id; add one\"}", out[4]);
  }

  @Test
  void batchWithAMalformedLineAndNoBreachIsIncomplete() {
    Desk.Run run =
        desk.input("{\"id\":\"a\",\"text\":\"" + CALM + "\"}\n{\n")
            .run("check", "--input-format", "jsonl", "-");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("<stdin>:2"), run.out());
  }

  private Desk.Run check(String... args) {
    String[] all = Arrays.copyOf(new String[] {"check"}, 1 + AD.length + args.length);
    System.arraycopy(AD, 0, all, 1, AD.length);
    System.arraycopy(args, 0, all, 1 + AD.length, args.length);
    return desk.run(all);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
