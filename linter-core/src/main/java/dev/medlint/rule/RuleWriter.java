package dev.medlint.rule;

import dev.medlint.binary.BinaryWriter;
import dev.medlint.extract.PageFactName;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes rules and examples in the form that {@link RuleReader} reads. */
final class RuleWriter {

  private final BinaryWriter out;

  /** Where each set of tests was written. */
  private final Map<TestSet, Integer> sets = new HashMap<>();

  RuleWriter(BinaryWriter out) {
    this.out = out;
  }

  void text(LocalizedText text) {
    out.writeString(text.ru());
    out.writeString(text.en());
  }

  void rule(Rule rule) {
    out.writeString(rule.id());
    out.writeList(rule.provisions(), group -> out.writeList(group, out::writeString));
    out.writeByte(rule.severity().ordinal());
    out.writeByte(rule.confidence().ordinal());
    later(rule.texts(), this::text);
    out.writeList(rule.formerly(), out::writeString);
    out.writeList(rule.conditions(), this::condition);
    out.writeList(rule.overrides(), out::writeString);
    out.writeList(rule.rewrites(), this::rewrite);
    search(rule.search());
  }

  private void rewrite(Rewrite rewrite) {
    out.writeList(rewrite.conditions(), this::condition);
    text(rewrite.text());
  }

  void sign(Sign sign) {
    out.writeString(sign.id());
    condition(sign.tells());
    out.writeByte(sign.strength().ordinal());
    search(sign.search());
  }

  private void search(Search search) {
    later(search.finds(), this::query);
    later(search.absences(), this::query);
    later(search.exclusions(), this::exclusion);
    later(search.page(), this::pageTest);
  }

  void condition(FactCondition condition) {
    out.writeString(condition.fact());
    out.writeList(List.copyOf(new TreeSet<>(condition.values())), out::writeString);
    out.writeByte((condition.negated() ? 1 : 0) + (condition.certain() ? 2 : 0));
  }

  void query(Query query) {
    out.writeByte(query.scope().ordinal());
    out.writeInt(query.size());
    out.writeList(
        query.parts(),
        part -> {
          out.writeByte(part.joint().ordinal());
          pattern(part.pattern());
        });
  }

  private void pageTest(PageTest test) {
    out.writeByte(test.fact().ordinal());
    out.writeByte(test.negated() ? 1 : 0);
    out.writeByte(test.relation().ordinal());
    out.writeList(test.values(), out::writeString);
    out.writeInt(test.number());
    out.writeByte(test.unit().ordinal());
    out.writeInt(test.other().map(PageFactName::ordinal).orElse(-1));
  }

  void exclusion(Exclusion exclusion) {
    if (exclusion instanceof Exclusion.Found found) {
      out.writeByte(0);
      out.writeByte(found.where().ordinal());
      out.writeInt(found.distance());
      pattern(found.pattern());
    } else if (exclusion instanceof Exclusion.Inside inside) {
      out.writeByte(1);
      out.writeByte(inside.context().ordinal());
    } else if (exclusion instanceof Exclusion.Outside outside) {
      out.writeByte(2);
      out.writeList(outside.contexts(), context -> out.writeByte(context.ordinal()));
    } else if (exclusion instanceof Exclusion.SaidBy said) {
      out.writeByte(3);
      out.writeByte(said.counts() ? 1 : 0);
      out.writeInts(ordinals(said.speakers()));
    } else {
      Exclusion.SaidTo said = (Exclusion.SaidTo) exclusion;
      out.writeByte(4);
      out.writeByte(said.counts() ? 1 : 0);
      out.writeInts(ordinals(said.addressees()));
    }
  }

  private static int[] ordinals(Set<? extends Enum<?>> constants) {
    return constants.stream().mapToInt(Enum::ordinal).sorted().toArray();
  }

  void pattern(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      out.writeByte('w');
      out.writeInt(word.test());
    } else if (pattern instanceof Pattern.Gap gap) {
      out.writeByte('g');
      out.writeInt(gap.max());
    } else if (pattern instanceof Pattern.Sequence sequence) {
      out.writeByte('s');
      out.writeList(sequence.parts(), this::pattern);
    } else if (pattern instanceof Pattern.Choice choice) {
      out.writeByte('c');
      later(choice.alternatives(), this::pattern);
    } else if (pattern instanceof Pattern.Phrases phrases) {
      phrases(phrases);
    } else if (pattern instanceof Pattern.Maybe maybe) {
      out.writeByte('m');
      pattern(maybe.part());
    } else if (pattern instanceof Pattern.Repeat repeat) {
      out.writeByte('r');
      out.writeInt(repeat.max());
      pattern(repeat.part());
    } else if (pattern instanceof Pattern.Not not) {
      out.writeByte('n');
      pattern(not.part());
    } else if (pattern instanceof Pattern.Capture capture) {
      out.writeByte('k');
      out.writeString(capture.name());
      pattern(capture.part());
    } else if (pattern instanceof Pattern.Agree agree) {
      out.writeByte('a');
      pattern(agree.part());
    } else if (pattern instanceof Pattern.ListRef list) {
      out.writeByte('l');
      out.writeInt(list.number());
    } else if (pattern instanceof Pattern.Look look) {
      out.writeByte('h');
      out.writeLong(look.required());
      out.writeLong(look.excluded());
    } else if (pattern instanceof Pattern.Negated negated) {
      out.writeByte('d');
      out.writeByte(negated.wanted() ? 1 : 0);
    } else if (pattern instanceof Pattern.Begins begins) {
      begins(begins);
    } else if (pattern instanceof Pattern.Start) {
      out.writeByte('^');
    } else {
      out.writeByte('f');
      out.writeByte(((Pattern.PageFact) pattern).name().ordinal());
    }
  }

  private void phrases(Pattern.Phrases phrases) {
    out.writeByte('p');
    out.writeInts(phrases.firstTests().toArray());
    later(phrases.rests(), this::pattern);
  }

  /** Many patterns begin alike: a set is written where it is first needed. */
  private void begins(Pattern.Begins begins) {
    out.writeByte('b');
    BinaryWriter.Skipped skipped = out.skip();
    Integer position = sets.get(begins.tests());
    if (position == null) {
      position = out.position();
      sets.put(begins.tests(), position);
      begins.tests().write(out);
    }
    skipped.end();
    out.writeInt(position);
    out.writeByte(begins.capturing() ? 1 : 0);
    later(begins.only(), this::pattern);
  }

  /** The values go before their positions, so that each can be read by itself when it is asked. */
  private <T> void later(List<T> values, Consumer<T> write) {
    BinaryWriter.Skipped skipped = out.skip();
    int[] positions = new int[values.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = out.position();
      write.accept(values.get(i));
    }
    skipped.end();
    out.writeInts(positions);
  }

  void element(Element element) {
    out.writeString(element.name());
    pattern(element.pattern());
  }

  void example(Example example) {
    out.writeByte(example.kind().ordinal());
    out.writeString(example.text());
    out.writeByte(example.format().ordinal());
    out.writeInt(example.expected().map(TextSpan::start).orElse(-1));
    out.writeInt(example.expected().map(TextSpan::end).orElse(-1));
    out.writeList(example.facts(), this::condition);
    out.writeLong(example.day().map(LocalDate::toEpochDay).orElse(RuleReader.NO_DAY));
    out.writeList(example.others(), out::writeString);
    out.writeString(example.instead().orElse(""));
    out.writeInt(example.line());
  }
}
