package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The editions that were released and must stay as they are: a text is judged by the law of its
 * day, and that law must not change behind its back. Kept as lines «id first-day hash»; a line that
 * begins with a number sign is a remark. Immutable and thread-safe.
 */
public final class ReleasedBlocks {

  private static final String HEAD =
      "# Выпущенные редакции: id, первый день, отпечаток. Менять их нельзя: новая редакция\n"
          + "# добавляется в файл закона отдельным блоком «### с …». См. docs/law-files.md.\n";

  private final String file;
  private final Map<String, Entry> entries;
  private final List<LawProblem> problems;

  private record Entry(String hash, int line) {}

  private ReleasedBlocks(String file, Map<String, Entry> entries, List<LawProblem> problems) {
    this.file = file;
    this.entries = entries;
    this.problems = List.copyOf(problems);
  }

  /** Reads a list; mistakes in it are told by {@link #check}. */
  public static ReleasedBlocks read(LawFile list) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<LawProblem> problems = new ArrayList<>();
    int number = 0;
    for (String line : list.text().lines().toList()) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      String[] words = content.split(" +", -1);
      boolean read = words.length == 3;
      if (!read || entries.put(words[0] + ' ' + words[1], new Entry(words[2], number)) != null) {
        problems.add(unreadable(list.path(), number, read));
      }
    }
    return new ReleasedBlocks(list.path(), entries, problems);
  }

  private static LawProblem unreadable(String path, int number, boolean twice) {
    return new LawProblem(
        path,
        number,
        twice
            ? new LocalizedText(
                "эта редакция уже названа выше; оставьте одну строку",
                "this edition is named above already; keep one line")
            : new LocalizedText(
                "непонятная строка: ждут «id первый-день отпечаток»",
                "unreadable line: “id first-day hash” is expected"));
  }

  /** Returns what was done to released editions that must not be done. */
  public List<LawProblem> check(List<LawBlock> blocks) {
    List<LawProblem> found = new ArrayList<>(problems);
    Map<String, LawBlock> present = new LinkedHashMap<>();
    for (LawBlock block : blocks) {
      present.put(block.name(), block);
    }
    entries.forEach(
        (name, entry) -> {
          LawBlock block = present.get(name);
          if (block == null) {
            found.add(lost(name, entry));
          } else if (!block.hash().equals(entry.hash)) {
            found.add(edited(block, entry));
          }
        });
    return found;
  }

  private LawProblem lost(String name, Entry entry) {
    return new LawProblem(
        file,
        entry.line,
        new LocalizedText(
            "выпущенная редакция «"
                + name
                + "» пропала: верните её; если норма больше не действует, добавьте редакцию"
                + " «> утратил силу»",
            "the released edition “"
                + name
                + "” is gone: put it back; if the norm is no longer in force, add an edition"
                + " “> утратил силу”"));
  }

  private LawProblem edited(LawBlock block, Entry entry) {
    return new LawProblem(
        block.file(),
        block.line(),
        new LocalizedText(
            "редакция «"
                + block.name()
                + "» уже выпущена, менять её нельзя ("
                + file
                + ":"
                + entry.line
                + "): верните прежний блок и добавьте новую редакцию «### с …» под её первым днём",
            "the edition “"
                + block.name()
                + "” is released and must not change ("
                + file
                + ":"
                + entry.line
                + "): put the old block back and add a new edition “### с …” under its first day"));
  }

  /** Returns the text of this list with all blocks that it does not name yet, in their order. */
  public String with(List<LawBlock> blocks) {
    Map<String, String> lines = new TreeMap<>(new ProvisionOrder());
    entries.forEach((name, entry) -> lines.put(name, entry.hash));
    for (LawBlock block : blocks) {
      lines.putIfAbsent(block.name(), block.hash());
    }
    StringBuilder text = new StringBuilder(HEAD);
    lines.forEach((name, hash) -> text.append(name).append(' ').append(hash).append('\n'));
    return text.toString();
  }
}
