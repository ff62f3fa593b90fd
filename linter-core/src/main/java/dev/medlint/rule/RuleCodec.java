package dev.medlint.rule;

import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The binary form of compiled rules, which start-up reads: a table of strings, then values that
 * point into it. Examples are a file of their own, since checking a text needs none of them.
 */
final class RuleCodec {

  private static final int RULES = 0x6d6c7231; // "mlr1"; counts up when the form changes
  private static final int EXAMPLES = 0x6d6c6531; // "mle1"
  private static final int LARGEST = 10_000_000;

  private RuleCodec() {}

  static void writeRules(RulePack pack, DataOutput out) throws IOException {
    Writer writer = new Writer();
    writer.list(pack.tests().tests(), writer::test);
    writer.list(pack.rules(), writer::rule);
    writer.finish(RULES, out);
  }

  static RulePack readRules(DataInput in) throws IOException {
    Reader reader = new Reader(in, RULES);
    TokenTests tests = new TokenTests(reader.list(reader::test));
    return new RulePack(reader.list(reader::rule), tests, Map.of());
  }

  static void writeExamples(RulePack pack, DataOutput out) throws IOException {
    Writer writer = new Writer();
    writer.list(
        pack.rules(),
        rule -> {
          writer.string(rule.id());
          writer.list(pack.examples(rule.id()), writer::example);
        });
    writer.finish(EXAMPLES, out);
  }

  static Map<String, List<Example>> readExamples(DataInput in) throws IOException {
    Reader reader = new Reader(in, EXAMPLES);
    Map<String, List<Example>> examples = new TreeMap<>();
    int rules = reader.size();
    for (int i = 0; i < rules; i++) {
      examples.put(reader.string(), reader.list(reader::example));
    }
    return examples;
  }

  private interface Write<T> {
    void write(T value) throws IOException;
  }

  private interface Read<T> {
    T read() throws IOException;
  }

  private static final class Writer {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream body = new DataOutputStream(bytes);

    void finish(int magic, DataOutput out) throws IOException {
      out.writeInt(magic);
      out.writeInt(strings.size());
      for (String s : strings.keySet()) {
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
      out.write(bytes.toByteArray());
    }

    <T> void list(List<T> values, Write<T> write) throws IOException {
      body.writeInt(values.size());
      for (T value : values) {
        write.write(value);
      }
    }

    void string(String s) throws IOException {
      Integer known = strings.putIfAbsent(s, strings.size());
      body.writeInt(known == null ? strings.size() - 1 : known);
    }

    void text(LocalizedText text) throws IOException {
      string(text.ru());
      string(text.en());
    }

    void test(TokenTest test) throws IOException {
      body.writeByte(test.kind().ordinal());
      list(List.copyOf(new TreeSet<>(test.words())), this::string);
      body.writeLong(test.required());
      body.writeLong(test.excluded());
    }

    void rule(Rule rule) throws IOException {
      string(rule.id());
      list(rule.provisions(), group -> list(group, this::string));
      body.writeByte(rule.severity().ordinal());
      body.writeByte(rule.confidence().ordinal());
      text(rule.title());
      text(rule.message());
      text(rule.advice());
      text(rule.why());
      list(rule.formerly(), this::string);
      list(rule.conditions(), this::condition);
      list(rule.search().finds(), this::query);
      list(rule.search().absences(), this::query);
      list(rule.search().exclusions(), this::exclusion);
    }

    void condition(FactCondition condition) throws IOException {
      string(condition.fact());
      list(List.copyOf(new TreeSet<>(condition.values())), this::string);
      body.writeBoolean(condition.negated());
    }

    void query(Query query) throws IOException {
      body.writeByte(query.scope().ordinal());
      body.writeInt(query.size());
      list(
          query.parts(),
          part -> {
            body.writeByte(part.joint().ordinal());
            pattern(part.pattern());
            list(part.anchors(), body::writeInt);
          });
    }

    void exclusion(Exclusion exclusion) throws IOException {
      if (exclusion instanceof Exclusion.Found found) {
        body.writeByte(0);
        body.writeByte(found.where().ordinal());
        body.writeInt(found.distance());
        pattern(found.pattern());
      } else {
        body.writeByte(1);
        body.writeByte(((Exclusion.Inside) exclusion).context().ordinal());
      }
    }

    void pattern(Pattern pattern) throws IOException {
      if (pattern instanceof Pattern.Word word) {
        body.writeByte('w');
        body.writeInt(word.test());
      } else if (pattern instanceof Pattern.Gap gap) {
        body.writeByte('g');
        body.writeInt(gap.max());
      } else if (pattern instanceof Pattern.Sequence sequence) {
        body.writeByte('s');
        list(sequence.parts(), this::pattern);
      } else if (pattern instanceof Pattern.Choice choice) {
        body.writeByte('c');
        list(choice.alternatives(), this::pattern);
      } else if (pattern instanceof Pattern.Phrases phrases) {
        body.writeByte('p');
        list(phrases.firstTests(), body::writeInt);
        list(phrases.rests(), this::pattern);
      } else if (pattern instanceof Pattern.Maybe maybe) {
        body.writeByte('m');
        pattern(maybe.part());
      } else if (pattern instanceof Pattern.Repeat repeat) {
        body.writeByte('r');
        body.writeInt(repeat.max());
        pattern(repeat.part());
      } else if (pattern instanceof Pattern.Not not) {
        body.writeByte('n');
        pattern(not.part());
      } else if (pattern instanceof Pattern.Capture capture) {
        body.writeByte('k');
        string(capture.name());
        pattern(capture.part());
      } else if (pattern instanceof Pattern.Start) {
        body.writeByte('^');
      } else {
        body.writeByte('f');
        body.writeByte(((Pattern.PageFact) pattern).name().ordinal());
      }
    }

    void example(Example example) throws IOException {
      body.writeByte(example.kind().ordinal());
      string(example.text());
      body.writeByte(example.format().ordinal());
      body.writeInt(example.expected().map(TextSpan::start).orElse(-1));
      body.writeInt(example.expected().map(TextSpan::end).orElse(-1));
      list(example.facts(), this::condition);
      body.writeInt(example.line());
    }
  }

