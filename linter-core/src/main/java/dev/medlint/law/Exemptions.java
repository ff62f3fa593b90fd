package dev.medlint.law;

import dev.medlint.facts.Audience;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Stage;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which exceptions of a provision were looked at, and why they do not let a text out that the
 * provision binds. It only tells what {@link ApplicabilityJudge} decided. Stateless.
 */
public final class Exemptions {

  private Exemptions() {}

  /**
   * Returns the exceptions of an edition: for readers, objects, media, stages and platforms.
   *
   * @param facts what is known of the text
   * @param day the day whose law is applied
   */
  public static List<Exemption> of(Provision provision, Facts facts, LocalDate day) {
    List<Exemption> exemptions = new ArrayList<>();
    audience(provision, facts, exemptions);
    objects(provision, facts, day, exemptions);
    placement(provision.addressees().placement(), facts, exemptions);
    return exemptions;
  }

  private static void audience(Provision provision, Facts facts, List<Exemption> exemptions) {
    Addressees addressees = provision.addressees();
    EnumSet<Audience> out = EnumSet.allOf(Audience.class);
    out.removeAll(addressees.audiences());
    if (out.isEmpty() || addressees.audiences().isEmpty()) {
      return;
    }
    StringBuilder ru = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Audience audience : out) {
      LocalizedText name = name(audience);
      ru.append(ru.length() == 0 ? "" : "; ").append(name.ru());
      en.append(en.length() == 0 ? "" : "; ").append(name.en());
    }
    LocalizedText basis = addressees.audienceBasis();
    LocalizedText where = basis.ru().isEmpty() ? provision.place() : basis;
    LocalizedText now = name(facts.audience().value());
    exemptions.add(
        new Exemption(
            new LocalizedText(
                "только для: " + ru + " (" + where.ru() + ")",
                "only for: " + en + " (" + where.en() + ")"),
            known("audience", facts.audience(), now)));
  }

  private static void objects(
      Provision provision, Facts facts, LocalDate day, List<Exemption> exemptions) {
    for (ObjectTerm term : provision.addressees().exempt()) {
      if (!day.isBefore(term.from())) {
        LocalizedText object = FactWords.list(Set.of(term.object()));
        LocalizedText where = term.basis().ru().isEmpty() ? provision.place() : term.basis();
        exemptions.add(
            new Exemption(
                new LocalizedText(
                    "реклама " + object.ru() + " (" + where.ru() + ")",
                    "advertising of " + object.en() + " (" + where.en() + ")"),
                object(facts)));
      }
    }
  }

  private static LocalizedText object(Facts facts) {
    if (facts.objects().value().isEmpty()) {
      return new LocalizedText(
          "объект рекламы не указан; если он таков, норма не связывает",
          "the advertised object is not given; if it is this one, the norm does not bind");
    }
    LocalizedText list = FactWords.list(facts.objects().value());
    return known(
        "object",
        facts.objects(),
        new LocalizedText("реклама " + list.ru(), "advertising of " + list.en()));
  }

  private static void placement(Placement placement, Facts facts, List<Exemption> exemptions) {
    if (placement.asksMedium()) {
      Optional<Medium> medium = facts.medium().value();
      LocalizedText now =
          medium.isPresent()
              ? new LocalizedText(medium.get().id(), medium.get().id())
              : new LocalizedText("носитель не указан", "the medium is not given");
      exemptions.add(
          new Exemption(
              new LocalizedText(
                  "другой носитель, чем " + ids(placement),
                  "another medium than " + ids(placement)),
              known("medium", facts.medium(), now)));
    }
    if (placement.stages().size() < Stage.values().length) {
      String id = facts.stage().value().id();
      exemptions.add(
          new Exemption(
              new LocalizedText("другая стадия", "another stage"),
              known("stage", facts.stage(), new LocalizedText(id, id))));
    }
    if (!placement.otherThan().isEmpty()) {
      Optional<String> platform = facts.platform().value();
      LocalizedText now =
          platform.isPresent()
              ? new LocalizedText(platform.get(), platform.get())
              : new LocalizedText("площадка не указана", "the platform is not given");
      String names = String.join(", ", placement.otherThan());
      exemptions.add(
          new Exemption(
              new LocalizedText("площадка " + names, "the platform " + names),
              known("platform", facts.platform(), now)));
    }
  }

  private static String ids(Placement placement) {
    StringBuilder ids = new StringBuilder();
    for (Medium medium : placement.media()) {
      ids.append(ids.length() == 0 ? "" : ", ").append(medium.id());
    }
    return ids.toString();
  }

  private static LocalizedText known(String name, Fact<?> fact, LocalizedText now) {
    LocalizedText origin = FactWords.origin(name, fact);
    return new LocalizedText(
        "здесь: " + now.ru() + " (" + origin.ru() + ")",
        "here: " + now.en() + " (" + origin.en() + ")");
  }

  private static LocalizedText name(Audience audience) {
    return switch (audience) {
      case PUBLIC -> new LocalizedText("текст для всех", "everybody");
      case PRO_EVENT ->
          new LocalizedText(
              "участники медицинских выставок, семинаров, конференций",
              "visitors of medical exhibitions, seminars and conferences");
      case PRO_PRINT ->
          new LocalizedText(
              "читатели специализированных печатных изданий",
              "readers of specialised printed periodicals");
      case PROFESSIONALS ->
          new LocalizedText(
              "медицинские и фармацевтические работники", "medical and pharmaceutical workers");
    };
  }
}
