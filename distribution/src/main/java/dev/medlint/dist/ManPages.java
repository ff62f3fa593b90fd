package dev.medlint.dist;

import dev.medlint.cli.CommandModel;
import dev.medlint.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The man pages of all commands, in the words of {@code --help}. Immutable.
 *
 * <p>picocli's own generator writes AsciiDoc with English headings, which a Ruby program in Java
 * has to turn into a man page; the requests that a page needs are eight, so they are written here.
 */
final class ManPages {

  private final String version;
  private final String day;

  /**
   * Begins pages.
   *
   * @param version of the program
   * @param day of its release, YYYY-MM-DD
   */
  ManPages(String version, String day) {
    this.version = Objects.requireNonNull(version);
    this.day = Objects.requireNonNull(day);
  }

  /** Returns file names such as {@code medlint-check.1} and what the files hold, sorted. */
  Map<String, String> in(Language language) {
    Map<String, String> pages = new TreeMap<>();
    add(CommandModel.in(language), language, pages);
    return pages;
  }

  private void add(CommandSpec command, Language language, Map<String, String> pages) {
    pages.put(name(command) + ".1", page(command, language));
    for (CommandLine below : command.subcommands().values()) {
      add(below.getCommandSpec(), language, pages);
    }
  }

  private static String name(CommandSpec command) {
    return command.qualifiedName().replace(' ', '-');
  }

  private String page(CommandSpec command, Language language) {
    boolean ru = language == Language.RU;
    String description = text(command.usageMessage().description());
    String name = name(command);
    Roff page = new Roff();
    page.title(name.toUpperCase(Locale.ROOT), day, "medlint " + version);
    page.section(ru ? "ИМЯ" : "NAME");
    page.named(name, firstClause(description));
    page.section(ru ? "ОБЗОР" : "SYNOPSIS");
    page.synopsis(command.qualifiedName(), afterName(command));
    page.section(ru ? "ОПИСАНИЕ" : "DESCRIPTION");
    page.paragraph(description);
    addOperands(command, page, ru);
    addOptions(command, page, ru);
    addCommands(command, page, ru);
    String footer = text(command.usageMessage().footer());
    if (!footer.isEmpty()) {
      page.section(ru ? "ПРИМЕЧАНИЯ" : "NOTES");
      page.paragraph(footer);
    }
    addOthers(command, page, ru);
    return page.toString();
  }

  private static void addOperands(CommandSpec command, Roff page, boolean ru) {
    if (command.positionalParameters().isEmpty()) {
      return;
    }
    page.section(ru ? "ЧТО УКАЗАТЬ" : "OPERANDS");
    for (PositionalParamSpec operand : command.positionalParameters()) {
      page.item("", operand.paramLabel(), describe(operand));
    }
  }

  private static void addOptions(CommandSpec command, Roff page, boolean ru) {
    page.section(ru ? "ПАРАМЕТРЫ" : "OPTIONS");
    for (OptionSpec option : command.options()) {
      boolean takesValue = option.arity().max() > 0;
      String names = String.join(", ", option.names());
      page.item(
          takesValue ? names + "=" : names,
          takesValue ? option.paramLabel() : "",
          describe(option));
    }
  }

  private static void addCommands(CommandSpec command, Roff page, boolean ru) {
    if (command.subcommands().isEmpty()) {
      return;
    }
    page.section(ru ? "КОМАНДЫ" : "COMMANDS");
    for (CommandLine below : command.subcommands().values()) {
      CommandSpec spec = below.getCommandSpec();
      page.item(spec.qualifiedName(), "", text(spec.usageMessage().description()));
    }
  }

  private static void addOthers(CommandSpec command, Roff page, boolean ru) {
    List<String> others = new ArrayList<>();
    if (command.parent() != null) {
      others.add(name(command.parent()));
    }
    for (CommandLine below : command.subcommands().values()) {
      others.add(name(below.getCommandSpec()));
    }
    page.section(ru ? "СМ. ТАКЖЕ" : "SEE ALSO");
    page.references(others);
  }

  /** Returns what stands in the synopsis after the name of the command. */
  private static String afterName(CommandSpec command) {
    String synopsis = text(command.usageMessage().customSynopsis());
    String name = command.qualifiedName();
    return synopsis.startsWith(name + " ") ? synopsis.substring(name.length() + 1) : synopsis;
  }

  private static String describe(ArgSpec spec) {
    return text(spec.description());
  }

  /** Lists of pages show one line each. */
  private static String firstClause(String description) {
    int end = description.length();
    for (String mark : List.of(": ", ". ", "; ", " (")) {
      int found = description.indexOf(mark);
      end = found > 0 ? Math.min(end, found) : end;
    }
    String clause = description.substring(0, end);
    return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
  }

  /** In the model a percent sign is written twice, as in a format. */
  private static String text(String[] lines) {
    return String.join(" ", lines).replace("%%", "%").strip();
  }
}
