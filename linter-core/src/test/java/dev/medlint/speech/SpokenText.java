package dev.medlint.speech;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text of the test resources with the places at which somebody speaks to somebody.
 *
 * @param text the text without marks
 */
record SpokenText(String text, List<Place> places) {

  private static final RussianAnnotator READER =
      new RussianAnnotator((normal, kind, readings) -> new int[0]);

  /**
   * A marked place.
   *
   * @param words what stands there
   * @param start UTF-16 offset in the text
   * @param expected such as {@code пациент > никому}
   */
  record Place(String words, int start, String expected) {}

  static AnnotatedText read(String text, Format format) {
    Document document = new Extractors().extract(new SourceText("t", text, format, "UTF-8"));
    return READER.annotate(document);
  }

  static List<SpokenText> load(String resource) throws IOException {
    try (InputStream in = SpokenText.class.getResourceAsStream(resource)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<SpokenText> texts = new ArrayList<>();
      for (String part : all.replaceAll("(?m)^#.*\n", "").split("\n---\n", -1)) {
        texts.add(parse(part.strip()));
      }
      return texts;
    }
  }

  private static SpokenText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf("[["); open >= 0; open = marked.indexOf("[[", at)) {
      int bar = marked.indexOf('|', open);
      int close = marked.indexOf("]]", bar);
      text.append(marked, at, open);
      String words = marked.substring(open + 2, bar);
      places.add(new Place(words, text.length(), marked.substring(bar + 1, close)));
      text.append(words);
      at = close + 2;
    }
    return new SpokenText(text.append(marked.substring(at)).toString(), places);
  }

  /** Returns who speaks to whom at the words of a place, each answer once. */
  static Optional<String> told(AnnotatedText read, int start, int end) {
    Speech speech = Speech.of(read);
    Set<String> told = new TreeSet<>();
    for (int t = 0; t < read.tokenCount(); t++) {
      if (read.start(t) >= start && read.end(t) <= end && read.form(t).isCounted()) {
        told.add(speech.speaker(t).russian() + " > " + speech.addressee(t).russian());
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
  }
}
