package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.report.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final List<String> FORMATS =
      Arrays.stream(OutputFormat.values())
          .filter(OutputFormat::isOfReport)
          .map(OutputFormat::id)
          .toList();

  @TempDir Path folder;

  @Test
  void everyFormatOfASavedReportHasTheBytesOfTheCheck() throws IOException {
    Files.writeString(folder.resolve("a.txt"), Desk.BREACH);
    Files.writeString(folder.resolve("b.jsonl"), "{\"id\":\"1\",\"text\":\"Приём.\"}\n{oops\n");
    List<String> check =
        new ArrayList<>(List.of("check", "a.txt", "b.jsonl", "no.txt", "--kind", "ad"));
    check.addAll(List.of("--with-text", "--output", "json=saved.json"));
    List<String> report = new ArrayList<>(List.of("report", "saved.json", "--with-text"));
    for (String format : FORMATS) {
      check.addAll(List.of("--output", format + "=direct." + format));
      report.addAll(List.of("--output", format + "=again." + format));
    }
    new Desk(folder).run(check.toArray(String[]::new));

    Desk.Run again = new Desk(folder).run(report.toArray(String[]::new));

    assertEquals(new Desk.Run(0, "", ""), again);
    for (String format : FORMATS) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("direct." + format)),
          Files.readAllBytes(folder.resolve("again." + format)),
          format);
    }
  }

  @Test
  void servicesOfBuildsKnowFilesFromTheTopOfTheRepository() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("a.txt"), Desk.BREACH);
    String whole = site.resolve("a.txt").toString();
    Map<String, String> github = Map.of("GITHUB_WORKSPACE", folder.toString());
    Map<String, String> gitlab = Map.of("CI_PROJECT_DIR", folder.toString());

    Desk below = new Desk(site).environment(github);
    String annotations = below.run("check", "a.txt", "--format", "github").out();
    assertTrue(annotations.contains(" file=site/a.txt,line=1,"), annotations);
    assertEquals(annotations, below.run("check", whole, "--format", "github").out());
    below.run("check", "a.txt", "--with-text", "--quiet", "--output", "json=saved.json");
    assertEquals(annotations, below.run("report", "saved.json", "--format", "github").out());

    String quality =
        new Desk(site).environment(gitlab).run("check", "a.txt", "--format", "gitlab").out();
    assertTrue(quality.contains("\"path\": \"site/a.txt\""), quality);

    String elsewhere =
        new Desk(site)
            .environment(Map.of("GITHUB_WORKSPACE", "/elsewhere"))
            .run("check", whole, "--format", "github")
            .out();
    assertTrue(elsewhere.contains(" file=a.txt,line=1,"), elsewhere);
  }

  @Test
  void withoutAFormatTheTextIsPrinted() throws IOException {
    Files.writeString(folder.resolve("a.txt"), Desk.BREACH);
    Desk desk = new Desk(folder);
    desk.run("check", "a.txt", "--with-text", "--output", "json=saved.json", "--quiet");

    assertEquals(desk.run("check", "a.txt").out(), desk.run("report", "saved.json").out());
  }

  @Test
  void aJsonWithoutTextIsRefusedWithTheCommandThatSavesOne() throws IOException {
    Files.writeString(folder.resolve("a.txt"), Desk.BREACH);
    Desk desk = new Desk(folder);
    desk.run("check", "a.txt", "--output", "json=thin.json");

    Desk.Run run = desk.run("report", "thin.json");

    assertEquals(2, run.code());
    assertEquals(
        "ошибка: thin.json: в отчёте нет текста и обоснований; сохраните его заново: medlint check"
            + " --with-text --output json=ОТЧЁТ.json ПУТЬ\n",
        run.err());
  }

  @Test
  void whatIsMissingOrNoReportOrDrawnBySitesOnlyIsSaid() throws IOException {
    Desk desk = new Desk(folder);
    Files.writeString(folder.resolve("x.json"), "<html>");

    assertEquals(2, desk.run("report").code());
    assertTrue(desk.run("report", "no.json").err().contains("no.json: нет такого файла"));
    assertTrue(desk.run("report", ".").err().contains("это папка"));
    assertTrue(desk.run("report", "x.json").err().contains("это не JSON"));
    assertTrue(
        desk.run("report", "x.json", "--format", "site-html").err().contains("check --site"));
  }
}
