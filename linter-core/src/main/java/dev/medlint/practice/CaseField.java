package dev.medlint.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field of a case as it is written in a practice file. */
enum CaseField {
  PROVISION("норма"),
  OUTCOME("итог"),
  DATE("дата"),
  AUTHORITY("орган"),
  SUMMARY("суть"),
  SOURCE("источник"),
  SEEN("видели");

  private final String key;

  CaseField(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  static Optional<CaseField> of(String key) {
    for (CaseField field : values()) {
      if (field.key.equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (CaseField field : values()) {
      keys.add(field.key);
    }
    return keys;
  }
}
