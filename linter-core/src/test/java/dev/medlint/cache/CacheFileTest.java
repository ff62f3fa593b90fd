package dev.medlint.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {

  private static final long PROGRAM = 42;
  private static final long LIMIT = 1000;

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("results.bin");
  }

  @Test
  void resultsAndWordsAreReadAsTheyWereWritten() throws Exception {
    write(Map.of(key(1), new byte[] {1}, key(2), new byte[300]), Set.of());
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      assertArrayEquals(new byte[] {1}, file.find(key(1)).orElseThrow());
      assertEquals(300, file.find(key(2)).orElseThrow().length);
      assertTrue(file.find(key(3)).isEmpty());
      assertEquals(Map.of(7L, "слова"), file.words());
    }
  }

  @Test
  void whatWasNotAskedForLongestIsDroppedFirst() throws Exception {
    write(Map.of(key(1), new byte[300]), Set.of());
    write(Map.of(key(2), new byte[300]), Set.of());
    write(Map.of(key(3), new byte[300]), Set.of(key(1)));
    write(Map.of(key(4), new byte[300]), Set.of());
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      assertTrue(file.find(key(2)).isEmpty());
      assertEquals(3, file.size());
    }
    assertTrue(Files.size(path) < LIMIT + 400);
  }

  @Test
  void laterResultTakesThePlaceOfAnEarlierOne() throws Exception {
    write(Map.of(key(1), new byte[] {1}), Set.of());
    write(Map.of(key(1), new byte[] {2}), Set.of());
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      assertArrayEquals(new byte[] {2}, file.find(key(1)).orElseThrow());
      assertEquals(1, file.size());
    }
  }

  @Test
  void fileOfAnotherProgramIsRefused() throws Exception {
    write(Map.of(key(1), new byte[] {1}), Set.of());
    CacheFile.UnusableException e =
        assertThrows(
            CacheFile.UnusableException.class, () -> CacheFile.open(path, PROGRAM + 1).close());
    assertEquals(CacheFile.Obstacle.OTHER_PROGRAM, e.obstacle());
  }

  @Test
  void damagedResultIsNotGivenOut() throws Exception {
    write(Map.of(key(1), new byte[] {1, 2, 3}), Set.of());
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length - 1] ^= 1;
    Files.write(path, bytes);
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      assertTrue(file.find(key(1)).isEmpty());
    }
  }

  @Test
  void anyCutIsSeen() throws Exception {
    write(Map.of(key(1), new byte[] {1, 2, 3}), Set.of());
    byte[] bytes = Files.readAllBytes(path);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(path, Arrays.copyOf(bytes, length));
      assertThrows(CacheFile.UnusableException.class, () -> CacheFile.open(path, PROGRAM).close());
    }
  }

  @Test
  void severalThatWriteAtOnceLeaveOneWholeFileAndNothingElse() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int number = i;
        writers.add(
            () -> {
              write(Map.of(key(number), new byte[] {(byte) number}), Set.of());
              return null;
            });
      }
      for (Future<Void> written : threads.invokeAll(writers)) {
        written.get();
      }
    } finally {
      threads.shutdown();
    }
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      assertTrue(file.size() > 0);
      for (int i = 0; i < 40; i++) {
        byte[] bytes = file.find(key(i)).orElse(new byte[] {(byte) i});
        assertArrayEquals(new byte[] {(byte) i}, bytes);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  private static CacheKey key(int number) {
    return new CacheKey(number, 2L * number, 3L * number, 4L * number);
  }

  private void write(Map<CacheKey, byte[]> added, Set<CacheKey> asked)
      throws IOException, CacheFile.UnusableException {
    try (CacheFile file = CacheFile.open(path, PROGRAM)) {
      Map<Long, String> words = new HashMap<>(Map.of(7L, "слова"));
      file.write(path, PROGRAM, added, asked, words, LIMIT);
    }
  }
}
