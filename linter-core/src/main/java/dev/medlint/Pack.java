package dev.medlint;

import dev.medlint.law.LawPack;
import dev.medlint.rule.RulePack;
import java.util.Objects;

/**
 * Rules and law that are released together.
 *
 * @param name such as {@code ru-medical}
 * @param version a date, such as {@code 2026.11.0}
 * @param rules compiled rules
 * @param law provisions with their editions
 */
public record Pack(String name, String version, RulePack rules, LawPack law) {

  public Pack {
    Objects.requireNonNull(name);
    Objects.requireNonNull(version);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(law);
  }
}
