package dev.medlint.law;

import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Stage;
import dev.medlint.source.LocalizedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares where and when a text is shown with where and when a provision binds. */
final class PlacementReasons {

  private PlacementReasons() {}

  /** Returns why a provision does not bind a text shown there and then, if it does not. */
  static Optional<LocalizedText> against(Provision provision, Facts facts) {
    Placement placement = provision.addressees().placement();
    Optional<Medium> medium = known(facts.medium());
    if (medium.isPresent() && !placement.media().contains(medium.get())) {
      LocalizedText origin = FactWords.origin("medium", facts.medium());
      return Optional.of(
          not(
              provision,
              "носитель " + medium.get().id() + " (" + origin.ru() + ")",
              "medium " + medium.get().id() + " (" + origin.en() + ")"));
    }
    Stage stage = facts.stage().value();
    if (!placement.stages().contains(stage)) {
      LocalizedText origin = FactWords.origin("stage", facts.stage());
      return Optional.of(
          not(
              provision,
              "стадия " + stage.id() + " (" + origin.ru() + ")",
              "stage " + stage.id() + " (" + origin.en() + ")"));
    }
    Optional<String> platform = known(facts.platform());
    if (platform.isPresent() && !placement.bindsOn(name(platform.get()))) {
      LocalizedText origin = FactWords.origin("platform", facts.platform());
      return Optional.of(
          not(
              provision,
              "площадка " + platform.get() + " (" + origin.ru() + ")",
              "platform " + platform.get() + " (" + origin.en() + ")"));
    }
    return Optional.empty();
  }

  /** A place that is detected with some doubt frees from nothing. */
  private static <T> Optional<T> known(Fact<Optional<T>> fact) {
    return fact.sure() ? fact.value() : Optional.empty();
  }

  private static LocalizedText not(Provision provision, String ru, String en) {
    return new LocalizedText(
        "не связывает: " + ru + ", " + provision.place().ru(),
        "does not bind: " + en + ", " + provision.place().en());
  }

  /** Makes an answer depend on the medium or the platform when it is not known and decides. */
  static Ruling condition(Ruling ruling, Provision provision, Facts facts) {
    Placement placement = provision.addressees().placement();
    if (!ruling.isPossible()) {
      return ruling;
    }
    if (placement.asksMedium() && known(facts.medium()).isEmpty()) {
      String ids = ids(placement.media());
      return ruling.ifFact(
          "medium",
          new LocalizedText(
              "не указан носитель: верно, если medium = " + ids,
              "the medium is not given: true if medium = " + ids));
    }
    if (dependsOnPlatform(placement, facts.platform())) {
      return ruling.ifFact("platform", platforms(placement, facts.platform()));
    }
    return ruling;
  }

  /**
   * Returns whether nobody knows what the platform decides. An exception for a platform that nobody
   * named does not apply; one that is detected with some doubt may.
   */
  private static boolean dependsOnPlatform(Placement placement, Fact<Optional<String>> platform) {
    if (known(platform).isPresent()) {
      return false;
    }
    return !placement.platforms().isEmpty()
        || platform.value().isPresent() && !placement.bindsOn(name(platform.value().get()));
  }

  private static String name(String platform) {
    return platform.toLowerCase(Locale.ROOT);
  }

  private static LocalizedText platforms(Placement placement, Fact<Optional<String>> platform) {
    boolean among = !placement.platforms().isEmpty();
    String condition =
        among
            ? "platform = " + String.join(", ", placement.platforms())
            : "platform ≠ " + String.join(", ", placement.otherThan());
    return platform.value().isEmpty()
        ? new LocalizedText(
            "не указана площадка: верно, если " + condition,
            "the platform is not given: true if " + condition)
        : new LocalizedText(
            "площадка определена не наверняка: верно, если " + condition,
            "the platform is detected with some doubt: true if " + condition);
  }

  private static String ids(Set<Medium> media) {
    StringBuilder ids = new StringBuilder();
    for (Medium medium : media) {
      ids.append(ids.length() == 0 ? "" : ", ").append(medium.id());
    }
    return ids.toString();
  }
}
