package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.report.Tool;
import dev.medlint.run.AsOf;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.InputFormat;
import dev.medlint.run.RunOptions;
import dev.medlint.server.Checks;
import dev.medlint.server.MedlintServer;
import dev.medlint.server.ServerSettings;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code medlint serve}: the page and the API, until the process is told to stop. */
final class ServeCommand {

  /** What the token is read from, so that no list of processes shows it. */
  private static final String TOKEN_VARIABLE = "MEDLINT_TOKEN";

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console console;

  private ServeCommand(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.console = console;
  }

  /** Runs the command and returns the exit code once the server has stopped. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException {
    return new ServeCommand(arguments, surroundings, engine, console).run();
  }

  private int run() throws UsageException, ConfigurationException, IOException {
    ServerSettings settings = settings();
    Checks checks = checks();
    MedlintServer server = start(settings, checks);
    Thread stopping = new Thread(() -> close(server), "medlint-stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      tell(server, settings);
      server.join();
      return Main.CLEAN;
    } catch (InterruptedException e) {
      // Whoever runs the program within another one stops it so.
      close(server);
      return Main.CLEAN;
    }
  }

  private static void close(MedlintServer server) {
    try {
      server.close();
    } catch (IOException e) {
      // The process ends anyway.
    }
  }

  private void tell(MedlintServer server, ServerSettings settings) throws IOException {
    console.print("medlint: " + server.page());
    if (settings.isLocal()) {
      console.print(
          "Откройте этот адрес в браузере. Тексты не покидают компьютер. Остановить: Ctrl+C.",
          "Open this address in a browser. Texts do not leave this machine. To stop: Ctrl+C.");
    } else {
      console.print(
          "Сервер виден другим компьютерам и отвечает тем, кто знает токен. Остановить: Ctrl+C.",
          "Other machines see the server; it answers to those who know the token. To stop: Ctrl+C.");
    }
    console.flush();
    if (surroundings.terminal() && !arguments.has("--no-open")) {
      new Browser(surroundings.environment()).open(server.page());
    }
  }

  private MedlintServer start(ServerSettings settings, Checks checks)
      throws UsageException, IOException {
    try {
      return started(settings, checks);
    } catch (IOException e) {
      if (arguments.has("--port") || settings.address().getPort() == 0) {
        throw new UsageException(
            "адрес "
                + shown(settings)
                + " занять не удалось: "
                + e.getMessage()
                + "; возьмите другой порт: --port",
            "the address "
                + shown(settings)
                + " cannot be listened at: "
                + e.getMessage()
                + "; take another port: --port");
      }
    }
    // Nobody asked for this port, so any other one does as well.
    InetSocketAddress other = new InetSocketAddress(settings.address().getAddress(), 0);
    return started(settings.at(other), checks);
  }

  private MedlintServer started(ServerSettings settings, Checks checks) throws IOException {
    MedlintServer server =
        new MedlintServer(settings, checks, console.language(), this::tellOfFailure);
    server.start();
    return server;
  }

  private static String shown(ServerSettings settings) {
    return settings.address().getHostString() + ':' + settings.address().getPort();
  }

  private synchronized void tellOfFailure(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    String detail = cause + (trace.length > 0 ? " (" + trace[0] + ")" : "");
    console.complain(
        new LocalizedText(
            "внутренняя ошибка medlint: " + detail + "; сообщите о ней разработчикам",
            "an internal error of medlint: " + detail + "; please report it"));
    try {
      console.flush();
    } catch (IOException e) {
      // The client was told; nobody reads this.
    }
  }

  private ServerSettings settings() throws UsageException, IOException {
    int port =
        arguments.has("--port")
            ? Values.number("--port", text("--port"), 0)
            : ServerSettings.DEFAULT_PORT;
    if (port > 65_535) {
      throw Values.wrong("--port", text("--port"), "от 0 до 65535", "from 0 to 65535");
    }
    ServerSettings settings = ServerSettings.local(port);
    if (arguments.has("--host")) {
      settings = settings.at(new InetSocketAddress(host(), port));
    }
    Optional<String> token = token();
    if (token.isPresent()) {
      settings = settings.withToken(token.get());
    }
    if (!settings.isLocal() && token.isEmpty()) {
      throw new UsageException(
          "--host: по адресу "
              + text("--host")
              + " сервер увидят другие компьютеры; задайте токен: --token-file или переменная "
              + TOKEN_VARIABLE,
          "--host: at "
              + text("--host")
              + " other machines see the server; set a token: --token-file or the variable "
              + TOKEN_VARIABLE);
    }
    long most =
        arguments.has("--max-body")
            ? Values.size("--max-body", text("--max-body"))
            : ServerSettings.DEFAULT_MAX_BYTES;
    return settings.withOrigins(origins()).withLimits(most, jobs(), settings.waiting());
  }

  private InetAddress host() throws UsageException {
    try {
      return InetAddress.getByName(text("--host"));
    } catch (UnknownHostException e) {
      throw Values.wrong(
          "--host", text("--host"), "адрес этого компьютера", "an address of this machine");
    }
  }

  private List<String> origins() throws UsageException {
    for (String origin : arguments.all("--origin")) {
      if (!origin.matches("https?://[^/\\s]+")) {
        throw Values.wrong(
            "--origin", origin, "https://сайт без пути", "https://site without a path");
      }
    }
    return arguments.all("--origin");
  }

  private Optional<String> token() throws UsageException, IOException {
    String given = surroundings.environment().getOrDefault(TOKEN_VARIABLE, "");
    if (arguments.has("--token-file")) {
      Path file = Values.path("--token-file", text("--token-file"), surroundings);
      if (!Files.isRegularFile(file)) {
        throw new UsageException(
            "--token-file: нет файла " + file, "--token-file: there is no file " + file);
      }
      given = Files.readString(file, StandardCharsets.UTF_8);
      if (given.isBlank()) {
        throw new UsageException(
            "--token-file: файл " + file + " пуст; запишите в него токен",
            "--token-file: the file " + file + " is empty; write the token into it");
      }
    }
    if (!given.strip().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new UsageException(
          "токен нельзя послать в заголовке HTTP: возьмите латинские буквы, цифры и знаки без пробелов",
          "no header of HTTP can hold the token: take Latin letters, digits and signs without spaces");
    }
    return given.isBlank() ? Optional.empty() : Optional.of(given.strip());
  }

  private int jobs() throws UsageException {
    return arguments.has("--jobs")
        ? Values.number("--jobs", text("--jobs"), 1)
        : Runtime.getRuntime().availableProcessors();
  }

  private Checks checks() throws UsageException, ConfigurationException {
    Optional<Path> folder =
        arguments.has("--pack")
            ? Optional.of(Values.path("--pack", text("--pack"), surroundings))
            : Optional.empty();
    Pack pack = engine.pack(folder);
    Duration timeout =
        arguments.has("--timeout-per-file")
            ? Values.time("--timeout-per-file", text("--timeout-per-file"))
            : RunOptions.DEFAULT_TIMEOUT;
    long most =
        arguments.has("--max-body")
            ? Values.size("--max-body", text("--max-body"))
            : ServerSettings.DEFAULT_MAX_BYTES;
    DrugList drugs =
        arguments.has("--rx-list")
            ? DrugListReader.read(
                Values.path("--rx-list", text("--rx-list"), surroundings), "--rx-list")
            : DrugList.NONE;
    RunOptions usual =
        new RunOptions(List.of(), drugs, InputFormat.AUTO, Optional.empty(), jobs(), timeout, most);
    return new Checks(
        pack,
        () -> withExamples(pack, folder),
        configuration(),
        usual,
        asOf(),
        new Tool(Version.ofProgram(), pack.name(), pack.version()),
        surroundings.clock(),
        surroundings.directory());
  }

  /** A pack from a folder has its examples already. */
  private Pack withExamples(Pack pack, Optional<Path> folder) {
    try {
      return folder.isPresent() ? pack : engine.packWithExamples(folder);
    } catch (UsageException e) {
      throw new IllegalStateException("the pack was read before", e);
    }
  }

  private Configuration configuration() throws UsageException, ConfigurationException {
    ConfigurationFinder finder =
        arguments.has("--config")
            ? ConfigurationFinder.of(Values.path("--config", text("--config"), surroundings))
            : ConfigurationFinder.upward();
    Configuration found = finder.find(surroundings.directory());
    if (found.file().isPresent()) {
      console.tell("настройка: " + found.file().get(), "configuration: " + found.file().get());
    }
    return found;
  }

  private Optional<AsOf> asOf() throws UsageException {
    return arguments.has("--as-of")
        ? Optional.of(Values.asOf("--as-of", text("--as-of")))
        : Optional.empty();
  }

  private String text(String option) {
    return arguments.value(option).orElseThrow();
  }
}
