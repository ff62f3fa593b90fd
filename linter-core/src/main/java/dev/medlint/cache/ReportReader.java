package dev.medlint.cache;

import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Stage;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what {@link ReportWriter} wrote. Not thread-safe. */
final class ReportReader {

  static final int APPLIES = 0;
  static final int DOES_NOT_APPLY = 1;
  static final int UNKNOWN = 2;

  private static final Kind[] KINDS = Kind.values();
  private static final AdObject[] OBJECTS = AdObject.values();
  private static final Audience[] AUDIENCES = Audience.values();
  private static final Medium[] MEDIA = Medium.values();
  private static final Stage[] STAGES = Stage.values();
  private static final Completeness[] COMPLETENESSES = Completeness.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final PageFactName[] PAGE_FACTS = PageFactName.values();
  private static final BreachClass[] CLASSES = BreachClass.values();
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Confidence[] CONFIDENCES = Confidence.values();

  private final EntryReader in;

  private ReportReader(EntryReader in) {
    this.in = in;
  }

  /**
   * Returns the report on a text.
   *
   * @throws RuntimeException if the bytes were not written for this text
   */
  static FileReport read(byte[] bytes, SourceText source, Words ours) {
    EntryReader in = new EntryReader(bytes, source.text(), ours);
    ReportReader reader = new ReportReader(in);
    Facts facts = reader.facts();
    PageFacts page = reader.page();
    List<ReportedFinding> findings = reader.findings();
    if (!in.isAtEnd()) {
      throw new IllegalStateException("more was written than is read");
    }
    return new FileReport(source, facts, page, findings);
  }

  private Facts facts() {
    return new Facts(
        fact(this::kind),
        fact(this::objects),
        fact(() -> AUDIENCES[in.number()]),
        fact(this::medium),
        fact(this::platform),
        fact(() -> STAGES[in.number()]),
        fact(() -> COMPLETENESSES[in.number()]));
  }

  private <T> Fact<T> fact(Supplier<T> value) {
    Origin origin = ORIGINS[in.number()];
    boolean sure = in.flag();
    String source = in.string();
    return new Fact<>(value.get(), origin, source, sure);
  }

  private Optional<Kind> kind() {
    int number = in.number();
    return number == 0 ? Optional.empty() : Optional.of(KINDS[number - 1]);
  }

  private Optional<Medium> medium() {
    int number = in.number();
    return number == 0 ? Optional.empty() : Optional.of(MEDIA[number - 1]);
  }

  private Optional<String> platform() {
    return in.flag() ? Optional.of(in.string()) : Optional.empty();
  }

  private Set<AdObject> objects() {
    int bits = in.number();
    if (bits == 0) {
      return Set.of();
    }
    EnumSet<AdObject> objects = EnumSet.noneOf(AdObject.class);
    for (AdObject object : OBJECTS) {
      if ((bits & 1 << object.ordinal()) != 0) {
        objects.add(object);
      }
    }
    return Collections.unmodifiableSet(objects);
  }

  private PageFacts page() {
    PageFacts.Sources sources = PageFacts.Sources.values()[in.number()];
    PageFacts.Author author = PageFacts.Author.values()[in.number()];
    PageFacts.Reviewer reviewer = PageFacts.Reviewer.values()[in.number()];
    Optional<LocalDate> published = day();
    Optional<LocalDate> modified = day();
    Optional<LocalDate> reviewed = day();
    int count = in.count();
    List<PageNote> notes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      PageFactName fact = PAGE_FACTS[in.number()];
      TextSpan span = span();
      notes.add(new PageNote(fact, in.string(), span));
    }
    return PageFacts.restored(sources, author, reviewer, published, modified, reviewed, notes);
  }

  private List<ReportedFinding> findings() {
    int count = in.count();
    List<ReportedFinding> findings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Finding finding = finding();
      findings.add(new ReportedFinding(finding, disposition()));
    }
    return findings;
  }

  private Finding finding() {
    String rule = in.string();
    String provision = in.string();
    TextSpan span = span();
    String sentence = in.string();
    String quote = in.string();
    List<Finding.Evidence> evidence = evidence();
    LocalizedText citation = both();
    BreachClass breachClass = CLASSES[in.number()];
    Severity severity = SEVERITIES[in.number()];
    Confidence confidence = CONFIDENCES[in.number()];
    LocalizedText message = both();
    LocalizedText advice = both();
    Applicability applicability = applicability();
    int noteCount = in.count();
    List<LocalizedText> notes = new ArrayList<>(noteCount);
    for (int i = 0; i < noteCount; i++) {
      notes.add(both());
    }
    String fingerprint = in.string();
    Optional<LocalizedText> rewrite = in.flag() ? Optional.of(both()) : Optional.empty();
    int overrideCount = in.count();
    List<String> overrides = new ArrayList<>(overrideCount);
    for (int i = 0; i < overrideCount; i++) {
      overrides.add(in.string());
    }
    return new Finding(
        rule,
        provision,
        citation,
        breachClass,
        severity,
        confidence,
        span,
        quote,
        message,
        advice,
        evidence,
        applicability,
        notes,
        fingerprint,
        rewrite,
        overrides,
        new Finding.Bond(in.string(), sentence));
  }

  private List<Finding.Evidence> evidence() {
    int count = in.count();
    List<Finding.Evidence> evidence = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = in.string();
      TextSpan span = span();
      evidence.add(new Finding.Evidence(name, span, in.string()));
    }
    return evidence;
  }

  private Applicability applicability() {
    return switch (in.number()) {
      case APPLIES -> new Applicability.Applies(both());
      case UNKNOWN -> {
        String missing = in.string();
        yield new Applicability.Unknown(missing, both());
      }
      case DOES_NOT_APPLY -> new Applicability.DoesNotApply(both());
      default -> throw new IllegalStateException("no such answer");
    };
  }

  private Disposition disposition() {
    if (!in.flag()) {
      return new Disposition.Open();
    }
    String reason = in.string();
    String by = in.string();
    return new Disposition.Suppressed(reason, by, in.string());
  }

  private LocalizedText both() {
    String ru = in.string();
    return new LocalizedText(ru, in.string());
  }

  private TextSpan span() {
    int start = in.number();
    return new TextSpan(start, start + in.number());
  }

  private Optional<LocalDate> day() {
    return in.flag() ? Optional.of(LocalDate.ofEpochDay(in.wide())) : Optional.empty();
  }
}
