package dev.medlint.detect;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.match.SignMatch;
import dev.medlint.rule.Sign;
import dev.medlint.rule.Strength;
import dev.medlint.source.BlockKind;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The evidence for the values of one fact. Not thread-safe. */
final class Tally {

  private static final int WORDS_SHOWN = 3;
  private static final int LONGEST_SHOWN = 60;

  private final Document document;
  private final List<Evidence> evidence = new ArrayList<>();

  private Tally(Document document) {
    this.document = document;
  }

  static Tally of(Document document, String fact, List<SignMatch> matches) {
    Tally tally = new Tally(document);
    Map<Sign, Evidence> bySign = new IdentityHashMap<>();
    int first = firstProse(document);
    for (SignMatch match : matches) {
      Sign sign = match.sign();
      if (sign.tells().fact().equals(fact)) {
        Evidence some = bySign.get(sign);
        if (some == null) {
          some = new Evidence(sign);
          bySign.put(sign, some);
          tally.evidence.add(some);
        }
        some.add(match.span(), tally.place(match, first));
      }
    }
    return tally;
  }

  private static int firstProse(Document document) {
    for (int i = 0; i < document.blocks().size(); i++) {
      BlockKind kind = document.blocks().get(i).kind();
      if (kind == BlockKind.HEADING || kind == BlockKind.PARAGRAPH) {
        return i;
      }
    }
    return -1;
  }

  private double place(SignMatch match, int first) {
    if (match.block() < 0) {
      return 1;
    }
    Block block = document.blocks().get(match.block());
    return Weights.of(block, match.block() == first);
  }

  /** Returns the values that anything speaks for, in alphabetical order. */
  Set<String> values() {
    Set<String> values = new TreeSet<>();
    for (Evidence some : evidence) {
      if (!some.sign().tells().negated()) {
        values.addAll(some.sign().tells().values());
      }
    }
    return values;
  }

  /** Returns whether nothing speaks for or against any value. */
  boolean isSilent() {
    return evidence.isEmpty();
  }

  /** Returns what speaks for a value, less what speaks against it. */
  double worth(String value) {
    return pro(value) - contra(value);
  }

  /** Returns what speaks for a value. */
  double pro(String value) {
    return sum(value, false);
  }

  /** Returns what speaks against a value. */
  double contra(String value) {
    return sum(value, true);
  }

  /** Returns what speaks for a value by signs that name no other one. */
  double alone(String value) {
    double sum = 0;
    for (Evidence some : evidence) {
      if (speaks(some, value, false) && some.sign().tells().values().size() == 1) {
        sum += some.worth();
      }
    }
    return sum;
  }

  /** Returns whether some sign that is more than weak speaks for a value. */
  boolean isMoreThanHinted(String value) {
    boolean found = false;
    for (Evidence some : evidence) {
      found |= speaks(some, value, false) && some.sign().strength() != Strength.WEAK;
    }
    return found;
  }

  /** Returns whether the head of the text speaks for a value. */
  boolean isAtHead(String value) {
    boolean found = false;
    for (Evidence some : evidence) {
      found |= speaks(some, value, false) && some.isAtHead();
    }
    return found;
  }

  private double sum(String value, boolean against) {
    double sum = 0;
    for (Evidence some : evidence) {
      if (speaks(some, value, against)) {
        sum += some.worth();
      }
    }
    return sum;
  }

  private static boolean speaks(Evidence some, String value, boolean against) {
    return some.sign().tells().negated() == against && some.sign().tells().values().contains(value);
  }

  /** Returns the words that speak loudest for some values, in text order, in quotation marks. */
  String words(List<String> values) {
    List<Evidence> loudest = new ArrayList<>();
    for (Evidence some : evidence) {
      boolean speaks = false;
      for (String value : values) {
        speaks |= speaks(some, value, false);
      }
      if (speaks && !some.best().isEmpty()) {
        loudest.add(some);
      }
    }
    loudest.sort((a, b) -> Double.compare(b.worth(), a.worth()));
    List<TextSpan> spans = new ArrayList<>();
    for (Evidence some : loudest) {
      if (spans.size() < WORDS_SHOWN && saysMore(some.best(), spans)) {
        spans.add(some.best());
      }
    }
    spans.sort(TextSpan::compareTo);
    StringBuilder words = new StringBuilder();
    for (TextSpan span : spans) {
      words.append(words.length() == 0 ? "«" : ", «").append(quote(span)).append('»');
    }
    return words.toString();
  }

  /** Returns whether other words stand there than those that are shown already. */
  private boolean saysMore(TextSpan span, List<TextSpan> shown) {
    for (TextSpan known : shown) {
      boolean overlaps = span.start() < known.end() && known.start() < span.end();
      if (overlaps || quote(span).equals(quote(known))) {
        return false;
      }
    }
    return true;
  }

  /** Quotation marks inside others are the inner ones. */
  private String quote(TextSpan span) {
    String text =
        document
            .text()
            .substring(span.start(), span.end())
            .replace('\n', ' ')
            .replace('\u00a0', ' ')
            .replace('«', '„')
            .replace('»', '“');
    if (text.length() > LONGEST_SHOWN) {
      text = text.substring(0, LONGEST_SHOWN) + "…";
    }
    return text.lastIndexOf('„') > text.lastIndexOf('“') ? text + "“" : text;
  }
}
