package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.filter.Baseline;
import dev.medlint.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineRenewalTest {

  @TempDir private Path folder;

  @Test
  void textsThatWereNotLookedAtKeepTheirEntriesAsLongAsTheyExist() throws Exception {
    Files.writeString(folder.resolve("there.md"), "");
    Files.writeString(folder.resolve("seen.md"), "");
    Baseline old = new Baseline(List.of(entry("there.md"), entry("gone.md"), entry("seen.md")));
    BaselineRenewal renewal = new BaselineRenewal(folder.resolve(Baseline.FILE_NAME));
    renewal.add("seen.md", List.of());

    assertEquals(new Baseline(List.of(entry("there.md"))), renewal.renewed(old));
    assertEquals(new Baseline(List.of(entry("there.md"))), renewal.pruned(old));
  }

  private static Baseline.Entry entry(String file) {
    return new Baseline.Entry(file, "00", "cure-story", "38-fz:24:1:2", Severity.ERROR, 1);
  }
}