  private static final class Reader {

    private final DataInput in;
    private final String[] strings;

    Reader(DataInput in, int magic) throws IOException {
      this.in = in;
      if (in.readInt() != magic) {
        throw new IOException("not compiled by this version");
      }
      strings = new String[size()];
      for (int i = 0; i < strings.length; i++) {
        byte[] utf8 = new byte[size()];
        in.readFully(utf8);
        strings[i] = new String(utf8, StandardCharsets.UTF_8);
      }
    }

    int size() throws IOException {
      int size = in.readInt();
      if (size < 0 || size > LARGEST) {
        throw new IOException("damaged pack: size " + size);
      }
      return size;
    }

    <T> List<T> list(Read<T> read) throws IOException {
      int size = size();
      List<T> values = new ArrayList<>(Math.min(size, 1024));
      for (int i = 0; i < size; i++) {
        values.add(read.read());
      }
      return values;
    }

    private <E> E constant(E[] constants) throws IOException {
      int ordinal = in.readUnsignedByte();
      if (ordinal >= constants.length) {
        throw new IOException("damaged pack: constant " + ordinal);
      }
      return constants[ordinal];
    }

    String string() throws IOException {
      int index = in.readInt();
      if (index < 0 || index >= strings.length) {
        throw new IOException("damaged pack: string " + index);
      }
      return strings[index];
    }

    LocalizedText text() throws IOException {
      return new LocalizedText(string(), string());
    }

    private Set<String> words() throws IOException {
      return new HashSet<>(list(this::string));
    }

    TokenTest test() throws IOException {
      return new TokenTest(
          constant(TokenTest.Kind.values()), words(), in.readLong(), in.readLong());
    }

    Rule rule() throws IOException {
      return new Rule(
          string(),
          list(() -> list(this::string)),
          constant(Severity.values()),
          constant(Confidence.values()),
          text(),
          text(),
          text(),
          text(),
          list(this::string),
          list(this::condition),
          new Search(list(this::query), list(this::query), list(this::exclusion)));
    }

    FactCondition condition() throws IOException {
      return new FactCondition(string(), words(), in.readBoolean());
    }

    Query query() throws IOException {
      return new Query(
          constant(Scope.values()),
          in.readInt(),
          list(() -> new Query.Part(constant(Query.Joint.values()), pattern(), list(in::readInt))));
    }

    Exclusion exclusion() throws IOException {
      return in.readByte() == 0
          ? new Exclusion.Found(constant(Exclusion.Where.values()), in.readInt(), pattern())
          : new Exclusion.Inside(constant(Context.values()));
    }

    Pattern pattern() throws IOException {
      int kind = in.readByte();
      return switch (kind) {
        case 'w' -> new Pattern.Word(in.readInt());
        case 'g' -> new Pattern.Gap(in.readInt());
        case 's' -> new Pattern.Sequence(list(this::pattern));
        case 'c' -> new Pattern.Choice(list(this::pattern));
        case 'p' -> new Pattern.Phrases(list(in::readInt), list(this::pattern));
        case 'm' -> new Pattern.Maybe(pattern());
        case 'r' -> {
          int max = in.readInt();
          yield new Pattern.Repeat(pattern(), max);
        }
        case 'n' -> new Pattern.Not(pattern());
        case 'k' -> new Pattern.Capture(string(), pattern());
        case '^' -> new Pattern.Start();
        case 'f' -> new Pattern.PageFact(constant(PageFactName.values()));
        default -> throw new IOException("damaged pack: pattern " + kind);
      };
    }

    Example example() throws IOException {
      Example.Kind kind = constant(Example.Kind.values());
      String text = string();
      Format format = constant(Format.values());
      int start = in.readInt();
      int end = in.readInt();
      Optional<TextSpan> expected =
          start < 0 ? Optional.empty() : Optional.of(new TextSpan(start, end));
      return new Example(kind, text, format, expected, list(this::condition), in.readInt());
    }
  }
}
