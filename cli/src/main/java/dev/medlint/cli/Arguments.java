package dev.medlint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, read but not yet understood.
 *
 * @param command which command
 * @param values option name to the values given, in order; a flag has an empty list
 * @param operands what is no option, in order
 */
record Arguments(Command command, Map<String, List<String>> values, List<String> operands) {

  Arguments {
    values = Map.copyOf(values);
    operands = List.copyOf(operands);
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  Optional<String> value(String option) {
    List<String> given = values.getOrDefault(option, List.of());
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** Collects the parts of a command line. */
  static final class Builder {

    private final Command command;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    Builder(Command command) {
      this.command = command;
    }

    boolean has(Option option) {
      return values.containsKey(option.name());
    }

    void flag(Option option) {
      values.put(option.name(), List.of());
    }

    void value(Option option, String value) {
      // No lambda: on the way to the first finding each costs a part of a millisecond.
      List<String> given = values.get(option.name());
      if (given == null) {
        given = new ArrayList<>();
        values.put(option.name(), given);
      }
      given.add(value);
    }

    void operand(String operand) {
      operands.add(operand);
    }

    Arguments build() {
      return new Arguments(command, values, operands);
    }
  }
}
