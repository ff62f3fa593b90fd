package dev.medlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person set in the editor, or on the command line of the server. Immutable and thread-safe.
 *
 * @param language of messages; empty: that of the configuration, or of the system
 * @param minSeverity least severity to show; empty: as on the command line
 * @param minConfidence least confidence to show; empty: as on the command line
 * @param reviewer who decides and suppresses; may be empty
 */
public record Preferences(
    Optional<Language> language,
    Optional<Severity> minSeverity,
    Optional<Confidence> minConfidence,
    String reviewer) {

  /** Nothing is set. */
  public static final Preferences NONE =
      new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), "");

  public Preferences {
    Objects.requireNonNull(language);
    Objects.requireNonNull(minSeverity);
    Objects.requireNonNull(minConfidence);
    Objects.requireNonNull(reviewer);
  }

  /** Returns what an editor says; what cannot be understood counts as not said. */
  static Preferences of(JsonElement said) {
    if (said == null || !said.isJsonObject()) {
      return NONE;
    }
    JsonObject values = said.getAsJsonObject();
    return new Preferences(
        language(word(values, "language")),
        severity(word(values, "minSeverity")),
        confidence(word(values, "minConfidence")),
        word(values, "reviewer").strip());
  }

  private static Optional<Language> language(String id) {
    return switch (id.toLowerCase(Locale.ROOT)) {
      case "ru" -> Optional.of(Language.RU);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  private static Optional<Severity> severity(String id) {
    return Arrays.stream(Severity.values()).filter(one -> one.id().equals(id)).findFirst();
  }

  private static Optional<Confidence> confidence(String id) {
    return Arrays.stream(Confidence.values()).filter(one -> one.id().equals(id)).findFirst();
  }

  private static String word(JsonObject values, String name) {
    JsonElement value = values.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Returns these, and those of others where these say nothing. */
  Preferences or(Preferences others) {
    return new Preferences(
        language.or(others::language),
        minSeverity.or(others::minSeverity),
        minConfidence.or(others::minConfidence),
        reviewer.isEmpty() ? others.reviewer : reviewer);
  }
}
