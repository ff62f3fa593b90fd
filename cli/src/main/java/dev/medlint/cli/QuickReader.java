package dev.medlint.cli;

import java.util.Optional;

/**
 * Reads command lines in which nothing is out of the ordinary.
 *
 * <p>picocli is the authority on command lines, but its classes cannot be put into a class data
 * archive, and loading them takes longer than checking a text does. So the usual line is read here;
 * at anything else (help, a mistake) this reader gives up, and picocli reads the line. A test holds
 * that both read the same wherever this one answers.
 */
final class QuickReader {

  private QuickReader() {}

  /** Returns what a line says; empty: ask picocli. */
  static Optional<Arguments> read(String[] args) {
    if (args.length == 0) {
      return Optional.empty();
    }
    for (Command command : Command.values()) {
      int words = wordsOf(command, args);
      if (words > 0) {
        return read(command, args, words);
      }
    }
    return Optional.empty();
  }

  private static int wordsOf(Command command, String[] args) {
    if (command.words().equals(args[0])) {
      return 1;
    }
    boolean two = args.length > 1 && command.words().equals(args[0] + " " + args[1]);
    return two ? 2 : 0;
  }

  private static Optional<Arguments> read(Command command, String[] args, int from) {
    Arguments.Builder found = new Arguments.Builder(command);
    for (int i = from; i < args.length; i++) {
      String arg = args[i];
      if (isPlain(arg)) {
        if (command.operands().isEmpty()) {
          return Optional.empty();
        }
        found.operand(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      Optional<Option> option = command.option(equals < 0 ? arg : arg.substring(0, equals));
      if (option.isEmpty() || (found.has(option.get()) && !option.get().repeatable())) {
        return Optional.empty();
      }
      if (option.get().isFlag()) {
        if (equals >= 0) {
          return Optional.empty();
        }
        found.flag(option.get());
      } else if (equals >= 0 && isPlain(arg.substring(equals + 1))) {
        found.value(option.get(), arg.substring(equals + 1));
      } else if (equals < 0 && i + 1 < args.length && isPlain(args[i + 1])) {
        found.value(option.get(), args[++i]);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(found.build());
  }

  /** Returns whether an argument can be neither an option nor anything that picocli explains. */
  private static boolean isPlain(String arg) {
    return arg.equals("-")
        || (!arg.isEmpty()
            && arg.charAt(0) != '-'
            && arg.charAt(0) != '"'
            && arg.charAt(0) != '\'');
  }
}
