package dev.medlint.fuzzing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Doors that are fuzzed in one process: the first byte of an input chooses the door. */
enum Target {
  /** The whole line over texts. */
  TEXT(TextDoors::all),
  /** What pages say: HTML, Markdown, front matter, JSON-LD, comments to medlint. */
  PAGE(PageDoors::all),
  /** Rules, signs, word lists, law and practice files. */
  RULES(RuleDoors::all),
  /** Configuration, decisions, baselines, caches and other files of the program's own. */
  SETTINGS(SettingsDoors::all),
  /** DOCX, ODT, RTF, mail, subtitles. */
  DRAFTS(DraftDoors::all),
  /** Sheets, exports, chats, JSON Lines. */
  RECORDS(RecordDoors::all);

  private final Supplier<List<Door>> doors;

  Target(Supplier<List<Door>> doors) {
    this.doors = doors;
  }

  /** Returns its name as files and the command line have it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its doors, in the order of the bytes that choose them. */
  List<Door> doors() {
    return doors.get();
  }

  /**
   * Returns the doors of one target, or of several joined by {@code +}.
   *
   * @throws IllegalArgumentException if there is no such target
   */
  static List<Door> doors(String ids) {
    List<Door> all = new ArrayList<>();
    for (String id : ids.split("\\+", -1)) {
      all.addAll(valueOf(id.toUpperCase(Locale.ROOT)).doors());
    }
    return all;
  }

  /** Reads an input whose first byte chooses the door. */
  static void read(List<Door> doors, byte[] input) throws Exception {
    if (input.length > 0) {
      int door = Byte.toUnsignedInt(input[0]) % doors.size();
      Effort.within(
          doors.get(door).name(),
          () -> doors.get(door).reader().read(Arrays.copyOfRange(input, 1, input.length)));
    }
  }

  /** Returns the input by which a door is chosen for bytes. */
  static byte[] input(int door, byte[] bytes) {
    byte[] input = new byte[bytes.length + 1];
    input[0] = (byte) door;
    System.arraycopy(bytes, 0, input, 1, bytes.length);
    return input;
  }
}
