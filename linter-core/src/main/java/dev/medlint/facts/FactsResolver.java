package dev.medlint.facts;

import dev.medlint.extract.DeclaredFact;
import dev.medlint.extract.Document;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the facts of one text from what several sources state: for each fact the strongest source
 * wins. What cannot be understood is reported and left to the next source. Not thread-safe; the
 * static methods are.
 */
public final class FactsResolver {

  private static final List<String> NAMES =
      List.of("kind", "object", "audience", "medium", "platform", "stage", "complete");

  /** Stated beside the facts, understood elsewhere: the day whose law is applied. */
  private static final String DATE = "date";

  private static final String DETECT = "auto";

  private final List<Statements> statements;
  private final List<FactProblem> problems = new ArrayList<>();

  private FactsResolver(List<Statements> statements) {
    List<Statements> strongestFirst = new ArrayList<>(statements.size());
    for (Origin origin : Origin.values()) {
      for (Statements some : statements) {
        if (some.origin() == origin) {
          strongestFirst.add(some);
        }
      }
    }
    this.statements = strongestFirst;
  }

  /**
   * What came out.
   *
   * @param facts made from everything that was understood
   * @param problems strongest source first
   */
  public record Resolved(Facts facts, List<FactProblem> problems) {
    public Resolved {
      Objects.requireNonNull(facts);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns what is stated of a document: what is given, and what it states about itself.
   *
   * @param given in any order
   */
  public static List<Statements> stated(Document document, List<Statements> given) {
    List<Statements> all = new ArrayList<>(given);
    if (!document.declaredFacts().isEmpty()) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, DeclaredFact> fact : document.declaredFacts().entrySet()) {
        values.put(fact.getKey(), fact.getValue().value());
      }
      all.add(new Statements(Origin.DOCUMENT, "", values));
    }
    return all;
  }

  /**
   * Resolves facts.
   *
   * @param statements in any order; of two sources of one origin the first one wins
   */
  public static Resolved resolve(List<Statements> statements) {
    FactsResolver resolver = new FactsResolver(statements);
    resolver.reportUnknownNames();
    Facts facts =
        new Facts(
            resolver.optional("kind", Kind.class),
            resolver.objects(),
            resolver.one("audience", Audience.class, Audience.PUBLIC),
            resolver.optional("medium", Medium.class),
            resolver.platform(),
            resolver.one("stage", Stage.class, Stage.DRAFT),
            resolver.one("complete", Completeness.class, Completeness.UNKNOWN));
    return new Resolved(facts, resolver.problems);
  }

  private void reportUnknownNames() {
    for (Statements some : statements) {
      for (Map.Entry<String, String> entry : some.values().entrySet()) {
        String name = entry.getKey();
        if (!NAMES.contains(name) && !name.equals(DATE)) {
          problem(some, name, entry.getValue(), "неизвестный факт", "unknown fact", name, NAMES);
        }
      }
    }
  }

  private <E extends Enum<E> & Named> Fact<Optional<E>> optional(String name, Class<E> type) {
    for (Statements some : statements) {
      Optional<E> value = stated(some, name, type);
      if (value.isPresent()) {
        return new Fact<>(value, some.origin(), some.source(), some.sure());
      }
    }
    return Fact.byDefault(Optional.empty());
  }

  private <E extends Enum<E> & Named> Fact<E> one(String name, Class<E> type, E byDefault) {
    for (Statements some : statements) {
      Optional<E> value = stated(some, name, type);
      if (value.isPresent()) {
        return new Fact<>(value.get(), some.origin(), some.source(), some.sure());
      }
    }
    return Fact.byDefault(byDefault);
  }

  private <E extends Enum<E> & Named> Optional<E> stated(
      Statements some, String name, Class<E> type) {
    Optional<String> written = written(some, name);
    return written.isEmpty() ? Optional.empty() : understood(some, name, written.get(), type);
  }

  private Fact<Set<AdObject>> objects() {
    for (Statements some : statements) {
      Optional<String> written = written(some, "object");
      if (written.isEmpty()) {
        continue;
      }
      EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
      for (String name : written.get().split(",", -1)) {
        if (!name.isBlank() && !normal(name).equals(DETECT)) {
          Optional<AdObject> object = understood(some, "object", name, AdObject.class);
          if (object.isPresent()) {
            objects.add(object.get());
          }
        }
      }
      if (!objects.isEmpty()) {
        return new Fact<>(
            Collections.unmodifiableSet(objects), some.origin(), some.source(), some.sure());
      }
    }
    return Fact.byDefault(Set.of());
  }

  private Fact<Optional<String>> platform() {
    for (Statements some : statements) {
      Optional<String> written = written(some, "platform");
      if (written.isPresent()) {
        return new Fact<>(
            Optional.of(normal(written.get())), some.origin(), some.source(), some.sure());
      }
    }
    return Fact.byDefault(Optional.empty());
  }

  /** Returns what a source writes for a fact; nothing when it leaves the fact open. */
  private static Optional<String> written(Statements some, String name) {
    String value = some.values().get(name);
    boolean open = value == null || value.isBlank() || normal(value).equals(DETECT);
    return open ? Optional.empty() : Optional.of(value);
  }

  private <E extends Enum<E> & Named> Optional<E> understood(
      Statements some, String name, String written, Class<E> type) {
    String id = FactSynonyms.id(name, normal(written));
    List<String> ids = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.id().equals(id)) {
        return Optional.of(constant);
      }
      ids.add(constant.id());
    }
    problem(
        some,
        name,
        written.strip(),
        "факт " + name + ": неизвестное значение",
        "fact " + name + ": unknown value",
        normal(written),
        ids);
    return Optional.empty();
  }

  private static String normal(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void problem(
      Statements some,
      String name,
      String value,
      String ru,
      String en,
      String wrong,
      List<String> allowed) {
    Optional<String> near = Spelling.nearest(wrong, allowed);
    String list = String.join(", ", allowed);
    LocalizedText message =
        new LocalizedText(
            ru
                + " «"
                + wrong
                + "»"
                + near.map(n -> "; похоже на «" + n + "»").orElse("")
                + "; можно: "
                + list,
            en
                + " “"
                + wrong
                + "”"
                + near.map(n -> "; did you mean “" + n + "”?").orElse("")
                + "; allowed: "
                + list);
    problems.add(new FactProblem(some.origin(), some.source(), name, value, message));
  }
}
