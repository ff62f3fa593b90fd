package dev.medlint.draft;

/**
 * An element in a run: words, a tab, a drawing. Places are UTF-16 offsets in its part. Filled while
 * the file is read, then left alone.
 */
public final class DocxChild {

  private final DocxRun run;
  private final int start;
  private int end;

  DocxChild(DocxRun run, int start) {
    this.run = run;
    this.start = start;
  }

  public DocxRun run() {
    return run;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  void end(int place) {
    end = place;
    run.childEnd(place);
  }
}
