package dev.medlint.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser of the person at the terminal, where there is one. */
final class Browser {

  private final Map<String, String> environment;

  Browser(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Opens an address; where that cannot be done, the person has read it on the terminal. */
  void open(URI page) {
    List<String> command = command(System.getProperty("os.name", ""), page);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // There is no such program.
    }
  }

  /** Returns what opens an address on a system; empty: there is no screen. */
  List<String> command(String system, URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page.toString());
    }
    if (name.startsWith("mac")) {
      return List.of("open", page.toString());
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? List.of("xdg-open", page.toString()) : List.of();
  }
}
