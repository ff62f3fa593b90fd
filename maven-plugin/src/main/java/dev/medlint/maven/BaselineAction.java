package dev.medlint.maven;

import dev.medlint.facts.Named;
import java.util.Locale;

/** What can be done with a baseline. */
enum BaselineAction implements Named {
  /** Writes one where there is none. */
  CREATE,
  /** Takes over what is there now, also into a file that does not exist yet. */
  UPDATE,
  /** Removes what is there no more, and adds nothing. */
  PRUNE;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the command that does it. */
  String command() {
    return this == UPDATE
        ? "mvn medlint:baseline"
        : "mvn medlint:baseline -Dmedlint.baselineAction=" + id();
  }
}
