package dev.medlint.cli;

import java.util.Objects;

/**
 * One option of a command.
 *
 * @param name with its dashes
 * @param label what stands for the value in help; empty: the option takes no value
 * @param repeatable whether it may be given more than once
 */
record Option(String name, String label, boolean repeatable) {

  Option {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
  }

  static Option flag(String name) {
    return new Option(name, "", false);
  }

  static Option value(String name, String label) {
    return new Option(name, label, false);
  }

  static Option values(String name, String label) {
    return new Option(name, label, true);
  }

  boolean isFlag() {
    return label.isEmpty();
  }
}
