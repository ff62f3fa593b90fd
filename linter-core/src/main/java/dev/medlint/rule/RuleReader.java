package dev.medlint.rule;

import dev.medlint.annotate.Feature;
import dev.medlint.binary.BinaryTable;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads rules and examples written by {@link RuleWriter}. */
final class RuleReader {

  static final int RULES = 0x6d6c7236; // "mlr6"; counts up when the form changes
  static final int EXAMPLES = 0x6d6c6533; // "mle3"

  private final BinaryTable.Cursor in;

  RuleReader(BinaryTable.Cursor in) {
    this.in = in;
  }

  /** Tells whether constants that are written as numbers still have the same numbers. */
  static int constants() {
    int hash = 0;
    for (Enum<?>[] constants :
        new Enum<?>[][] {
          Feature.values(),
          Severity.values(),
          Confidence.values(),
          Scope.values(),
          Query.Joint.values(),
          Exclusion.Where.values(),
          Context.values(),
          PageFactName.values(),
          Format.values(),
          Example.Kind.values(),
          Strength.values()
        }) {
      for (Enum<?> constant : constants) {
        hash = 31 * hash + constant.name().hashCode();
      }
    }
    return hash;
  }

  LocalizedText text() {
    return new LocalizedText(in.readString(), in.readString());
  }

  private Set<String> words() {
    return new HashSet<>(in.readList(in::readString));
  }

  Rule rule() {
    return new Rule(
        in.readString(),
        in.readList(() -> in.readList(in::readString)),
        in.readConstant(Severity.values()),
        in.readConstant(Confidence.values()),
        text(),
        text(),
        text(),
        text(),
        in.readList(in::readString),
        in.readList(this::condition),
        search());
  }

  Sign sign() {
    return new Sign(in.readString(), condition(), in.readConstant(Strength.values()), search());
  }

  private Search search() {
    return new Search(
        later(RuleReader::query), later(RuleReader::query), later(RuleReader::exclusion));
  }

  FactCondition condition() {
    return new FactCondition(in.readString(), words(), in.readByte() == 1);
  }

  Query query() {
    return new Query(
        in.readConstant(Scope.values()),
        in.readInt(),
        in.readList(() -> new Query.Part(in.readConstant(Query.Joint.values()), pattern())));
  }

  Exclusion exclusion() {
    return in.readByte() == 0
        ? new Exclusion.Found(in.readConstant(Exclusion.Where.values()), in.readInt(), pattern())
        : new Exclusion.Inside(in.readConstant(Context.values()));
  }

  private Pattern phrases() {
    TestNumbers firstTests = new TestNumbers(in.readInts());
    return new Pattern.Phrases(firstTests, later(RuleReader::pattern));
  }

  private <T> List<T> later(Function<RuleReader, T> decode) {
    in.skip();
    return new LazyList<>(in.table(), in.readInts(), decode);
  }

  Pattern pattern() {
    int kind = in.readByte();
    return switch (kind) {
      case 'w' -> new Pattern.Word(in.readInt());
      case 'g' -> new Pattern.Gap(in.readInt());
      case 's' -> new Pattern.Sequence(in.readList(this::pattern));
      case 'c' -> new Pattern.Choice(in.readList(this::pattern));
      case 'p' -> phrases();
      case 'm' -> new Pattern.Maybe(pattern());
      case 'r' -> {
        int max = in.readInt();
        yield new Pattern.Repeat(pattern(), max);
      }
      case 'n' -> new Pattern.Not(pattern());
      case 'k' -> new Pattern.Capture(in.readString(), pattern());
      case 'l' -> new Pattern.ListRef(in.readInt());
      case 'h' -> new Pattern.Look(in.readLong(), in.readLong());
      case '^' -> new Pattern.Start();
      case 'f' -> new Pattern.PageFact(in.readConstant(PageFactName.values()));
      default -> throw new IllegalStateException("damaged pack: pattern " + kind);
    };
  }

  Example example() {
    Example.Kind kind = in.readConstant(Example.Kind.values());
    String text = in.readString();
    Format format = in.readConstant(Format.values());
    int start = in.readInt();
    int end = in.readInt();
    Optional<TextSpan> expected =
        start < 0 ? Optional.empty() : Optional.of(new TextSpan(start, end));
    return new Example(kind, text, format, expected, in.readList(this::condition), in.readInt());
  }
}
