package dev.medlint.cli;

import dev.medlint.report.OutputFormat;
import dev.medlint.run.InputFormat;
import dev.medlint.source.Language;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Reads any command line with picocli: explains mistakes and prints help. Not thread-safe. */
final class PicocliReader {

  /** What was written is taken from picocli as it stands: a glob need not be a path. */
  private static final CommandLine.ITypeConverter<?> NO_CONVERSION = written -> null;

  private final Language language;
  private final boolean forShells;
  private final Properties texts;
  private final CommandLine line;

  PicocliReader(Language language) {
    this(language, false);
  }

  private PicocliReader(Language language, boolean forShells) {
    this.language = language;
    this.forShells = forShells;
    this.texts = texts(language);
    this.line = new CommandLine(root());
    line.setExpandAtFiles(false);
    line.setPosixClusteredShortOptionsAllowed(false);
  }

  /**
   * What a line asks for: to run a command, or to be shown some help.
   *
   * @param arguments empty: show the help
   * @param help what to show; empty if there are arguments
   */
  record Reading(Optional<Arguments> arguments, String help) {}

  /**
   * Reads a line.
   *
   * @throws UsageException if it is wrong
   */
  Reading read(String[] args) throws UsageException {
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (CommandLine.ParameterException e) {
      throw explained(e);
    }
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec spec = last.commandSpec();
    Optional<Command> command = commandOf(spec);
    if (last.isUsageHelpRequested() || command.isEmpty()) {
      if (!last.isUsageHelpRequested() && spec != line.getCommandSpec()) {
        String actions = String.join(", ", spec.subcommands().keySet());
        throw new UsageException(
            "«" + spec.qualifiedName() + "»: назовите действие: " + actions,
            "“" + spec.qualifiedName() + "”: name an action: " + actions);
      }
      return new Reading(Optional.empty(), spec.commandLine().getUsageMessage());
    }
    return new Reading(Optional.of(arguments(command.get(), last)), "");
  }

  /** Returns the commands for shells: picocli keeps values by label, and labels come again. */
  static CommandLine commandsForShells() {
    return new PicocliReader(Language.EN, true).line;
  }

  /** Returns the commands as picocli describes them, for what is generated from them. */
  CommandLine commands() {
    return line;
  }

  private static Arguments arguments(Command command, ParseResult parsed) {
    Arguments.Builder found = new Arguments.Builder(command);
    for (Option option : command.options()) {
      OptionSpec spec = parsed.matchedOption(option.name());
      if (spec == null) {
        continue;
      }
      if (option.isFlag()) {
        found.flag(option);
      } else {
        spec.originalStringValues().forEach(v -> found.value(option, v));
      }
    }
    for (PositionalParamSpec operand : parsed.commandSpec().positionalParameters()) {
      operand.originalStringValues().forEach(found::operand);
    }
    return found.build();
  }

