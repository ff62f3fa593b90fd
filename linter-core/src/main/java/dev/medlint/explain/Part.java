package dev.medlint.explain;

import java.util.List;
import java.util.Objects;

/** A part of a section. */
public sealed interface Part {

  /** A paragraph. */
  record Paragraph(Phrase phrase) implements Part {
    public Paragraph {
      Objects.requireNonNull(phrase);
    }
  }

  /** A list; the order of the items is not a ranking. */
  record Items(List<Phrase> phrases) implements Part {
    public Items {
      phrases = List.copyOf(phrases);
    }
  }

  /** The wording of a norm, or what is known of it; already between quotation marks if quoted. */
  record Wording(Phrase phrase) implements Part {
    public Wording {
      Objects.requireNonNull(phrase);
    }
  }

  /** What source, where read: said more quietly than the rest. */
  record Remark(Phrase phrase) implements Part {
    public Remark {
      Objects.requireNonNull(phrase);
    }
  }

  /** A line of a text or an example that keeps its own line breaks and indentation. */
  record Verbatim(String text) implements Part {
    public Verbatim {
      Objects.requireNonNull(text);
    }
  }
}
