package dev.medlint.law;

import java.util.Locale;

/** Where a requirement comes from, so that what is not law never looks like law. */
public enum Family {
  LAW,
  /** Signs of experience, expertise, authority and trust that search engines ask of articles. */
  EEAT,
  /** What a clinic's site is expected to show, known too roughly to be judged as law. */
  SITE;

  /** Returns the name used in files and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
