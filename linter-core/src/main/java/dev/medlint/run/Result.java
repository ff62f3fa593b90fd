package dev.medlint.run;

import dev.medlint.report.FileReport;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Unread;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.Objects;

/** What came of one input or one batch line. */
public sealed interface Result {

  /** Writes the result as a line of a batch. */
  default void write(JsonlWriter lines) throws IOException {
    if (this instanceof Checked checked) {
      lines.write(checked.report());
    } else if (this instanceof NotChecked not) {
      lines.writeUnread(not.line(), not.unread());
    } else if (this instanceof Malformed malformed) {
      lines.writeError(malformed.line(), malformed.error());
    }
  }

  /** The text was checked. */
  record Checked(FileReport report) implements Result {
    public Checked {
      Objects.requireNonNull(report);
    }
  }

  /**
   * The text could not be checked.
   *
   * @param unread name and reason
   * @param line line of the batch, from 1; 0: not from a batch
   */
  record NotChecked(Unread unread, int line) implements Result {
    public NotChecked {
      Objects.requireNonNull(unread);
    }
  }

  /**
   * A line of a batch is no record.
   *
   * @param input name of the batch
   * @param line from 1
   * @param error what is wrong with it
   */
  record Malformed(String input, int line, LocalizedText error) implements Result {
    public Malformed {
      Objects.requireNonNull(input);
      Objects.requireNonNull(error);
    }
  }
}
