package dev.medlint.filter;

import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.law.Fingerprint;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Findings about suppressions themselves. */
final class Complaints {

  private static final String PROVISION = "medlint:suppression";
  private static final LocalizedText CITATION =
      new LocalizedText("порядок снятия находок", "rules of suppression");
  private static final Applicability ALWAYS =
      new Applicability.Applies(
          new LocalizedText(
              "относится к любому комментарию medlint", "holds for every medlint comment"));
  private static final List<String> VERBS = List.of("disable-next", "disable", "enable", "expect");

  private Complaints() {}

  static Finding unreadable(Directive directive) {
    Optional<String> near = Spelling.nearest(directive.word(), VERBS);
    return finding(
        "suppression-unreadable",
        directive,
        new LocalizedText(
            "Непонятная команда medlint: «"
                + directive.word()
                + "»"
                + near.map(n -> "; похоже на «" + n + "»").orElse(""),
            "Unreadable medlint command: “"
                + directive.word()
                + "”"
                + near.map(n -> "; did you mean “" + n + "”?").orElse("")),
        new LocalizedText(
            "Напишите medlint-disable-next, medlint-disable, medlint-enable или medlint-expect",
            "Write medlint-disable-next, medlint-disable, medlint-enable or medlint-expect"));
  }

  static Finding unknownRule(Directive directive, Set<String> known) {
    // In order, so that of two names equally near always the same one is proposed.
    Optional<String> near = Spelling.nearest(directive.rule(), new TreeSet<>(known));
    return finding(
        "suppression-unknown-rule",
        directive,
        directive.rule().isEmpty()
            ? new LocalizedText("Не указано правило", "No rule is named")
            : new LocalizedText(
                "Нет правила «"
                    + directive.rule()
                    + "»"
                    + near.map(n -> "; похоже на «" + n + "»").orElse(""),
                "There is no rule “"
                    + directive.rule()
                    + "”"
                    + near.map(n -> "; did you mean “" + n + "”?").orElse("")),
        new LocalizedText(
            "Назовите одно правило так, как оно стоит в находке",
            "Name one rule as the finding has it"));
  }

  static Finding withoutReason(Directive directive) {
    return finding(
        "suppression-without-reason",
        directive,
        new LocalizedText(
            "Снятие правила «" + directive.rule() + "» без причины не действует",
            "Suppression of “" + directive.rule() + "” has no reason and no effect"),
        new LocalizedText(
            "Напишите после двоеточия, почему это допустимо",
            "Write after a colon why this is permissible"));
  }

  static Finding expired(Directive directive) {
    LocalizedText message =
        directive.hasReadableDate()
            ? new LocalizedText(
                "Снятие правила «" + directive.rule() + "» действовало до " + directive.until(),
                "Suppression of “" + directive.rule() + "” ran out on " + directive.until())
            : new LocalizedText(
                "Снятие правила «"
                    + directive.rule()
                    + "» не действует: дата «"
                    + directive.until()
                    + "» не читается",
                "Suppression of “"
                    + directive.rule()
                    + "” has no effect: the date “"
                    + directive.until()
                    + "” cannot be read");
    return finding(
        "suppression-expired",
        directive,
        message,
        new LocalizedText(
            "Проверьте текст заново; продлите срок (2027-03-01) или уберите комментарий",
            "Review the text; set a new date (2027-03-01) or remove the comment"));
  }

  /** Says that a directive had nothing to act on. */
  static Finding unused(Directive directive) {
    if (directive.verb() == Directive.Verb.EXPECT) {
      return finding(
          "expectation-unmet",
          directive,
          new LocalizedText(
              "Ожидалась находка «" + directive.rule() + "», но её здесь нет",
              "A finding of “" + directive.rule() + "” was expected here, and there is none"),
          new LocalizedText(
              "Уберите комментарий или исправьте ожидание",
              "Remove the comment or correct the expectation"));
    }
    return finding(
        "suppression-unused",
        directive,
        new LocalizedText(
            "Комментарий о правиле «" + directive.rule() + "» ни на что не действует",
            "The comment about “" + directive.rule() + "” has no effect"),
        new LocalizedText("Уберите комментарий", "Remove the comment"));
  }

  private static Finding finding(
      String rule, Directive directive, LocalizedText message, LocalizedText advice) {
    return new Finding(
        rule,
        PROVISION,
        CITATION,
        BreachClass.ADVICE,
        Severity.WARNING,
        Confidence.HIGH,
        directive.span(),
        directive.text(),
        message,
        advice,
        List.of(),
        ALWAYS,
        List.of(),
        Fingerprint.of(rule, List.of(), directive.text()));
  }
}
