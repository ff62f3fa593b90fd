package dev.medlint.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LauncherTest {

  private static final String SCRIPT =
      """
      own
      # --- shared: one
      first
      # --- end
      # --- shared: two
      find_home
      # --- end
      """;

  @Test
  void aTemplateGetsThePartsThatItAsksForInItsOwnOrder() {
    String template = "#!\n# --- include: two\nbetween\n# --- include: one\n";
    assertEquals("#!\nfind_home\nbetween\nfirst\n", new Launcher(SCRIPT).from(template));
  }

  @Test
  void whatIsInstalledAtOnePlaceDoesNotLookForIt() {
    String launcher = new Launcher(SCRIPT).from("#!\n# --- include: two\nrest\n");
    assertEquals("#!\nhome=/there\nrest\n", Launcher.installedIn("/there", launcher));
    assertThrows(IllegalArgumentException.class, () -> Launcher.installedIn("/there", "rest\n"));
  }

  @Test
  void aPartThatIsMissingOrNotClosedStopsTheBuild() {
    Launcher launcher = new Launcher(SCRIPT);
    assertThrows(IllegalArgumentException.class, () -> launcher.from("# --- include: three\n"));
    assertThrows(IllegalArgumentException.class, () -> new Launcher("# --- shared: a\nb\n"));
    assertThrows(IllegalArgumentException.class, () -> new Launcher("# --- end\n"));
  }

  @Test
  void theLaunchersForWindowsGiveTheSameOptions() throws IOException {
    String shell = Files.readString(Packages.repository("medlint"));
    String options = one("options=\\((-Xshare[^)]*)\\)", shell);
    String collector = one("\\*\\) options\\+=\\((-XX:\\+Use[^)]*)\\) ;;", shell);
    String ofServer = one("serve\\) options\\+=\\(([^)]*)\\)", shell);
    for (String name : List.of("bin/medlint.cmd", "image-bin/medlint.cmd")) {
      String windows = Files.readString(Packages.made(name));
      assertEquals(
          options + " " + collector, one("set \"options=(-Xshare[^\"]*)\"", windows), name);
      assertEquals(ofServer, one("\"serve\" set \"options=%options% ([^\"]*)\"", windows), name);
      assertFalse(windows.replace("\r\n", "").contains("\n"), "ends of lines of Windows: " + name);
      assertTrue(
          windows.chars().allMatch(c -> c < 128), "no page of codes is in force yet: " + name);
    }
  }

  private static String one(String expression, String text) {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    assertTrue(matcher.find(), expression);
    return matcher.group(1);
  }
}
