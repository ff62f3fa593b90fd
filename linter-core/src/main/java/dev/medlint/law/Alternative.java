package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.source.LocalizedText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the same words would breach if something else were advertised.
 *
 * @param objects in the order of the enum; at least one
 * @param provision the provision that would be breached
 */
public record Alternative(Set<AdObject> objects, Provision provision) {

  public Alternative {
    objects = Collections.unmodifiableSet(EnumSet.copyOf(objects));
  }

  /** Returns «для БАД: ст. 25 ч. 1 п. 1». */
  public LocalizedText text() {
    LocalizedText list = FactWords.list(objects);
    return new LocalizedText(
        "для " + list.ru() + ": " + provision.place().ru(),
        "for " + list.en() + ": " + provision.place().en());
  }
}
