package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All rules and signs of a pack, compiled. One of a pack that was read from its compiled form is
 * decoded when it is first asked for. Immutable and thread-safe.
 */
public final class RulePack {

  private final List<Rule> rules;
  private final List<Sign> signs;
  private final List<String> signFacts;
  private final List<Element> elements;
  private final List<Pattern> lists;
  private final TokenTests tests;
  private final QueryIndex index;
  private final Map<String, List<Example>> examples;

  private RulePack(
      List<Rule> rules,
      List<Sign> signs,
      List<String> signFacts,
      List<Element> elements,
      List<Pattern> lists,
      TokenTests tests,
      QueryIndex index,
      Map<String, List<Example>> examples) {
    this.rules = rules;
    this.signs = signs;
    this.signFacts = signFacts;
    this.elements = elements;
    this.lists = lists;
    this.tests = tests;
    this.index = index;
    this.examples = examples;
  }

  /**
   * Returns a pack of rules.
   *
   * @param rules in the order of their ids
   * @param signs in the order of their facts
   * @param elements what is named among the words of matches
   * @param lists word lists that patterns refer to by number
   * @param tests the token tests that patterns refer to by number
   * @param examples examples by the id of a rule or sign; may be empty where a program does not
   *     need them
   */
  static RulePack of(
      List<Rule> rules,
      List<Sign> signs,
      List<Element> elements,
      List<Pattern> lists,
      List<TokenTest> tests,
      Map<String, List<Example>> examples) {
    TokenTests numbered = new TokenTests(tests);
    Anchors anchors = new Anchors(tests::get, lists);
    List<Search> searches = new ArrayList<>();
    rules.forEach(rule -> searches.add(rule.search()));
    signs.forEach(sign -> searches.add(sign.search()));
    Beginnings beginnings = new Beginnings(lists);
    long[] commonness = CommonWords.read().ofTests(tests);
    Ways ways = new Ways(anchors, new Widths(tests::get, lists), lists, commonness);
    QueryIndexMaker indexes = new QueryIndexMaker(anchors, ways, numbered.wordCounts(), commonness);
    QueryIndex index = indexes.make(searches);
    return new RulePack(
        rules.stream().map(beginnings::noted).toList(),
        signs.stream().map(beginnings::noted).toList(),
        signs.stream().map(sign -> sign.tells().fact()).toList(),
        elements.stream().map(beginnings::noted).toList(),
        beginnings.lists(),
        numbered.meeting(indexes.testNeeds()),
        index,
        Map.copyOf(examples));
  }

