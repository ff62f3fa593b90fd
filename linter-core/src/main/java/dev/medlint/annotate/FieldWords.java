package dev.medlint.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of medicine and advertising that the general dictionary lacks. A word is given by its lemma
 * and a model word that is inflected alike; the file says how. Immutable and thread-safe.
 */
final class FieldWords {

  private static final String FILE = "field-words.txt";
  private static final Feature[] CASES = {
    Feature.NOM, Feature.GEN, Feature.DAT, Feature.ACC, Feature.INS, Feature.LOC
  };

  private final Map<String, Entry> entriesByStem = new HashMap<>(1024);
  private final Map<String, List<Reading>> readingsByForm = new HashMap<>(128);
  private int longestEnding;

  private FieldWords() {}

  /** Reads the words that are part of the program. */
  static FieldWords load() {
    try (InputStream in = FieldWords.class.getResourceAsStream(FILE)) {
      return parse(FILE, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads words.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException if a line cannot be understood; the message names it
   */
  static FieldWords parse(String name, Reader in) throws IOException {
    FieldWords words = new FieldWords();
    Map<String, Paradigm> models = new HashMap<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = Normalizer.foldYo(line.strip());
      if (content.isEmpty() || content.charAt(0) == '#') {
        continue;
      }
      try {
        words.readLine(content, models);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return words;
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
    readingsByForm.computeIfAbsent(text.substring(0, colon), f -> new ArrayList<>(2)).add(reading);
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

  /** Returns all readings of a form; empty if it is unknown. */
  List<Reading> readings(String form) {
    List<Reading> single = readingsByForm.get(form);
    List<Reading> readings = single == null ? List.of() : new ArrayList<>(single);
    for (int k = Math.min(longestEnding, form.length() - 1); k >= 0; k--) {
      Entry entry = entriesByStem.get(form.substring(0, form.length() - k));
      for (; entry != null; entry = entry.next) {
        long[] sets = entry.paradigm.featuresByEnding.get(form.substring(form.length() - k));
        if (sets == null) {
          continue;
        }
        readings = readings.isEmpty() ? new ArrayList<>(4) : readings;
        for (long set : sets) {
          readings.add(new Reading(entry.lemma, set));
        }
      }
    }
    return readings;
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
  }

  /** All forms of a model word. */
  private static final class Paradigm {
    final String lemma;
    final int stemLength;
    final Map<String, long[]> featuresByEnding = new HashMap<>();
    int longestEnding;

    private Paradigm(String lemma, int stemLength) {
      this.lemma = lemma;
      this.stemLength = stemLength;
    }

    static Paradigm parse(String text) {
      int colon = text.indexOf(':');
      String[] groups = text.substring(colon + 1).split("\\|");
      if (colon < 0 || groups.length < 2) {
        throw new IllegalArgumentException("ожидается «образец слово: признаки | ед: формы»");
      }
      List<String> forms = new ArrayList<>();
      List<Long> sets = new ArrayList<>();
      long common = features(groups[0]);
      for (int g = 1; g < groups.length; g++) {
        readGroup(groups[g], common, forms, sets);
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
      String[] words = group.substring(colon + 1).strip().split(" +");
      for (int i = 0; i < words.length; i++) {
        long inCase = words.length == CASES.length ? set | CASES[i].bit() : set;
        for (String form : words[i].split("/")) {
          forms.add(form);
          sets.add(inCase);
        }
      }
    }

    private void add(String ending, long set) {
      longestEnding = Math.max(longestEnding, ending.length());
      long[] old = featuresByEnding.get(ending);
      long[] sets = old == null ? new long[1] : java.util.Arrays.copyOf(old, old.length + 1);
      sets[sets.length - 1] = set;
      featuresByEnding.put(ending, sets);
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

    private static long features(String words) {
      long set = 0;
      for (String word : words.strip().split(" +")) {
        set |= feature(word).bit();
      }
      return set;
    }

    private static Feature feature(String word) {
      for (Feature feature : Feature.values()) {
        if (feature.russian().equals(word)) {
          return feature;
        }
      }
      throw new IllegalArgumentException("нет такого признака: " + word);
    }
  }
}
