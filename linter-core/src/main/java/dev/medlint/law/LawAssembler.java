package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Stage;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Understands the values of parsed law files, joins them and reports what does not fit. */
final class LawAssembler {

  /** Takes back a value that the article gives to all its points. */
  private static final String NO = "нет";

  private static final LocalizedText NONE = new LocalizedText("", "");
  private static final LawDraft.Fields NO_FIELDS = new LawDraft.Fields();

  /** What «вид нормы» may be; that a norm sets a fine is said by its block. */
  private static final NormKind[] WRITABLE_KINDS = {
    NormKind.BAN, NormKind.REQUIREMENT, NormKind.GUIDANCE
  };

  private final List<LawDraft.Point> points;
  private final List<LawProblem> problems;
  private final List<LawFile> files;
  private final Map<String, LocalizedText> places = new HashMap<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<LawBlock> blocks = new ArrayList<>();
  private final List<FineReference> fineReferences = new ArrayList<>();
  private String file = "";

  LawAssembler(List<LawDraft.Point> points, List<LawProblem> problems, List<LawFile> files) {
    this.points = points;
    this.problems = problems;
    this.files = files;
  }

  LawFileParser.Result assemble() {
    for (LawDraft.Point point : points) {
      register(point);
    }
    for (LawDraft.Point point : points) {
      file = point.file;
      assemble(point);
    }
    checkFines();
    if (problems.isEmpty()) {
      return new LawFileParser.Result(Optional.of(LawPack.of(provisions)), List.of(), blocks);
    }
    problems.sort(
        Comparator.comparingInt((LawProblem p) -> indexOf(p.file()))
            .thenComparingInt(LawProblem::line));
    return new LawFileParser.Result(Optional.empty(), problems, blocks);
  }

