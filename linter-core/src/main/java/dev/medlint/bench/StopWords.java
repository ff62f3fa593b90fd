package dev.medlint.bench;

import dev.medlint.annotate.Normalizer;
import dev.medlint.facts.AdObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The list of words that a compliance editor works with, in two spellings: dictionary forms, and
 * the forms one would type.
 *
 * @param groups kinds of breaches, in the order of the file
 */
record StopWords(List<Group> groups) {

  private static final String FILE = "stop-words.txt";

  StopWords {
    groups = List.copyOf(groups);
  }

  /**
   * One kind of breach.
   *
   * @param required whether the words must stand in a whole ad; else they must not stand in any
   * @param points which provision it is for which objects
   * @param lemmas phrases of dictionary forms, normalized
   * @param forms phrases of written forms, normalized
   */
  record Group(
      String name,
      boolean required,
      List<Point> points,
      List<List<String>> lemmas,
      List<List<String>> forms) {

    Group {
      points = List.copyOf(points);
      lemmas = List.copyOf(lemmas);
      forms = List.copyOf(forms);
    }

    /**
     * Returns the provision for what is advertised; empty: these words are lawful there.
     *
     * @param objects empty: not known, then the first provision is taken
     */
    Optional<String> provision(Set<AdObject> objects) {
      for (Point point : points) {
        if (objects.isEmpty() || point.fits(objects)) {
          return Optional.of(point.provision());
        }
      }
      return Optional.empty();
    }
  }

  /**
   * The provision for some objects.
   *
   * @param objects empty: any
   */
  record Point(List<AdObject> objects, String provision) {
    Point {
      objects = List.copyOf(objects);
    }

    private boolean fits(Set<AdObject> advertised) {
      for (AdObject object : objects) {
        for (AdObject other : advertised) {
          if (object.includes(other)) {
            return true;
          }
        }
      }
      return objects.isEmpty();
    }
  }

  /** Reads the list that lies beside this class. */
  static StopWords bundled() {
    Reading reading = new Reading();
    try (InputStream in = StopWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.line(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading.words();
  }

  /** Reads the file line by line. */
  private static final class Reading {

    private final List<Group> groups = new ArrayList<>();
    private String name = "";
    private List<Point> points = new ArrayList<>();
    private List<List<String>> lemmas = new ArrayList<>();
    private List<List<String>> forms = new ArrayList<>();

    private void line(String line) {
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      int equals = line.indexOf(" = ");
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        endGroup();
        name = line.substring(1, line.length() - 1);
      } else if (equals > 0) {
        points.add(new Point(objects(line.substring(0, equals)), line.substring(equals + 3)));
      } else if (colon > 0) {
        lemmas.add(phrase(line.substring(0, colon)));
        for (String form : line.substring(colon + 2).split(",", -1)) {
          forms.add(phrase(form));
        }
      } else {
        throw new IllegalStateException(FILE + ": " + line);
      }
    }

    private StopWords words() {
      endGroup();
      return new StopWords(groups);
    }

    private void endGroup() {
      if (!name.isEmpty()) {
        boolean required = name.startsWith("!");
        String shown = required ? name.substring(1) : name;
        groups.add(new Group(shown, required, points, lemmas, forms));
      }
      points = new ArrayList<>();
      lemmas = new ArrayList<>();
      forms = new ArrayList<>();
    }

    private static List<AdObject> objects(String names) {
      List<AdObject> objects = new ArrayList<>();
      if (!names.equals("*")) {
        for (String object : names.split(" ", -1)) {
          objects.add(AdObject.valueOf(object.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
      }
      return objects;
    }

    private static List<String> phrase(String words) {
      List<String> phrase = new ArrayList<>();
      for (String word : words.strip().split(" ", -1)) {
        String normal = Normalizer.normal(word);
        // Signs such as % have no normal form of words; they stand for themselves.
        phrase.add(normal.isEmpty() ? word : normal);
      }
      return List.copyOf(phrase);
    }
  }
}
