package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium as it is installed, without a window and without a network. */
final class Browser implements AutoCloseable {

  private final ChromeDriver driver;
  private final Downloads downloads;

  private Browser(ChromeDriver driver, Downloads downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Starts a browser that keeps its profile and its downloads in a folder. */
  static Browser in(Path folder) throws IOException {
    return in(folder, Map.of());
  }

  /** Starts a browser that lets no page keep data. */
  static Browser withoutStorage(Path folder) throws IOException {
    return in(folder, Map.of("profile.default_content_setting_values.cookies", 2));
  }

  private static Browser in(Path folder, Map<String, Object> more) throws IOException {
    Downloads downloads = new Downloads(Files.createDirectories(folder.resolve("downloads")));
    Map<String, Object> preferences = new HashMap<>(more);
    preferences.put("download.default_directory", downloads.folder().toString());
    preferences.put("download.prompt_for_download", false);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("medlint.chromium", "/usr/bin/chromium"));
    options.setExperimentalOption("prefs", preferences);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--lang=ru",
        "--window-size=1440,1000",
        "--user-data-dir=" + folder.resolve("profile"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(
                new java.io.File(program("medlint.chromedriver", "/usr/bin/chromedriver")))
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), downloads);
  }

  private static String program(String property, String usual) {
    String path = System.getProperty(property, usual);
    assertTrue(
        Files.isExecutable(Path.of(path)),
        path + " is missing; install Chromium and its driver or set -D" + property);
    return path;
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  void open(URI page) {
    driver.get(page.toString());
  }

  /**
   * Puts a text where a person would have copied it from, and pastes it into what has the focus.
   */
  void paste(String text) {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    driver.executeAsyncScript(
        "const done = arguments[1]; navigator.clipboard.writeText(arguments[0]).then(done, done)",
        text);
    typeWithControl("v");
  }

  /** Waits until a script returns true. */
  void await(String script, Object... arguments) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Boolean.TRUE.equals(run("return Boolean(" + script + ")", arguments))) {
      assertTrue(System.nanoTime() < end, script + " is not so; the page says: " + text("body"));
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the system of the reader prefer light or dark colours. */
  void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Makes the window look as on a phone of some width. */
  void phone(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 740, "deviceScaleFactor", 2, "mobile", true));
    driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
  }

  /** Makes the window as large as a small notebook's. */
  void notebook() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1366, "height", 850, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Returns what is seen of the page, as PNG. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Returns what axe finds that keeps people from using the page. */
  List<?> obstacles() throws IOException {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1]; axe.run().then(found =>"
                + " done(found.violations.map(one => one.id + ': ' + one.nodes.map(node =>"
                + " node.html + ' ' + node.failureSummary).join('; '))), failure =>"
                + " done([String(failure)]))");
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** Types into whatever has the focus. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void typeWithControl(CharSequence key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** Presses a key of a keyboard whose layout gives another character. */
  void press(String code, String character) {
    for (String type : List.of("keyDown", "keyUp")) {
      driver.executeCdpCommand(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "code", code, "key", character, "text", character));
    }
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Returns the words shown at a place. */
  String text(String css) {
    return find(css).getText();
  }

  /** Returns the words of the page whether shown or not. */
  String words(String css) {
    return String.valueOf(run("return document.querySelector(arguments[0]).textContent", css));
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  void set(String cssOfSelect, String value) {
    run(
        "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('change', {bubbles: true}))",
        cssOfSelect,
        value);
  }

  /** Makes the page look as on a phone. */
  void phone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
  }

  /** Prints the page as it prints to paper. */
  byte[] pdf() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
  }

  /** Waits for a file to be downloaded and returns it. */
  Path download(String name) throws IOException, InterruptedException {
    return downloads.await(name);
  }

  /** Returns what the page complained of in the console. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
