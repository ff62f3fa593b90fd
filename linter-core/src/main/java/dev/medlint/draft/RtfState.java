package dev.medlint.draft;

/** What holds within a group of an RTF file. */
final class RtfState implements Cloneable {

  /** Where characters go. */
  enum Into {
    TEXT,
    NOWHERE,
    FONTS,
    STYLES,
    INSTRUCTION,
    COMMENT
  }

  Into into = Into.TEXT;
  RtfFlow flow;
  boolean hidden;
  boolean deleted;
  int replaced = 1;
  int font = -1;
  int style = -1;
  int outline = -1;
  int list;
  boolean inTable;
  int depth = 1;

  /** The field of which this is a part; null: none. */
  Field field;

  /** Whether this group ends the flow, the comment or the result of a field. */
  boolean opensFlow;

  boolean opensComment;
  boolean opensResult;

  /** Whether the next inner group is for programs that know no Unicode. */
  boolean alternatives;

  static final class Field {
    final StringBuilder instruction = new StringBuilder();
    int start;
  }

  RtfState inner() {
    try {
      RtfState copy = (RtfState) clone();
      copy.opensFlow = false;
      copy.opensComment = false;
      copy.opensResult = false;
      copy.alternatives = false;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
