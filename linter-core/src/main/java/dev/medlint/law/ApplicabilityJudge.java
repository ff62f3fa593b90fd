package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether an edition of a provision binds a text, and says why. Stateless and thread-safe.
 */
public final class ApplicabilityJudge {

  /**
   * Returns whether a provision binds a text on a day. With several objects it binds if it binds
   * one of them.
   */
  public Applicability judge(Provision provision, Facts facts, LocalDate day) {
    return rule(provision, facts, inOrder(facts.objects().value()), day).applicability();
  }

  static EnumSet<AdObject> inOrder(Set<AdObject> objects) {
    EnumSet<AdObject> ordered = EnumSet.noneOf(AdObject.class);
    ordered.addAll(objects);
    return ordered;
  }

  /** Judges a provision as if {@code objects} were all that is advertised. */
  Ruling rule(Provision provision, Facts facts, EnumSet<AdObject> objects, LocalDate day) {
    if (!provision.period().contains(day)) {
      return no(notInForce(provision, day));
    }
    Addressees addressees = provision.addressees();
    Optional<Kind> kind = facts.kind().value();
    boolean kindBound =
        kind.isPresent() ? addressees.kinds().contains(kind.get()) : addressees.bindsEveryKind();
    boolean maybeAd =
        addressees.kinds().contains(Kind.AD)
            && (kind.isEmpty()
                || !facts.kind().sure()
                || !(kind.get() == Kind.ARTICLE && advertisesNothing(objects, addressees, day)));
    if (!kindBound && !maybeAd) {
      return no(otherKind(facts.kind()));
    }
    boolean audienceBound = addressees.audiences().contains(facts.audience().value());
    if (!audienceBound && facts.audience().sure()) {
      return no(otherAudience(provision, facts));
    }
    Optional<LocalizedText> elsewhere = PlacementReasons.against(provision, facts);
    if (elsewhere.isPresent()) {
      return no(elsewhere.get());
    }
    Ruling ruling = byObject(provision, facts, objects, day, !kindBound);
    Ruling placed = PlacementReasons.condition(ruling, provision, facts);
    return audienceBound || !placed.isPossible() ? placed : ifPublic(placed, facts);
  }

  /**
   * Returns whether an article that has nothing medical for its object cannot break a point that
   * binds some objects only: a tale of an illness ascribes nothing to goods.
   */
  private static boolean advertisesNothing(
      EnumSet<AdObject> objects, Addressees addressees, LocalDate day) {
    return objects.isEmpty()
        || (!addressees.bindsAll(day) && objects.equals(EnumSet.of(AdObject.OTHER)));
  }

  /** A text that only seems to be for professionals may well be read by everybody. */
  private static Ruling ifPublic(Ruling ruling, Facts facts) {
    LocalizedText origin = FactWords.origin("audience", facts.audience());
    String id = facts.audience().value().id();
    return ruling.ifFact(
        "audience",
        new LocalizedText(
            "верно, если текст доступен всем (аудитория " + id + ": " + origin.ru() + ")",
            "true if everybody can read the text (audience " + id + ": " + origin.en() + ")"));
  }

  private static Ruling byObject(
      Provision provision,
      Facts facts,
      EnumSet<AdObject> objects,
      LocalDate day,
      boolean ifAdvertising) {
    Addressees addressees = provision.addressees();
    if (addressees.bindsAll(day)) {
      LocalizedText reason = bindsAny(provision, facts);
      return new Ruling(
          ifAdvertising ? unknownKind(facts.kind(), reason) : new Applicability.Applies(reason),
          ifAdvertising,
          false,
          false,
          objects);
    }
    EnumSet<AdObject> bound = EnumSet.noneOf(AdObject.class);
    boolean debated = true;
    boolean possible = objects.isEmpty();
    for (AdObject object : objects) {
      if (addressees.binding(object, day).isPresent()) {
        bound.add(object);
        debated = false;
      } else if (addressees.isDebated(object, day)) {
        bound.add(object);
      } else {
        possible |= addressees.mayBind(object, day);
      }
    }
    if (!bound.isEmpty()) {
      LocalizedText reason = binds(provision, facts, bound, day);
      return new Ruling(
          ifAdvertising ? unknownKind(facts.kind(), reason) : new Applicability.Applies(reason),
          ifAdvertising,
          true,
          debated,
          bound);
    }
    EnumSet<AdObject> targets = targets(addressees, objects, day);
    if (possible && !targets.isEmpty()) {
      return new Ruling(
          new Applicability.Unknown("object", unknownObject(provision, objects, targets)),
          ifAdvertising,
          true,
          false,
          objects);
    }
    return no(otherObject(provision, facts, objects, day));
  }

