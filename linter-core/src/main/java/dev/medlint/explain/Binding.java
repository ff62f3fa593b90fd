package dev.medlint.explain;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Stage;
import dev.medlint.law.Addressees;
import dev.medlint.law.FactWords;
import dev.medlint.law.Family;
import dev.medlint.law.ObjectTerm;
import dev.medlint.law.Placement;
import dev.medlint.law.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in plain words whom an edition of a provision binds and whom it lets out. */
final class Binding {

  private final Setting setting;

  Binding(Setting setting) {
    this.setting = setting;
  }

  /** Returns the objects that are bound, in one line; empty if any object is. */
  String objects(Provision edition) {
    if (bindsAll(edition.addressees())) {
      return "";
    }
    List<AdObject> all = new ArrayList<>();
    for (ObjectTerm term : edition.addressees().objects()) {
      all.add(term.object());
    }
    return setting.in(FactWords.list(all));
  }

  /** Adds whom the edition binds, and the exceptions by reader. */
  void into(Provision edition, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("binds.heading"));
    Addressees addressees = edition.addressees();
    if (bindsAll(addressees)) {
      draft.items(List.of(Phrase.of(setting.word("binds.any." + anyOf(edition)))));
    } else {
      draft.items(grouped(edition, addressees.objects()));
    }
    for (Phrase exempt : grouped(edition, addressees.exempt())) {
      draft.paragraph(Phrase.of(setting.word("binds.exempt") + ' ').then(exempt));
    }
    for (Phrase debated : grouped(edition, addressees.debated())) {
      draft.paragraph(Phrase.of(setting.word("binds.debated") + ' ').then(debated));
    }
    if (!addressees.kinds().isEmpty()) {
      draft.paragraph(kinds(addressees.kinds()));
    }
    placement(addressees.placement(), draft);
    draft.into(sections);
    exceptions(edition, sections);
  }

  private static String anyOf(Provision edition) {
    boolean law = edition.family() == Family.LAW;
    return law && !adsOnly(edition) ? "text" : edition.family().id();
  }

  /** What binds more than ads must not be told as if it were about advertising. */
  private static boolean adsOnly(Provision edition) {
    return edition.addressees().kinds().equals(EnumSet.of(Kind.AD));
  }

  private void placement(Placement placement, Section.Draft draft) {
    if (placement.asksMedium()) {
      draft.paragraph(
          setting.word("binds.media", "media", setting.values("medium", placement.media())));
    }
    if (placement.stages().size() < Stage.values().length) {
      draft.paragraph(
          setting.word("binds.stages", "stages", setting.values("stage", placement.stages())));
    }
    if (!placement.platforms().isEmpty()) {
      draft.paragraph(
          setting.word("binds.platforms", "names", String.join(", ", placement.platforms())));
    }
    if (!placement.otherThan().isEmpty()) {
      draft.paragraph(
          setting.word("binds.otherThan", "names", String.join(", ", placement.otherThan())));
    }
  }

  private boolean bindsAll(Addressees addressees) {
    if (!addressees.exempt().isEmpty()) {
      return false;
    }
    for (AdObject object : AdObject.values()) {
      if (!names(addressees.objects(), object)) {
        return false;
      }
    }
    return true;
  }

  private boolean names(List<ObjectTerm> terms, AdObject object) {
    for (ObjectTerm term : terms) {
      if (term.object().includes(object) && !term.from().isAfter(setting.day())) {
        return true;
      }
    }
    return false;
  }

  /** Terms with the same basis and first day stand together. */
  private List<Phrase> grouped(Provision edition, List<ObjectTerm> terms) {
    Map<String, List<AdObject>> groups = new LinkedHashMap<>();
    for (ObjectTerm term : terms) {
      groups.computeIfAbsent(condition(edition, term), k -> new ArrayList<>()).add(term.object());
    }
    List<Phrase> phrases = new ArrayList<>();
    groups.forEach(
        (condition, objects) -> phrases.add(Phrase.of(bound(edition, objects) + condition)));
    return phrases;
  }

  private String bound(Provision edition, List<AdObject> objects) {
    String key = adsOnly(edition) ? "binds.advertising" : "binds.about";
    return setting.word(key, "objects", setting.in(FactWords.list(objects)));
  }

  private String condition(Provision edition, ObjectTerm term) {
    String basis = setting.in(term.basis());
    String through =
        basis.isEmpty() || basis.equals(setting.in(edition.place()))
            ? ""
            : setting.word("binds.through", "place", basis);
    LocalDate from = term.from();
    boolean later = edition.period().hasFirstDay() && from.isAfter(edition.period().from());
    return later ? through + setting.word("binds.since", "day", setting.day(from)) : through;
  }

  private String kinds(Set<Kind> kinds) {
    return kinds.equals(EnumSet.of(Kind.AD))
        ? setting.word("binds.kind.ad")
        : setting.word("binds.kinds", "kinds", setting.values("kind", kinds));
  }

  private void exceptions(Provision edition, List<Section> sections) {
    Addressees addressees = edition.addressees();
    if (addressees.audiences().isEmpty()) {
      return;
    }
    Section.Draft draft = new Section.Draft(setting.word("except.heading"));
    Optional<String> out = exempted(edition);
    if (out.isPresent()) {
      draft.paragraph(setting.word("except.readers", "who", out.get()));
    } else if (edition.family() == Family.LAW) {
      draft.paragraph(setting.word("except.none"));
    }
    draft.into(sections);
  }

  /** Returns the readers whom an exception lets out and where it stands, if there is one. */
  Optional<String> exempted(Provision edition) {
    Addressees addressees = edition.addressees();
    List<Audience> out = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      if (!addressees.audiences().contains(audience)) {
        out.add(audience);
      }
    }
    if (out.isEmpty()) {
      return Optional.empty();
    }
    String basis = setting.in(addressees.audienceBasis());
    String place = basis.isEmpty() ? setting.in(edition.place()) : basis;
    return Optional.of(setting.values("audience", out) + " (" + place + ')');
  }
}