  private static Optional<Command> commandOf(CommandSpec spec) {
    for (Command command : Command.values()) {
      if (spec.qualifiedName().equals("medlint " + command.words())) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private CommandSpec root() {
    CommandSpec root = spec("medlint", "medlint");
    root.addOption(OptionSpec.builder("--version", "-V").description(text("version")).build());
    for (Command command : Command.values()) {
      int blank = command.words().indexOf(' ');
      CommandSpec parent = blank < 0 ? root : group(command.words().substring(0, blank), root);
      parent.addSubcommand(command.words().substring(blank + 1), specOf(command));
    }
    return root;
  }

  /** Returns the command that only groups others, which is made when it is first needed. */
  private CommandSpec group(String name, CommandSpec root) {
    CommandLine known = root.subcommands().get(name);
    if (known != null) {
      return known.getCommandSpec();
    }
    CommandSpec group = spec(name, name);
    root.addSubcommand(name, group);
    return group;
  }

  private CommandSpec specOf(Command command) {
    int blank = command.words().indexOf(' ');
    CommandSpec spec =
        spec(command.words().substring(blank + 1), command.words().replace(' ', '.'));
    for (Option option : command.options()) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.name()).description(optionText(command, option));
      if (option.isFlag()) {
        builder.arity("0").type(boolean.class);
      } else {
        describeValue(builder.arity("1"), command, option);
      }
      String label = forShells ? option.name().substring(2) : option.label();
      spec.addOption(builder.paramLabel(label).build());
    }
    if (!command.operands().isEmpty()) {
      List<String> operandValues = OptionValues.ofOperands(command);
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(command.operands())
              .hideParamSyntax(true)
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(OptionValues.areFiles(command.operands()) ? Path.class : String.class)
              .converters(NO_CONVERSION)
              .completionCandidates(operandValues.isEmpty() ? null : operandValues)
              .description(text("operands." + command.words().replace(' ', '.')))
              .build());
    }
    String operands = command.operands().isEmpty() ? "" : " " + command.operands();
    spec.usageMessage()
        .customSynopsis("medlint " + command.words() + " " + text("heading.some") + operands);
    return spec;
  }

  /** Tells picocli what shells may suggest; the value itself is read as it was written. */
  private static void describeValue(OptionSpec.Builder builder, Command command, Option option) {
    Class<?> type = OptionValues.areFiles(option.label()) ? Path.class : String.class;
    if (option.repeatable()) {
      builder.type(List.class).auxiliaryTypes(type);
    } else {
      builder.type(type);
    }
    List<String> values = OptionValues.of(command, option);
    builder.converters(NO_CONVERSION).completionCandidates(values.isEmpty() ? null : values);
  }

  /** Returns what help says of an option, which one command may put otherwise than the others. */
  private String optionText(Command command, Option option) {
    String own = "option." + command.words().replace(' ', '.') + option.name();
    String text = text(texts.containsKey(own) ? own : "option" + option.name());
    return text.replace("{formats}", formats()).replace("{inputFormats}", inputFormats());
  }

  private static String inputFormats() {
    List<String> ids = new ArrayList<>();
    for (InputFormat format : InputFormat.values()) {
      ids.add(format.id());
    }
    return String.join(", ", ids);
  }

  private static String formats() {
    List<String> ids = new ArrayList<>();
    for (OutputFormat format : OutputFormat.values()) {
      if (format.isOfReport()) {
        ids.add(format.id());
      }
    }
    return String.join(", ", ids);
  }

  private CommandSpec spec(String name, String key) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.addOption(
        OptionSpec.builder("--help", "-h").usageHelp(true).description(text("help")).build());
    spec.usageMessage()
        .width(100)
        .description(text("command." + key))
        .synopsisHeading(text("heading.usage") + " ")
        .optionListHeading("%n" + text("heading.options") + "%n")
        .parameterListHeading("%n" + text("heading.operands") + "%n")
        .commandListHeading("%n" + text("heading.commands") + "%n")
        .customSynopsis(synopsis(name))
        .sortOptions(false);
    String footer = texts.getProperty("footer." + key, "");
    if (!footer.isEmpty()) {
      spec.usageMessage().footer("", footer);
    }
    return spec;
  }

  private String synopsis(String name) {
    String words = name.equals("medlint") ? name : "medlint " + name;
    return words + " " + text("heading.command") + " " + text("heading.some");
  }

  private UsageException explained(CommandLine.ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), spec);
    }
    if (e instanceof CommandLine.OverwrittenOptionException twice) {
      String name = nameOf(twice.getOverwritten());
      return new UsageException(
          name + ": параметр дан дважды; оставьте один", name + ": given twice; keep one");
    }
    if (e instanceof CommandLine.MissingParameterException missing) {
      String name = nameOf(missing.getMissing().get(0));
      return new UsageException(
          name + ": нужно значение после параметра; помощь: " + helpOf(spec),
          name + ": a value is needed after the option; help: " + helpOf(spec));
    }
    return new UsageException(
        "командная строка не разбирается: " + e.getMessage() + "; помощь: " + helpOf(spec),
        "the command line cannot be read: " + e.getMessage() + "; help: " + helpOf(spec));
  }

  private static UsageException unknown(String written, CommandSpec spec) {
    boolean option = written.startsWith("-");
    int equals = written.indexOf('=');
    String name = option && equals > 0 ? written.substring(0, equals) : written;
    TreeSet<String> known = new TreeSet<>();
    if (option) {
      known.addAll(spec.optionsMap().keySet());
    } else {
      known.addAll(spec.subcommands().keySet());
    }
    Optional<String> near = Spelling.nearest(name, known);
    String ru = option ? "нет параметра «" : known.isEmpty() ? "лишнее слово «" : "нет команды «";
    String en = option ? "no option “" : known.isEmpty() ? "superfluous word “" : "no command “";
    String place = spec.qualifiedName();
    boolean list = near.isEmpty() && !option && !known.isEmpty();
    String choices = list ? String.join(", ", known) : "";
    return new UsageException(
        place
            + ": "
            + ru
            + name
            + "»"
            + near.map(n -> "; похоже на: " + n).orElse("")
            + (list ? "; здесь можно: " + choices : "")
            + "; помощь: "
            + helpOf(spec),
        place
            + ": "
            + en
            + name
            + "”"
            + near.map(n -> "; did you mean: " + n).orElse("")
            + (list ? "; allowed here: " + choices : "")
            + "; help: "
            + helpOf(spec));
  }

  private static String helpOf(CommandSpec spec) {
    return spec.qualifiedName() + " --help";
  }

  private static String nameOf(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key + " in " + language);
    }
    // picocli reads a percent sign as the beginning of a format, an @ as that of a style.
    return text.replace("%", "%%");
  }

  private static Properties texts(Language language) {
    String name = language == Language.RU ? "help_ru.properties" : "help_en.properties";
    Properties texts = new Properties();
    try (InputStream in = PicocliReader.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Returns the names of all commands, for messages. */
  static List<String> commandNames() {
    List<String> names = new ArrayList<>();
    for (Command command : Command.values()) {
      names.add(command.words());
    }
    return names;
  }
}