  /** Returns the objects that the provision binds and that the text may prove to advertise. */
  private static EnumSet<AdObject> targets(
      Addressees addressees, EnumSet<AdObject> objects, LocalDate day) {
    EnumSet<AdObject> targets = EnumSet.noneOf(AdObject.class);
    for (ObjectTerm term : addressees.objects()) {
      boolean fits = objects.isEmpty();
      for (AdObject object : objects) {
        fits |= term.mayName(object, day);
      }
      if (fits && addressees.binding(term.object(), day).isPresent()) {
        targets.add(term.object());
      }
    }
    return targets;
  }

  private static Ruling no(LocalizedText reason) {
    return new Ruling(
        new Applicability.DoesNotApply(reason),
        false,
        false,
        false,
        EnumSet.noneOf(AdObject.class));
  }

  private static LocalizedText notInForce(Provision provision, LocalDate day) {
    return new LocalizedText(
        provision.place().ru() + " не действует на " + day,
        provision.place().en() + " is not in force on " + day);
  }

  private static LocalizedText otherKind(Fact<Optional<Kind>> kind) {
    if (kind.value().isEmpty()) {
      return new LocalizedText(
          "требование относится к статьям и страницам, а вид текста не известен",
          "the requirement is for articles and pages, and the kind of this text is not known");
    }
    LocalizedText origin = FactWords.origin("kind", kind);
    String id = kind.value().get().id();
    return new LocalizedText(
        "не относится к тексту вида " + id + " (" + origin.ru() + ")",
        "is not about texts of the kind " + id + " (" + origin.en() + ")");
  }

  private static LocalizedText otherAudience(Provision provision, Facts facts) {
    LocalizedText origin = FactWords.origin("audience", facts.audience());
    LocalizedText basis = basisOr(provision.addressees().audienceBasis(), provision);
    String id = facts.audience().value().id();
    return new LocalizedText(
        "не связывает: аудитория " + id + " (" + origin.ru() + "), " + basis.ru(),
        "does not bind: audience " + id + " (" + origin.en() + "), " + basis.en());
  }

  private static LocalizedText otherObject(
      Provision provision, Facts facts, EnumSet<AdObject> objects, LocalDate day) {
    if (objects.isEmpty()) {
      return new LocalizedText(
          provision.place().ru() + " не называет ни одного объекта на " + day,
          provision.place().en() + " names no object on " + day);
    }
    LocalizedText basis = provision.place();
    for (AdObject object : objects) {
      Optional<ObjectTerm> exemption = provision.addressees().exemption(object, day);
      if (exemption.isPresent()) {
        basis = basisOr(exemption.get().basis(), provision);
      }
    }
    LocalizedText origin = FactWords.origin("object", facts.objects());
    LocalizedText list = FactWords.list(objects);
    String ids = FactWords.ids(objects);
    LocalizedText about = about(provision);
    return new LocalizedText(
        "не " + about.ru() + " " + list.ru() + " (" + ids + ", " + origin.ru() + "), " + basis.ru(),
        notAbout(provision)
            + " "
            + list.en()
            + " ("
            + ids
            + ", "
            + origin.en()
            + "), "
            + basis.en());
  }

  private static LocalizedText binds(
      Provision provision, Facts facts, EnumSet<AdObject> bound, LocalDate day) {
    LocalizedText basis = provision.place();
    for (AdObject object : bound) {
      Optional<ObjectTerm> term = provision.addressees().binding(object, day);
      if (term.isPresent()) {
        basis = basisOr(term.get().basis(), provision);
        break;
      }
    }
    LocalizedText origin = FactWords.origin("object", facts.objects());
    LocalizedText list = FactWords.list(bound);
    String ids = FactWords.ids(bound);
    LocalizedText about = about(provision);
    return withKind(
        facts.kind(),
        new LocalizedText(
            about.ru() + " " + list.ru() + " (" + ids + ", " + origin.ru() + "), " + basis.ru(),
            about.en() + " " + list.en() + " (" + ids + ", " + origin.en() + "), " + basis.en()));
  }

