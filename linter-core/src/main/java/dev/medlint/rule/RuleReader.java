package dev.medlint.rule;

import dev.medlint.annotate.Feature;
import dev.medlint.binary.BinaryTable;
import dev.medlint.extract.PageFactName;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rules and examples written by {@link RuleWriter}. */
final class RuleReader {

  static final int RULES = 0x6d6c726d; // "mlrm"; counts up when the form changes
  static final int EXAMPLES = 0x6d6c6535; // "mle5"
  static final long NO_DAY = Long.MIN_VALUE;

  // values() copies its array each time it is called.
  private static final Scope[] SCOPES = Scope.values();
  private static final Query.Joint[] JOINTS = Query.Joint.values();

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
          Speaker.values(),
          Addressee.values(),
          PageFactName.values(),
          PageTest.Relation.values(),
          PageTest.Unit.values(),
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

  /** What stands at a position of a table; classes with names, since lambdas slow a cold start. */
  interface Decoder<T> {
    T read(RuleReader reader);
  }

  static final class Rules implements Decoder<Rule> {
    @Override
    public Rule read(RuleReader reader) {
      return reader.rule();
    }
  }

  static final class Signs implements Decoder<Sign> {
    @Override
    public Sign read(RuleReader reader) {
      return reader.sign();
    }
  }

  static final class Patterns implements Decoder<Pattern> {
    @Override
    public Pattern read(RuleReader reader) {
      return reader.pattern();
    }
  }

  static final class Elements implements Decoder<Element> {
    @Override
    public Element read(RuleReader reader) {
      return new Element(reader.in.readString(), reader.pattern());
    }
  }

  private static final class Texts implements Decoder<LocalizedText> {
    @Override
    public LocalizedText read(RuleReader reader) {
      return reader.text();
    }
  }

  private static final class Queries implements Decoder<Query> {
    @Override
    public Query read(RuleReader reader) {
      return reader.query();
    }
  }

  private static final class Exclusions implements Decoder<Exclusion> {
    @Override
    public Exclusion read(RuleReader reader) {
      return reader.exclusion();
    }
  }

  private static final class PageTests implements Decoder<PageTest> {
    @Override
    public PageTest read(RuleReader reader) {
      return reader.pageTest();
    }
  }

  private Rule rule() {
    return new Rule(
        in.readString(),
        provisions(),
        in.readConstant(Severity.values()),
        in.readConstant(Confidence.values()),
        later(new Texts()),
        in.readStrings(),
        conditions(),
        in.readStrings(),
        rewrites(),
        search());
  }

  private Sign sign() {
    return new Sign(in.readString(), condition(), in.readConstant(Strength.values()), search());
  }

  private Search search() {
    return new Search(
        later(new Queries()),
        later(new Queries()),
        later(new Exclusions()),
        later(new PageTests()));
  }