  private int indexOf(String path) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).path().equals(path)) {
        return i;
      }
    }
    return files.size();
  }

  private void register(LawDraft.Point point) {
    file = point.file;
    LocalizedText place = required(point, "ссылка");
    if (places.putIfAbsent(point.id, place) != null) {
      problem(
          point.line,
          "id «" + point.id + "» уже занят другим пунктом",
          "id “" + point.id + "” is already taken by another point");
    }
  }

  private LocalizedText required(LawDraft.Point point, String key) {
    List<LawDraft.Value> values = point.fields.all(key);
    if (values.isEmpty()) {
      problem(
          point.line,
          "нет поля «" + key + "» в блоке «норма»",
          "field “" + key + "” is missing in the block “норма”");
      return NONE;
    }
    return bilingual(values.get(0));
  }

  private LocalizedText bilingual(LawDraft.Value value) {
    int slash = value.text().indexOf(" / ");
    if (slash < 0) {
      problem(
          value.line(),
          "нужны оба языка через « / »: «по-русски / in English»",
          "both languages are needed, parted by “ / ”: “по-русски / in English”");
      return NONE;
    }
    return new LocalizedText(
        value.text().substring(0, slash).strip(), value.text().substring(slash + 3).strip());
  }

  private void assemble(LawDraft.Point point) {
    if (point.editions.isEmpty()) {
      problem(
          point.line,
          "у пункта нет ни одной редакции «### с …»",
          "the point has no edition “### с …”");
    }
    LocalizedText title = required(point, "название");
    for (int i = 0; i < point.editions.size(); i++) {
      LawDraft.Edition edition = point.editions.get(i);
      Optional<LocalDate> lastDay = Optional.empty();
      if (i + 1 < point.editions.size()) {
        lastDay = dayBefore(edition, point.editions.get(i + 1));
      }
      assemble(point, title, edition, lastDay);
    }
  }

  private Optional<LocalDate> dayBefore(LawDraft.Edition edition, LawDraft.Edition next) {
    if (next.from.equals(edition.from)) {
      problem(
          next.line,
          "две редакции действуют с одного дня " + next.from,
          "two editions are in force from the same day " + next.from);
      return Optional.empty();
    }
    if (next.from.isBefore(edition.from)) {
      problem(
          next.line,
          "редакции стоят не по порядку дат: " + edition.from + ", затем " + next.from,
          "the editions are not in the order of their dates: "
              + edition.from
              + ", then "
              + next.from);
      return Optional.empty();
    }
    return Optional.of(next.from.minusDays(1));
  }

  private void assemble(
      LawDraft.Point point,
      LocalizedText title,
      LawDraft.Edition edition,
      Optional<LocalDate> lastDay) {
    if (edition.wording.isEmpty()) {
      problem(edition.line, "у редакции нет текста «> …»", "the edition has no wording “> …”");
      return;
    }
    if (LawFileParser.isRepealed(edition.wording)) {
      String hash = TextHash.of(String.join(" ", edition.wording));
      blocks.add(new LawBlock(point.id, edition.from, hash, file, edition.line));
      return;
    }
    if (!edition.described) {
      problem(
          edition.line,
          "у редакции нет блока «применимость» (или «взыскание», если это норма о штрафе)",
          "the edition has no block “применимость” (or “взыскание” for a norm that sets a fine)");
      return;
    }
    LawDraft.Fields shared = point.article.fields;
    List<LawDraft.Value> act = shared.all("акт");
    Family family = oneOf("семейство", Family.values(), NO_FIELDS, shared, Family.LAW);
    NormKind kind = kind(edition, shared);
    Optional<Fine> penalty = edition.fine ? new FineReader(this).read(edition) : Optional.empty();
    Provision provision =
        new Provision(
            point.id,
            title,
            places.get(point.id),
            act.isEmpty() ? NONE : bilingual(act.get(0)),
            family,
            kind,
            oneOf("класс", BreachClass.values(), edition.fields, shared, BreachClass.BANNED),
            new Period(edition.from, lastDay),
            String.join(" ", edition.wording),
            attestation(edition),
            edition.fine ? Addressees.NOBODY : addressees(edition, shared),
            fineId(edition, shared, family, kind),
            text("источник", edition.fields, shared),
            penalty);
    provisions.add(provision);
    String hash = LawBlock.hashOf(provision);
    blocks.add(new LawBlock(point.id, edition.from, hash, file, edition.line));
  }

  private NormKind kind(LawDraft.Edition edition, LawDraft.Fields shared) {
    return edition.fine
        ? NormKind.FINE
        : oneOf("вид нормы", WRITABLE_KINDS, edition.fields, shared, NormKind.BAN);
  }

  /** Advice and what is no law cost nothing, whatever the article says of its norms. */
  private String fineId(
      LawDraft.Edition edition, LawDraft.Fields shared, Family family, NormKind kind) {
    String id = text("штраф", edition.fields, shared);
    boolean costs = family == Family.LAW && kind != NormKind.GUIDANCE && kind != NormKind.FINE;
    List<LawDraft.Value> own = edition.fields.all("штраф");
    if (!costs && !id.isEmpty() && !own.isEmpty()) {
      problem(
          own.get(0).line(),
          "у рекомендации и у требования вне закона штрафа нет: уберите «штраф»",
          "advice and requirements outside the law have no fine: drop “штраф”");
    }
    if (costs && !id.isEmpty()) {
      int line = inherited("штраф", edition.fields, shared).get(0).line();
      fineReferences.add(new FineReference(id, file, line));
    }
    return costs ? id : "";
  }

  /** A fine must be in the pack when the act that sets it is. */
  private void checkFines() {
    Set<String> acts = new HashSet<>();
    Set<String> fines = new TreeSet<>();
    for (LawDraft.Point point : points) {
      acts.add(actOf(point.id));
      for (LawDraft.Edition edition : point.editions) {
        if (edition.fine) {
          fines.add(point.id);
        }
      }
    }
    Set<FineReference> wrong = new LinkedHashSet<>();
    for (FineReference reference : fineReferences) {
      if (acts.contains(actOf(reference.id)) && !fines.contains(reference.id)) {
        wrong.add(reference);
      }
    }
    for (FineReference reference : wrong) {
      file = reference.file;
      Optional<String> near = Spelling.nearest(reference.id, fines);
      problem(
          reference.line,
          "«штраф»: нет нормы о штрафе с id «"
              + reference.id
              + "»"
              + near.map(n -> "; похоже на «" + n + "»").orElse(""),
          "“штраф”: no norm with the id “"
              + reference.id
              + "” sets a fine"
              + near.map(n -> "; did you mean “" + n + "”?").orElse(""));
    }
  }

  private static String actOf(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }

  private static String text(String key, LawDraft.Fields own, LawDraft.Fields shared) {
    List<LawDraft.Value> values = inherited(key, own, shared);
    boolean none = values.isEmpty() || values.get(0).text().equals(NO);
    return none ? "" : values.get(0).text();
  }

  private static List<LawDraft.Value> inherited(
      String key, LawDraft.Fields own, LawDraft.Fields shared) {
    return own.all(key).isEmpty() ? shared.all(key) : own.all(key);
  }

  private <E extends Enum<E>> E oneOf(
      String key, E[] values, LawDraft.Fields own, LawDraft.Fields shared, E byDefault) {
    List<LawDraft.Value> written = inherited(key, own, shared);
    if (written.isEmpty()) {
      return byDefault;
    }
    List<String> ids = new ArrayList<>();
    for (E value : values) {
      String id = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (id.equals(written.get(0).text())) {
        return value;
      }
      ids.add(id);
    }
    unknownValue(key, written.get(0).text(), written.get(0).line(), ids);
    return byDefault;
  }

  private Attestation attestation(LawDraft.Edition edition) {
    List<LawDraft.Value> copies = edition.fields.all("копии");
    List<LawDraft.Value> checked = edition.fields.all("сверено");
    boolean paraphrase = !edition.fields.all("пересказ").isEmpty();
    boolean known = !copies.isEmpty() || !checked.isEmpty();
    if (paraphrase == known) {
      problem(
          edition.line,
          "скажите, откуда известен текст: «копии: N», «сверено: кто, когда» или «пересказ»",
          "say how the wording is known: “копии: N”, “сверено: who, when” or “пересказ”");
      return Attestation.PARAPHRASE;
    }
    return new Attestation(
        copies.isEmpty() ? 0 : number(copies.get(0)),
        checked.isEmpty() ? "" : checked.get(0).text());
  }

  private int number(LawDraft.Value value) {
    String text = value.text();
    boolean digits = !text.isEmpty() && text.length() < 3;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      problem(
          value.line(),
          "«копии» — это число: «" + text + "»",
          "“копии” is a number: “" + text + "”");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private Addressees addressees(LawDraft.Edition edition, LawDraft.Fields shared) {
    List<ObjectTerm> objects = terms("объект", edition.fields);
    if (edition.fields.all("объект").isEmpty()) {
      problem(
          edition.line,
          "нет поля «объект»; для любого объекта напишите «объект: *»",
          "field “объект” is missing; for any object write “объект: *”");
    }
    EnumSet<Audience> audiences = audiences(edition);
    LocalizedText basis = NONE;
    for (LawDraft.Value value : edition.fields.all("кроме")) {
      Clause clause = clause(value, false);
      audiences.removeAll(named("кроме", Audience.class, clause, value.line()));
      basis = clause.basis;
    }
    return new Addressees(
        objects,
        terms("не объект", edition.fields),
        terms("для справки", edition.fields),
        audiences,
        basis,
        kinds(edition, shared),
        placement(edition.fields));
  }

  private Placement placement(LawDraft.Fields fields) {
    return new Placement(
        listed("носитель", Medium.class, fields),
        listed("стадия", Stage.class, fields),
        platforms("площадка", fields),
        platforms("кроме площадки", fields));
  }

  /** Returns the constants of a field; all of them when the field is not there. */
  private <E extends Enum<E> & Named> Set<E> listed(
      String key, Class<E> type, LawDraft.Fields fields) {
    EnumSet<E> found = EnumSet.noneOf(type);
    for (LawDraft.Value value : fields.all(key)) {
      found.addAll(named(key, type, clause(value, false), value.line()));
    }
    return found.isEmpty() ? EnumSet.allOf(type) : found;
  }

  private List<String> platforms(String key, LawDraft.Fields fields) {
    List<String> names = new ArrayList<>();
    for (LawDraft.Value value : fields.all(key)) {
      for (String name : value.text().split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private EnumSet<Audience> audiences(LawDraft.Edition edition) {
    List<LawDraft.Value> written = edition.fields.all("аудитория");
    if (written.isEmpty()) {
      return EnumSet.allOf(Audience.class);
    }
    EnumSet<Audience> audiences = EnumSet.noneOf(Audience.class);
    for (LawDraft.Value value : written) {
      audiences.addAll(named("аудитория", Audience.class, clause(value, false), value.line()));
    }
    return audiences;
  }

  private Set<Kind> kinds(LawDraft.Edition edition, LawDraft.Fields shared) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (LawDraft.Value value : inherited("вид", edition.fields, shared)) {
      kinds.addAll(named("вид", Kind.class, clause(value, false), value.line()));
    }
    if (kinds.isEmpty()) {
      kinds.add(Kind.AD);
    }
    return kinds;
  }

  private List<ObjectTerm> terms(String key, LawDraft.Fields fields) {
    List<ObjectTerm> terms = new ArrayList<>();
    for (LawDraft.Value value : fields.all(key)) {
      Clause clause = clause(value, true);
      for (AdObject object : objects(key, clause, value.line())) {
        terms.add(new ObjectTerm(object, clause.basis, clause.from));
      }
    }
    return terms;
  }

  private Set<AdObject> objects(String key, Clause clause, int line) {
    if (!clause.names.equals(List.of("*"))) {
      return named(key, AdObject.class, clause, line);
    }
    EnumSet<AdObject> all = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (object.general().isEmpty()) {
        all.add(object);
      }
    }
    return all;
  }

  private <E extends Enum<E> & Named> EnumSet<E> named(
      String key, Class<E> type, Clause clause, int line) {
    EnumSet<E> found = EnumSet.noneOf(type);
    for (String name : clause.names) {
      Optional<E> value = Named.find(type, name);
      if (value.isPresent()) {
        found.add(value.get());
      } else {
        List<String> ids = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
          ids.add(constant.id());
        }
        unknownValue(key, name, line, ids);
      }
    }
    return found;
  }

  private void unknownValue(String key, String written, int line, List<String> ids) {
    Optional<String> near = Spelling.nearest(written, ids);
    String allowed = String.join(", ", ids);
    problem(
        line,
        "«"
            + key
            + "»: неизвестное значение «"
            + written
            + "»"
            + near.map(n -> "; похоже на «" + n + "»").orElse("")
            + "; можно: "
            + allowed,
        "“"
            + key
            + "”: unknown value “"
            + written
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse("")
            + "; allowed: "
            + allowed);
  }

  /** Reads «a, b через ID с DATE». */
  private Clause clause(LawDraft.Value value, boolean mayBeDated) {
    String rest = value.text();
    LocalDate from = LocalDate.MIN;
    int dated = mayBeDated ? rest.indexOf(" с ") : -1;
    if (dated >= 0) {
      String day = rest.substring(dated + 3).strip();
      Optional<LocalDate> read = LawFileParser.date(day);
      if (read.isEmpty()) {
        problem(
            value.line(),
            "дата не читается: «" + day + "»; ждут 2014-01-01",
            "unreadable date: “" + day + "”; 2014-01-01 expected");
      }
      from = read.orElse(from);
      rest = rest.substring(0, dated);
    }
    LocalizedText basis = NONE;
    int through = rest.indexOf(" через ");
    if (through >= 0) {
      basis = basis(rest.substring(through + 7).strip(), value.line());
      rest = rest.substring(0, through);
    }
    List<String> names = new ArrayList<>();
    for (String name : rest.split(",", -1)) {
      names.add(name.strip());
    }
    return new Clause(names, basis, from);
  }

  private LocalizedText basis(String id, int line) {
    LocalizedText place = places.get(id);
    if (place == null) {
      problem(
          line,
          "«через»: нет пункта с id «" + id + "»",
          "“через”: there is no point with the id “" + id + "”");
      return NONE;
    }
    return place;
  }

  void problem(int line, String ru, String en) {
    problems.add(new LawProblem(file, line, new LocalizedText(ru, en)));
  }

  private record FineReference(String id, String file, int line) {}

  private record Clause(List<String> names, LocalizedText basis, LocalDate from) {}
}
