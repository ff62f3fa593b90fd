package dev.medlint.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every seed, and every input in {@code kept/TARGET/DOOR-…} that once broke a promise. The
 * names of kept inputs begin with the door, so that doors may be added and moved.
 */
class KeptInputsTest {

  private static final Path KEPT = Path.of("src/test/resources/kept");

  @TestFactory
  Stream<DynamicTest> whatWasFoundOnceIsReadWell() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.values()) {
      for (Door door : target.doors()) {
        int number = 0;
        for (byte[] seed : door.seeds()) {
          String name = target.id() + " " + door.name() + " seed " + number++;
          tests.add(dynamicTest(name, () -> read(door, seed)));
        }
        for (Path file : kept(target, door)) {
          byte[] bytes = Files.readAllBytes(file);
          tests.add(dynamicTest(target.id() + " " + file.getFileName(), () -> read(door, bytes)));
        }
      }
    }
    return tests.stream();
  }

  private static void read(Door door, byte[] bytes) throws Exception {
    Effort.within(door.name(), () -> door.reader().read(bytes));
  }

  private static List<Path> kept(Target target, Door door) throws IOException {
    Path folder = KEPT.resolve(target.id());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(door.name() + "--"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyKeptInputBelongsToADoor() throws IOException {
    for (Target target : Target.values()) {
      Set<Path> claimed = new HashSet<>();
      for (Door door : target.doors()) {
        claimed.addAll(kept(target, door));
      }
      Path folder = KEPT.resolve(target.id());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          assertEquals(Set.copyOf(files.toList()), claimed, target.id());
        }
      }
    }
  }

  @Test
  void aBrokenPromiseComesOutOfATarget() {
    List<Door> doors =
        List.of(
            Door.of("sound", bytes -> {}),
            Door.of("broken", bytes -> Promises.check(bytes.length == 0, "no bytes")));
    assertThrows(BrokenPromise.class, () -> Target.read(doors, new byte[] {1, 7}));
    assertThrows(BrokenPromise.class, () -> Target.read(doors, new byte[] {3, 7}));
  }
}