  private List<List<String>> provisions() {
    int size = in.readInt();
    List<List<String>> groups = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      groups.add(in.readStrings());
    }
    return groups;
  }

  private List<FactCondition> conditions() {
    int size = in.readInt();
    List<FactCondition> conditions = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      conditions.add(condition());
    }
    return conditions;
  }

  private List<Rewrite> rewrites() {
    int size = in.readInt();
    List<Rewrite> rewrites = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      rewrites.add(new Rewrite(conditions(), text()));
    }
    return rewrites;
  }

  private FactCondition condition() {
    String fact = in.readString();
    Set<String> values = new HashSet<>(in.readStrings());
    int kind = in.readByte();
    return new FactCondition(fact, values, (kind & 1) != 0, (kind & 2) != 0);
  }

  private Query query() {
    Scope scope = in.readConstant(SCOPES);
    int window = in.readInt();
    int size = in.readInt();
    List<Query.Part> parts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      parts.add(new Query.Part(in.readConstant(JOINTS), pattern()));
    }
    return new Query(scope, window, parts);
  }

  private PageTest pageTest() {
    PageFactName[] facts = PageFactName.values();
    PageFactName fact = in.readConstant(facts);
    boolean negated = in.readByte() == 1;
    PageTest.Relation relation = in.readConstant(PageTest.Relation.values());
    List<String> values = in.readStrings();
    int number = in.readInt();
    PageTest.Unit unit = in.readConstant(PageTest.Unit.values());
    int other = in.readInt();
    return new PageTest(
        fact,
        negated,
        relation,
        values,
        number,
        unit,
        other < 0 ? Optional.empty() : Optional.of(facts[other]));
  }

  private Exclusion exclusion() {
    int kind = in.readByte();
    return switch (kind) {
      case 0 ->
          new Exclusion.Found(in.readConstant(Exclusion.Where.values()), in.readInt(), pattern());
      case 1 -> new Exclusion.Inside(in.readConstant(Context.values()));
      case 2 -> outside();
      case 3 -> {
        boolean counts = in.readByte() == 1;
        yield new Exclusion.SaidBy(constants(Speaker.values(), in.readInts()), counts);
      }
      case 4 -> {
        boolean counts = in.readByte() == 1;
        yield new Exclusion.SaidTo(constants(Addressee.values(), in.readInts()), counts);
      }
      default -> throw new IllegalStateException("damaged pack: exclusion " + kind);
    };
  }

  private static <E> Set<E> constants(E[] values, int[] ordinals) {
    Set<E> constants = new HashSet<>();
    for (int ordinal : ordinals) {
      constants.add(values[ordinal]);
    }
    return constants;
  }

  private Exclusion outside() {
    int size = in.readInt();
    List<Context> contexts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      contexts.add(in.readConstant(Context.values()));
    }
    return new Exclusion.Outside(contexts);
  }

  private Pattern phrases() {
    TestNumbers firstTests = new TestNumbers(in.readInts());
    return new Pattern.Phrases(firstTests, later(new Patterns()));
  }

  private Pattern begins() {
    in.skip();
    TestSet tests = new TestSet(in.table(), in.readInt());
    return new Pattern.Begins(tests, in.readByte() == 1, later(new Patterns()));
  }

  private <T> List<T> later(Decoder<T> decoder) {
    in.skip();
    return new LazyList<>(in.table(), in.readInts(), decoder);
  }

  private List<Pattern> patterns() {
    int size = in.readInt();
    List<Pattern> patterns = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      patterns.add(pattern());
    }
    return patterns;
  }

  Pattern pattern() {
    int kind = in.readByte();
    return switch (kind) {
      case 'w' -> new Pattern.Word(in.readInt());
      case 'g' -> new Pattern.Gap(in.readInt());
      case 's' -> new Pattern.Sequence(patterns());
      case 'c' -> new Pattern.Choice(later(new Patterns()));
      case 'p' -> phrases();
      case 'm' -> new Pattern.Maybe(pattern());
      case 'r' -> {
        int max = in.readInt();
        yield new Pattern.Repeat(pattern(), max);
      }
      case 'n' -> new Pattern.Not(pattern());
      case 'k' -> new Pattern.Capture(in.readString(), pattern());
      case 'a' -> new Pattern.Agree(pattern());
      case 'l' -> new Pattern.ListRef(in.readInt());
      case 'h' -> new Pattern.Look(in.readLong(), in.readLong());
      case 'd' -> new Pattern.Negated(in.readByte() == 1);
      case 'b' -> begins();
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
    List<FactCondition> facts = conditions();
    long day = in.readLong();
    Optional<LocalDate> lawDay =
        day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    List<String> others = in.readStrings();
    String instead = in.readString();
    return new Example(
        kind,
        text,
        format,
        expected,
        facts,
        lawDay,
        others,
        instead.isEmpty() ? Optional.empty() : Optional.of(instead),
        in.readInt());
  }
}
