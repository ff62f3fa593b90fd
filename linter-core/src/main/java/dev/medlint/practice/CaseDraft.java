package dev.medlint.practice;

import java.util.ArrayList;
import java.util.List;

/** A case as it was written, before its values are understood. Lives only while parsing. */
final class CaseDraft {

  /** A value and the line it begins on. */
  record Value(CaseField field, String text, int line) {}

  private final String name;
  private final int line;
  private final List<Value> values = new ArrayList<>();

  CaseDraft(String name, int line) {
    this.name = name;
    this.line = line;
  }

  /** Returns what stands behind the opening fence. */
  String name() {
    return name;
  }

  /** Returns the line on which the block begins. */
  int line() {
    return line;
  }

  void add(CaseField field, String text, int atLine) {
    values.add(new Value(field, text, atLine));
  }

  /** Adds an indented line to the value above it; returns false when there is none. */
  boolean append(String text) {
    if (values.isEmpty()) {
      return false;
    }
    Value last = values.remove(values.size() - 1);
    values.add(new Value(last.field(), (last.text() + " " + text).strip(), last.line()));
    return true;
  }

  List<Value> all(CaseField field) {
    List<Value> found = new ArrayList<>();
    for (Value value : values) {
      if (value.field() == field) {
        found.add(value);
      }
    }
    return found;
  }
}
