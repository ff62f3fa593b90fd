package dev.medlint.run;

import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the reader of batches, which nobody outside its package needs but a fuzzer. */
public final class BatchDoor {

  private BatchDoor() {}

  /** Reads a batch and hands over the texts of its sound records. */
  public static void read(byte[] bytes, Consumer<SourceText> texts) throws IOException {
    BatchLines lines = new BatchLines(new ByteArrayInputStream(bytes), 1 << 20);
    Optional<BatchLines.Line> line = lines.next();
    while (line.isPresent()) {
      BatchRecord record = BatchRecord.parse(line.get().bytes());
      if (record.problem().isEmpty()) {
        texts.accept(record.source());
      }
      line = lines.next();
    }
  }
}