  private static LocalizedText bindsAny(Provision provision, Facts facts) {
    return withKind(facts.kind(), whateverTheObject(provision));
  }

  private static LocalizedText whateverTheObject(Provision provision) {
    LocalizedText place = provision.place();
    return switch (provision.family()) {
      case LAW ->
          provision.addressees().bindsAdsOnly()
              ? new LocalizedText(
                  "связывает рекламу любого объекта, " + place.ru(),
                  "binds advertising of any object, " + place.en())
              : new LocalizedText(
                  "связывает при любом объекте, " + place.ru(),
                  "binds whatever the object, " + place.en());
      case EEAT ->
          new LocalizedText(
              "относится к статьям и страницам о здоровье, не норма закона",
              "is asked of articles and pages about health, not law");
      case SITE ->
          new LocalizedText(
              "совет при любом объекте: " + place.ru(),
              "advice whatever the object: " + place.en());
    };
  }

  /** What binds more than ads must not be explained by advertising. */
  private static LocalizedText about(Provision provision) {
    return provision.addressees().bindsAdsOnly()
        ? new LocalizedText("связывает рекламу", "binds advertising of")
        : new LocalizedText("касается", "is about");
  }

  private static String notAbout(Provision provision) {
    return provision.addressees().bindsAdsOnly() ? "does not bind advertising of" : "is not about";
  }

  /** Adds how the kind was found out when nobody stated it. */
  private static LocalizedText withKind(Fact<Optional<Kind>> kind, LocalizedText reason) {
    if (kind.origin() != Origin.DETECTED || kind.value().isEmpty()) {
      return reason;
    }
    LocalizedText origin = FactWords.origin("kind", kind);
    String id = kind.value().get().id();
    return new LocalizedText(
        reason.ru() + "; вид " + id + " (" + origin.ru() + ")",
        reason.en() + "; kind " + id + " (" + origin.en() + ")");
  }

  private static Applicability unknownKind(Fact<Optional<Kind>> kind, LocalizedText reason) {
    LocalizedText condition =
        kind.value().isEmpty()
            ? new LocalizedText(
                "не известно, реклама ли это", "it is not known whether this is advertising")
            : ifAdvertising(kind.value().get());
    return new Applicability.Unknown(
        "kind",
        new LocalizedText(
            condition.ru() + "; " + reason.ru(), condition.en() + "; " + reason.en()));
  }

  private static LocalizedText ifAdvertising(Kind kind) {
    LocalizedText text =
        switch (kind) {
          case ARTICLE -> new LocalizedText("эту статью", "this article");
          case PAGE ->
              new LocalizedText("эту страницу своего сайта", "this page of one's own site");
          case AD -> new LocalizedText("этот текст", "this text");
        };
    return new LocalizedText(
        "если " + text.ru() + " (" + kind.id() + ") признают рекламой",
        "if " + text.en() + " (" + kind.id() + ") counts as advertising");
  }

  private static LocalizedText unknownObject(
      Provision provision, EnumSet<AdObject> objects, EnumSet<AdObject> targets) {
    LocalizedText list = FactWords.list(targets);
    LocalizedText start =
        objects.isEmpty()
            ? new LocalizedText("не указан объект рекламы", "the advertised object is not given")
            : new LocalizedText(
                "объект рекламы указан слишком общо (" + FactWords.ids(objects) + ")",
                "the advertised object is too general (" + FactWords.ids(objects) + ")");
    LocalizedText about = about(provision);
    return new LocalizedText(
        start.ru() + ": " + provision.place().ru() + " " + about.ru() + " " + list.ru(),
        start.en() + ": " + provision.place().en() + " " + about.en() + " " + list.en());
  }

  private static LocalizedText basisOr(LocalizedText basis, Provision provision) {
    return basis.ru().isEmpty() ? provision.place() : basis;
  }
}