  /** Returns a pack that looks for nothing. */
  public static RulePack empty() {
    return of(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** Returns the pack of those rules that are wanted, and of all signs. */
  public RulePack only(Predicate<Rule> wanted) {
    List<Rule> kept = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (wanted.test(rules.get(i))) {
        kept.add(rules.get(i));
        numbers.add(i);
      }
    }
    for (int i = rules.size(); i < index.ruleCount(); i++) {
      numbers.add(i);
    }
    return new RulePack(
        List.copyOf(kept), signs, signFacts, elements, lists, tests, index.only(numbers), examples);
  }

  /** Returns the rules in the order of their ids. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the signs by which facts are detected, in the order of their facts. */
  public List<Sign> signs() {
    return signs;
  }

  /** Returns the name of the fact of which each sign tells; asking does not decode the signs. */
  public List<String> signFacts() {
    return signFacts;
  }

  /** Returns the sign of an id, if there is one. */
  public Optional<Sign> sign(String id) {
    return signs.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** Returns the rule of an id or of a former id, if there is one. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id) || r.formerly().contains(id)).findFirst();
  }

  /**
   * Returns the names by which people may speak of rules: every id and former id, to the present
   * id.
   */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    rules.forEach(rule -> rule.formerly().forEach(former -> names.put(former, rule.id())));
    rules.forEach(rule -> names.put(rule.id(), rule.id()));
    return names;
  }

  /** Returns what is named among the words of matches; of two that fit, the first is named. */
  public List<Element> elements() {
    return elements;
  }

  /** Returns the word lists that the patterns refer to. */
  public List<Pattern> lists() {
    return lists;
  }

  /** Returns the token tests that the patterns refer to. */
  public TokenTests tests() {
    return tests;
  }

  /**
   * Returns the index of the queries; a rule's number is its place in {@link #rules}, and the
   * numbers of {@link #signs} follow.
   */
  public QueryIndex index() {
    return index;
  }

  /** Returns the examples of a rule or sign, in file order. */
  public List<Example> examples(String id) {
    return examples.getOrDefault(id, List.of());
  }

  /** Returns this pack with examples. */
  public RulePack withExamples(Map<String, List<Example>> more) {
    return new RulePack(rules, signs, signFacts, elements, lists, tests, index, Map.copyOf(more));
  }

  /** Returns the compiled form that {@link #read} reads. */
  public byte[] toBytes() {
    BinaryWriter out = new BinaryWriter();
    RuleWriter writer = new RuleWriter(out);
    int[] rulePositions = positions(out, rules, writer::rule);
    int[] signPositions = positions(out, signs, writer::sign);
    int[] elementPositions = positions(out, elements, writer::element);
    int[] listPositions = positions(out, lists, writer::pattern);
    int head = out.position();
    out.writeInt(RuleReader.constants());
    tests.write(out);
    index.write(out);
    out.writeInts(rulePositions);
    out.writeInts(signPositions);
    out.writeList(signFacts, out::writeString);
    out.writeInts(elementPositions);
    out.writeInts(listPositions);
    out.writeInt(head);
    return out.toBytes(RuleReader.RULES);
  }

  private static <T> int[] positions(BinaryWriter out, List<T> values, Consumer<T> write) {
    int[] positions = new int[values.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = out.position();
      write.accept(values.get(i));
    }
    return positions;
  }

  /** Returns the compiled form of the examples, which {@link #readExamples} reads. */
  public byte[] examplesToBytes() {
    BinaryWriter out = new BinaryWriter();
    RuleWriter writer = new RuleWriter(out);
    List<String> ids = new ArrayList<>();
    rules.forEach(rule -> ids.add(rule.id()));
    signs.forEach(sign -> ids.add(sign.id()));
    out.writeList(
        ids,
        id -> {
          out.writeString(id);
          out.writeList(examples(id), writer::example);
        });
    return out.toBytes(RuleReader.EXAMPLES);
  }

  /**
   * Reads rules in the form of {@link #toBytes}; they come without examples.
   *
   * @param content taken over, not copied
   * @throws IOException if it was written by another version or cut short
   */
  public static RulePack read(byte[] content) throws IOException {
    BinaryTable table = new BinaryTable(content, RuleReader.RULES);
    BinaryTable.Cursor in = table.at(table.bodyLength() - Integer.BYTES);
    in = table.at(in.readInt());
    if (in.readInt() != RuleReader.constants()) {
      throw new IOException("not compiled by this version");
    }
    TokenTests tests = TokenTests.read(in);
    QueryIndex index = QueryIndex.read(in);
    List<Rule> rules = new LazyList<>(table, in.readInts(), new RuleReader.Rules());
    List<Sign> signs = new LazyList<>(table, in.readInts(), new RuleReader.Signs());
    List<String> signFacts = in.readStrings();
    List<Element> elements = new LazyList<>(table, in.readInts(), new RuleReader.Elements());
    List<Pattern> lists = new LazyList<>(table, in.readInts(), new RuleReader.Patterns());
    return new RulePack(rules, signs, signFacts, elements, lists, tests, index, Map.of());
  }

  /**
   * Reads examples in the form of {@link #examplesToBytes}, by the id of the rule or sign.
   *
   * @throws IOException if they were written by another version or cut short
   */
  public static Map<String, List<Example>> readExamples(byte[] content) throws IOException {
    BinaryTable.Cursor in = new BinaryTable(content, RuleReader.EXAMPLES).at(0);
    RuleReader reader = new RuleReader(in);
    Map<String, List<Example>> examples = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      examples.put(in.readString(), in.readList(reader::example));
    }
    return examples;
  }
}
