package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import dev.medlint.law.LawPack;
import dev.medlint.law.NormKind;
import dev.medlint.law.Provision;
import dev.medlint.source.Language;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code medlint rules new}: writes a rule file to be filled in. It overwrites nothing. */
final class NewRuleCommand {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern FORMERLY = Pattern.compile("(?m)^(?:прежде|formerly):(.*)$");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(.*)");

  /** What stands in a rule for which nobody has named a provision yet. */
  private static final String ANY_PROVISION = "38-fz:24:1:8";

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Console console;

  private NewRuleCommand(Arguments arguments, Surroundings surroundings, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.console = console;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Console console)
      throws UsageException, IOException {
    return new NewRuleCommand(arguments, surroundings, console).run();
  }

  private int run() throws UsageException, IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException(
          "rules new: назовите правило, например: medlint rules new age-fear --provision 38-fz:24:1:5",
          "rules new: name the rule, such as: medlint rules new age-fear --provision 38-fz:24:1:5");
    }
    String id = arguments.operands().get(0);
    if (!ID.matcher(id).matches()) {
      throw new UsageException(
          "«"
              + id
              + "» не годится в имена: нужны строчные латинские буквы и цифры через дефис,"
              + " например age-fear",
          "“"
              + id
              + "” cannot be a name: lower-case Latin letters and digits with hyphens are"
              + " needed, such as age-fear");
    }
    Path given = folder();
    Path root = PackEngine.rootOf(given).orElseThrow(() -> noPack(given));
    refuseTaken(id, root);
    LawPack law = law(root);
    List<Provision> provisions = provisions(law);
    Path folder = given.equals(root) ? root.resolve(folderOf(provisions)) : given;
    Path file = folder.resolve(id + ".rule");
    Files.createDirectories(folder);
    try {
      Files.writeString(file, text(id, provisions), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw taken(id, file);
    }
    tell(file);
    return Main.CLEAN;
  }

  /** The folder named, or the pack in or above which the user stands. */
  private Path folder() {
    Path here = surroundings.directory();
    Optional<String> named = arguments.value("--dir");
    if (named.isPresent()) {
      return here.resolve(named.get()).toAbsolutePath().normalize();
    }
    Path sources = here.resolve("rulesets/src/main/pack");
    boolean project = PackEngine.rootOf(here).isEmpty() && Files.isDirectory(sources);
    return (project ? sources : here).toAbsolutePath().normalize();
  }

  private static UsageException noPack(Path folder) {
    return new UsageException(
        folder
            + ": здесь нет набора правил (файла pack.properties); назовите его папку: --dir ПАПКА",
        folder
            + ": there is no rule pack here (no file pack.properties); name its folder: --dir DIR");
  }

  private static void refuseTaken(String id, Path root) throws UsageException, IOException {
    Path retired = root.resolve("rules/retired.txt");
    if (Files.exists(retired)) {
      for (String line : Files.readString(retired).lines().toList()) {
        if (line.strip().split("\\s", 2)[0].equals(id)) {
          throw former(id, retired);
        }
      }
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(NewRuleCommand::isRuleOrSign).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.substring(0, name.lastIndexOf('.')).equals(id)) {
        throw taken(id, file);
      }
      Matcher former = FORMERLY.matcher(Files.readString(file));
      while (former.find()) {
        if (List.of(former.group(1).strip().split("\\s*,\\s*")).contains(id)) {
          throw former(id, file);
        }
      }
    }
  }

  private static UsageException former(String id, Path file) {
    return new UsageException(
        "имя «"
            + id
            + "» раньше носило другое правило, и в текстах могли остаться снятия с ним;"
            + " возьмите новое имя: "
            + file,
        "another rule was named “"
            + id
            + "” formerly, and texts may still suppress it; take a new"
            + " name: "
            + file);
  }

  private static boolean isRuleOrSign(Path file) {
    String name = file.toString();
    return name.endsWith(".rule") || name.endsWith(".sign");
  }

  private static UsageException taken(String id, Path file) {
    return new UsageException(
        "имя «" + id + "» занято: " + file + ". Файл не тронут",
        "the name “" + id + "” is taken: " + file + ". The file was not touched");
  }

  private static LawPack law(Path root) throws UsageException, IOException {
    LawPack bundled = Pack.bundled().law();
    PackCompiler.Result result =
        new PackCompiler(Linter.vocabulary())
            .compileSome(root, Optional.of(bundled), file -> false);
    return result
        .pack()
        .orElseThrow(
            () ->
                new UsageException(
                    "законы набора не читаются; проверьте: medlint law list --pack " + root,
                    "the law of the pack cannot be read; check: medlint law list --pack " + root))
        .law();
  }

  private List<Provision> provisions(LawPack law) throws UsageException {
    List<Provision> found = new ArrayList<>();
    for (String written : arguments.value("--provision").orElse(ANY_PROVISION).split("\\|", -1)) {
      String id = written.strip();
      List<Provision> editions = law.editions(id);
      if (editions.isEmpty()) {
        throw unknown(id, law);
      }
      Provision last = editions.get(editions.size() - 1);
      if (last.kind() == NormKind.FINE) {
        throw new UsageException(
            id + " назначает штраф, нарушают другие нормы; найдите их: medlint explain " + id,
            id + " sets a fine, other provisions are breached; find them: medlint explain " + id);
      }
      found.add(last);
    }
    return found;
  }

  private static UsageException unknown(String id, LawPack law) {
    Optional<String> near = Spelling.nearest(id, law.ids().stream().sorted().toList());
    return new UsageException(
        "в наборе нет нормы «"
            + id
            + "»"
            + near.map(n -> "; похоже на: " + n).orElse("")
            + ". Все нормы: medlint law list",
        "the pack has no provision “"
            + id
            + "”"
            + near.map(n -> "; near: " + n).orElse("")
            + ". All provisions: medlint law list");
  }

  /** Returns where rules of a provision lie: {@code rules/38-fz/art05} for {@code 38-fz:5:3:6}. */
  private static String folderOf(List<Provision> provisions) {
    String[] parts = provisions.get(0).id().split(":", -1);
    Matcher article = NUMBER.matcher(parts.length > 1 ? parts[1] : "");
    if (!parts[0].equals("38-fz") || !article.matches()) {
      return "rules/" + parts[0];
    }
    String number = article.group(1);
    return "rules/38-fz/art" + (number.length() < 2 ? "0" : "") + number + article.group(2);
  }

  private String text(String id, List<Provision> provisions) throws IOException {
    String template;
    try (InputStream in = NewRuleCommand.class.getResourceAsStream("rule_template.txt")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    TreeMap<String, String> values = new TreeMap<>();
    values.put("id", id);
    values.put("norm", norms(provisions));
    values.put("provision", String.join(" | ", provisions.stream().map(Provision::id).toList()));
    values.put(
        "title",
        arguments.value("--title").map(NewRuleCommand::quotable).orElse("Заполните название"));
    String text = template;
    for (String name : values.keySet()) {
      text = text.replace("${" + name + "}", values.get(name));
    }
    return text;
  }

  /** What is written in quotes cannot hold any, nor end its line. */
  private static String quotable(String title) {
    return title.replace('"', '\'').replaceAll("\\s+", " ").strip();
  }

  private String norms(List<Provision> provisions) {
    List<String> lines = new ArrayList<>();
    if (!arguments.has("--provision")) {
      lines.add("# Заполните: норма не названа, и стоит первая попавшаяся. Все: medlint law list");
    }
    for (Provision provision : provisions) {
      lines.add("# " + provision.id() + ": " + provision.title().ru());
    }
    return String.join("\n", lines);
  }

  private void tell(Path file) {
    Path here = surroundings.directory().toAbsolutePath().normalize();
    String path = (file.startsWith(here) ? here.relativize(file) : file).toString();
    boolean ru = console.language() == Language.RU;
    console.print(ru ? "Написано: " + path : "Written: " + path);
    console.print(
        ru
            ? "Дальше: заполните файл, потом medlint rules test " + path
            : "Next: fill it in, then medlint rules test " + path);
    if (!arguments.has("--provision")) {
      console.print(
          ru
              ? "Норма не названа: в файле стоит " + ANY_PROVISION + ", замените её."
              : "No provision was named: the file has " + ANY_PROVISION + ", replace it.");
    }
  }
}
