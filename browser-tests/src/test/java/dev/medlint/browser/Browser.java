package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
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
  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
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
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    Map<String, Object> preferences = new HashMap<>(more);
    preferences.put("download.default_directory", downloads.toString());
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

  void reload() {
    driver.navigate().refresh();
  }

  /** Types into whatever has the focus. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void typeWithControl(Keys key) {
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
  Path download(String name) throws InterruptedException {
    Path file = downloads.resolve(name);
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!Files.exists(file) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertTrue(Files.exists(file), file + " was not downloaded");
    return file;
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
