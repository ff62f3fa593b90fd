package dev.medlint.lsp;

import java.util.List;

/** The commands that code actions carry: of the server, and of editors that have forms. */
final class Commands {

  /** Writes a decision. */
  static final String DECIDE = "medlint.decide";

  /** Writes a decision whose reason a person fills in afterwards. */
  static final String DRAFT_DECISION = "medlint.draftDecision";

  /** Writes a comment into the text that suppresses a finding. */
  static final String SUPPRESS = "medlint.suppress";

  /** Tells all that is known of a rule or a provision. */
  static final String EXPLAIN = "medlint.explain";

  /** Tells among which values people choose. */
  static final String CHOICES = "medlint.choices";

  /** States facts for a text as long as it is open. */
  static final String CHECK_AS = "medlint.checkAs";

  /** Of the editor: asks for a decision. */
  static final String ASK_DECISION = "medlint.askDecision";

  /** Of the editor: asks why a finding is to be suppressed. */
  static final String ASK_SUPPRESSION = "medlint.askSuppression";

  /** Of the editor: shows an explanation. */
  static final String SHOW_EXPLANATION = "medlint.showExplanation";

  /** Those of the server. */
  static final List<String> ALL =
      List.of(DECIDE, DRAFT_DECISION, SUPPRESS, EXPLAIN, CHOICES, CHECK_AS);

  private Commands() {}
}
