package dev.medlint.report;

import dev.medlint.law.Finding;
import dev.medlint.source.LocalizedText;
import java.util.List;

/**
 * What only outputs with the text say: law, practice and reasons around findings. It is asked when
 * it is written, since a check has no need of it; a saved report answers from what was saved.
 */
public interface Details {

  /** Returns what outputs say of the rules of the pack, in its order. */
  List<RuleText> rules();

  /** Returns the editions of the provisions that findings of a report cite, without duplicates. */
  List<ProvisionText> provisions(Report report);

  /** Returns what the check cannot see or did not look at, a phrase each. */
  List<LocalizedText> notChecked();

  /**
   * Returns what is said of one finding.
   *
   * @param file the text in which it stands
   */
  FindingDetails of(FileReport file, Finding finding);
}
