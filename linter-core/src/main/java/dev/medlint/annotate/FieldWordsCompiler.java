package dev.medlint.annotate;

import dev.medlint.binary.BinaryWriter;
import dev.medlint.binary.StringIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles the file of {@link FieldWords} when the program is built, so that a short run need not
 * parse it.
 */
public final class FieldWordsCompiler {

  private static final Feature[] FEATURES = Feature.values();
  private static final Feature[] CASES = {
    Feature.NOM, Feature.GEN, Feature.DAT, Feature.ACC, Feature.INS, Feature.LOC
  };

  private final Map<String, Entry> entriesByStem = new TreeMap<>();
  private final Map<String, List<Reading>> readingsByForm = new LinkedHashMap<>();
  private int longestEnding;

  private FieldWordsCompiler() {}

  /** Reads the file of the first argument and writes the compiled words to that of the second. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    byte[] words = compile(String.valueOf(file.getFileName()), Files.readString(file));
    Files.write(Path.of(args[1]), words);
  }

  /**
   * Returns words in the form that {@link FieldWords} reads.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException if a line cannot be understood; the message names it
   */
  static byte[] compile(String name, String text) {
    FieldWordsCompiler words = new FieldWordsCompiler();
    Map<String, Paradigm> models = new HashMap<>();
    String folded = Normalizer.foldYo(text);
    int number = 0;
    for (int from = 0; from < folded.length(); ) {
      int end = folded.indexOf('\n', from);
      end = end < 0 ? folded.length() : end;
      number++;
      String line = folded.substring(from, end).strip();
      from = end + 1;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      try {
        words.readLine(line, models);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return words.write();
  }

  private void readLine(String line, Map<String, Paradigm> models) {
    if (line.startsWith("образец ")) {
      Paradigm model = Paradigm.parse(line.substring("образец ".length()));
      models.put(model.lemma, model);
      longestEnding = Math.max(longestEnding, model.longestEnding);
      return;
    }
    if (line.startsWith("форма ")) {
      readForm(line.substring("форма ".length()));
      return;
    }
    int as = line.indexOf(" как ");
    if (as < 0) {
      throw new IllegalArgumentException("ожидается «слово как образец»: " + line);
    }
    Paradigm model = models.get(line.substring(as + " как ".length()).strip());
    if (model == null) {
      throw new IllegalArgumentException("нет такого образца: " + line);
    }
    add(line.substring(0, as).strip(), model);
  }

  private void readForm(String text) {
    int colon = text.indexOf(": ");
    int blank = text.indexOf(' ', colon + 2);
    if (colon < 0 || blank < 0) {
      throw new IllegalArgumentException("ожидается «форма слово: лемма признаки»: " + text);
    }
    String lemma = text.substring(colon + 2, blank);
    Reading reading = new Reading(lemma, Paradigm.features(text.substring(blank)));
    String form = text.substring(0, colon);
    List<Reading> readings = readingsByForm.get(form);
    if (readings == null) {
      readings = new ArrayList<>(2);
      readingsByForm.put(form, readings);
    }
    readings.add(reading);
  }

  private void add(String lemma, Paradigm model) {
    String ending = model.lemma.substring(model.stemLength);
    if (!lemma.endsWith(ending)) {
      throw new IllegalArgumentException(
          "«" + lemma + "» не склоняется как «" + model.lemma + "»: нет окончания -" + ending);
    }
    String stem = lemma.substring(0, lemma.length() - ending.length());
    entriesByStem.put(stem, new Entry(lemma, model, entriesByStem.get(stem)));
  }

  private byte[] write() {
    BinaryWriter out = new BinaryWriter();
    IdentityHashMap<Paradigm, Integer> models = new IdentityHashMap<>();
    int[] forms = new int[readingsByForm.size()];
    int n = 0;
    for (List<Reading> readings : readingsByForm.values()) {
      forms[n++] = out.position();
      out.writeInt(readings.size());
      for (Reading reading : readings) {
        out.writeString(reading.lemma());
        out.writeLong(reading.features());
      }
    }
    for (Entry entry : entriesByStem.values()) {
      for (; entry != null; entry = entry.next) {
        if (!models.containsKey(entry.paradigm)) {
          models.put(entry.paradigm, out.position());
          entry.paradigm.write(out);
        }
      }
    }
    int[] stems = new int[entriesByStem.size()];
    n = 0;
    for (Entry entry : entriesByStem.values()) {
      stems[n++] = out.position();
      out.writeInt(entry.count());
      for (; entry != null; entry = entry.next) {
        out.writeString(entry.lemma);
        out.writeInt(models.get(entry.paradigm));
      }
    }
    int head = out.position();
    StringIndex.of(List.copyOf(readingsByForm.keySet())).write(out);
    out.writeInts(forms);
    StringIndex.of(List.copyOf(entriesByStem.keySet())).write(out);
    out.writeInts(stems);
    out.writeInt(longestEnding);
    out.writeInt(head);
    return out.toBytes(FieldWords.MAGIC);
  }

  private static final class Entry {
    final String lemma;
    final Paradigm paradigm;
    final Entry next;

    Entry(String lemma, Paradigm paradigm, Entry next) {
      this.lemma = lemma;
      this.paradigm = paradigm;
      this.next = next;
    }

    int count() {
      return next == null ? 1 : 1 + next.count();
    }
  }

  /** All forms of a model word. */
  private static final class Paradigm {
    final String lemma;
    final int stemLength;
    final Map<String, long[]> featuresByEnding = new LinkedHashMap<>();
    int longestEnding;

    private Paradigm(String lemma, int stemLength) {
      this.lemma = lemma;
      this.stemLength = stemLength;
    }

    static Paradigm parse(String text) {
      int colon = text.indexOf(':');
      List<String> groups = split(text.substring(colon + 1), '|');
      if (colon < 0 || groups.size() < 2) {
        throw new IllegalArgumentException("ожидается «образец слово: признаки | ед: формы»");
      }
      List<String> forms = new ArrayList<>();
      List<Long> sets = new ArrayList<>();
      long common = features(groups.get(0));
      for (int g = 1; g < groups.size(); g++) {
        readGroup(groups.get(g), common, forms, sets);
      }
      String lemma = text.substring(0, colon).strip();
      Paradigm paradigm = new Paradigm(lemma, commonPrefix(lemma, forms));
      for (int i = 0; i < forms.size(); i++) {
        paradigm.add(forms.get(i).substring(paradigm.stemLength), sets.get(i));
      }
      return paradigm;
    }

    private static void readGroup(String group, long common, List<String> forms, List<Long> sets) {
      int colon = group.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("нет двоеточия: " + group.strip());
      }
      long set = common | features(group.substring(0, colon));
      List<String> words = split(group.substring(colon + 1), ' ');
      for (int i = 0; i < words.size(); i++) {
        long inCase = words.size() == CASES.length ? set | CASES[i].bit() : set;
        for (String form : split(words.get(i), '/')) {
          forms.add(form);
          sets.add(inCase);
        }
      }
    }

    private void add(String ending, long set) {
      longestEnding = Math.max(longestEnding, ending.length());
      long[] old = featuresByEnding.get(ending);
      long[] sets = old == null ? new long[1] : Arrays.copyOf(old, old.length + 1);
      sets[sets.length - 1] = set;
      featuresByEnding.put(ending, sets);
    }

    void write(BinaryWriter out) {
      int count = 0;
      for (long[] sets : featuresByEnding.values()) {
        count += sets.length;
      }
      out.writeInt(count);
      for (Map.Entry<String, long[]> ending : featuresByEnding.entrySet()) {
        for (long set : ending.getValue()) {
          out.writeString(ending.getKey());
          out.writeLong(set);
        }
      }
    }

    private static int commonPrefix(String lemma, List<String> forms) {
      int length = lemma.length();
      for (String form : forms) {
        int n = 0;
        while (n < length && n < form.length() && form.charAt(n) == lemma.charAt(n)) {
          n++;
        }
        length = n;
      }
      return length;
    }

    /** Drops empty parts. */
    private static List<String> split(String text, char separator) {
      List<String> parts = new ArrayList<>();
      int from = 0;
      while (from <= text.length()) {
        int end = text.indexOf(separator, from);
        end = end < 0 ? text.length() : end;
        String part = text.substring(from, end).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = end + 1;
      }
      return parts;
    }

    private static long features(String words) {
      long set = 0;
      for (String word : split(words, ' ')) {
        set |= feature(word).bit();
      }
      return set;
    }

    private static Feature feature(String word) {
      for (Feature feature : FEATURES) {
        if (feature.russian().equals(word)) {
          return feature;
        }
      }
      throw new IllegalArgumentException("нет такого признака: " + word);
    }
  }
}
