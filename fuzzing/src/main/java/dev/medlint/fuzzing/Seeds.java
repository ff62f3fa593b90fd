package dev.medlint.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what a fuzzer sets out from. */
public final class Seeds {

  private Seeds() {}

  /** Writes {@code seeds/} and {@code words.dict} of a target into a folder: TARGET FOLDER. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    List<Door> doors = Target.doors(arguments[0]);
    for (int door = 0; door < doors.size(); door++) {
      int number = 0;
      for (byte[] seed : doors.get(door).seeds()) {
        String name = doors.get(door).name().replace('.', '-') + "-" + number++;
        Files.write(seeds.resolve(name), Target.input(door, seed));
      }
    }
    Files.write(folder.resolve("words.dict"), Words.dictionary());
  }
}
