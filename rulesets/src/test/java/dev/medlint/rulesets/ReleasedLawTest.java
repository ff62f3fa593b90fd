package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.law.LawBlock;
import dev.medlint.law.LawFile;
import dev.medlint.law.LawFileParser;
import dev.medlint.law.ReleasedBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The list of released editions. The build compares it with the law files; here it can be made
 * longer at a release: {@code mvn -pl rulesets -am test -Dtest=ReleasedLawTest -Dlaw.release=all
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReleasedLawTest {

  private static final Path PACK = Path.of("src", "main", "pack");
  private static final String LIST = "law/released.txt";

  private static List<LawBlock> blocks() throws IOException {
    List<LawFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(PACK.resolve("law"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        files.add(new LawFile(PACK.relativize(path).toString(), Files.readString(path)));
      }
    }
    return LawFileParser.parse(files).blocks();
  }

  private static ReleasedBlocks released() throws IOException {
    return ReleasedBlocks.read(new LawFile(LIST, Files.readString(PACK.resolve(LIST))));
  }

  @Test
  void noReleasedEditionWasEditedOrLost() throws IOException {
    assertEquals(List.of(), released().check(blocks()));
  }

  @Test
  void everyEditionHasOneNameSoThatItCanBeReleased() throws IOException {
    List<String> names = blocks().stream().map(LawBlock::name).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  @Test
  @EnabledIfSystemProperty(named = "law.release", matches = "all")
  void releaseWritesAllEditionsIntoTheList() throws IOException {
    String list = released().with(blocks());
    Files.writeString(PACK.resolve(LIST), list);
    assertEquals(List.of(), released().check(blocks()));
  }
}
