package dev.medlint.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A heading and what stands below it.
 *
 * @param heading without a full stop; the empty string: no heading
 * @param parts in order
 */
public record Section(String heading, List<Part> parts) {

  public Section {
    Objects.requireNonNull(heading);
    parts = List.copyOf(parts);
  }

  /** Collects the parts of a section. Not thread-safe. */
  static final class Draft {

    private final String heading;
    private final List<Part> parts = new ArrayList<>();

    Draft(String heading) {
      this.heading = heading;
    }

    Draft paragraph(String words) {
      return paragraph(Phrase.of(words));
    }

    Draft paragraph(Phrase phrase) {
      parts.add(new Part.Paragraph(phrase));
      return this;
    }

    Draft items(List<Phrase> phrases) {
      if (!phrases.isEmpty()) {
        parts.add(new Part.Items(phrases));
      }
      return this;
    }

    Draft add(List<Part> more) {
      parts.addAll(more);
      return this;
    }

    Draft add(Part part) {
      parts.add(part);
      return this;
    }

    /** Adds the section to others unless it is empty. */
    void into(List<Section> sections) {
      if (!parts.isEmpty()) {
        sections.add(new Section(heading, parts));
      }
    }
  }
}
