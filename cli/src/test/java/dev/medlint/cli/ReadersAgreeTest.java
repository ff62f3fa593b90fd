package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReadersAgreeTest {

  @Property(tries = 500, seed = "20261122")
  void picocliReadsWhateverTheQuickReaderReadsInTheSameWay(@ForAll("lines") List<String> line)
      throws UsageException {
    String[] args = line.toArray(String[]::new);
    Optional<Arguments> quick = QuickReader.read(args);
    if (quick.isPresent()) {
      assertEquals(quick, new PicocliReader(Language.EN).read(args).arguments());
    }
  }

  @Provide
  Arbitrary<List<String>> lines() {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("a.html", "-", "папка/б.md", "x=y", "{a,b}", "*.html", "", "--", "-x"));
    words.addAll(List.of("\"q\"", "'q'", "@file", "--kind=ad", "--quiet=true", "--rule=", "rules"));
    for (Option option : Command.CHECK.options()) {
      words.add(option.name());
      words.add(option.name() + "=v");
    }
    Arbitrary<List<String>> rest = Arbitraries.of(words).list().ofMaxSize(7);
    Arbitrary<String> commands =
        Arbitraries.of("check", "explain", "rules list", "rules try", "rules tokens", "rules");
    return rest.flatMap(
        r ->
            commands.map(
                c -> {
                  List<String> line = new ArrayList<>(List.of(c.split(" ")));
                  line.addAll(r);
                  return line;
                }));
  }

  @Test
  void theUsualLineNeedsNoPicocli() {
    String[] args = {"check", "--object", "drug", "--rule=a", "--rule", "b", "--quiet", "a.html"};
    Arguments read = QuickReader.read(args).orElseThrow();
    assertEquals(List.of("a.html"), read.operands());
    assertEquals(List.of("a", "b"), read.all("--rule"));
    assertTrue(read.has("--quiet"));
  }

  @Test
  void allCommandsHaveHelpInBothLanguages() throws UsageException {
    for (Language language : Language.values()) {
      for (Command command : Command.values()) {
        String[] args = (command.words() + " --help").split(" ");
        String help = new PicocliReader(language).read(args).help();
        for (Option option : command.options()) {
          assertTrue(help.contains(option.name()), option.name() + " in " + help);
        }
      }
    }
  }
}
