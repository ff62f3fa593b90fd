package dev.medlint.draft;

/**
 * What a comment in a Word file can begin before and end after: a run of equally formatted
 * characters, or a formula. Places are UTF-16 offsets in its part. Filled while the file is read,
 * then left alone.
 */
public final class DocxRun {

  private final String part;
  private final int start;
  private final String tag;
  private final String name;
  private int end;
  private String properties = "";
  private int firstChild = -1;
  private int lastChildEnd = -1;

  DocxRun(String part, int start, String tag, String name) {
    this.part = part;
    this.start = start;
    this.tag = tag;
    this.name = name;
  }

  /** Returns the name of the part that it stands in. */
  public String part() {
    return part;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Returns the tag that begins it, as it is written. */
  public String tag() {
    return tag;
  }

  /** Returns the name of its element with its prefix. */
  public String name() {
    return name;
  }

  /** Returns the element that formats it, as it is written; empty: none does. */
  public String properties() {
    return properties;
  }

  /** Returns whether nothing that is shown stands in it before a place. */
  public boolean beginsAt(int place) {
    return place <= firstChild;
  }

  /** Returns whether nothing that is shown stands in it after a place. */
  public boolean endsAt(int place) {
    return place >= lastChildEnd;
  }

  void properties(String written) {
    properties = written;
  }

  void child(int childStart) {
    if (firstChild < 0) {
      firstChild = childStart;
    }
  }

  void childEnd(int childEnd) {
    lastChildEnd = Math.max(lastChildEnd, childEnd);
  }

  void end(int place) {
    end = place;
  }
}
