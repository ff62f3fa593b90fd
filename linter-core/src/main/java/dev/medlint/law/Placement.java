package dev.medlint.law;

import dev.medlint.facts.Medium;
import dev.medlint.facts.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where and when a text must be shown for an edition to bind it.
 *
 * @param media media that are bound; all of them when the edition names none
 * @param stages stages that are bound; all of them when the edition names none
 * @param platforms names or hosts that are bound, in lower case; empty: every platform
 * @param otherThan names or hosts that are not bound, in lower case
 */
public record Placement(
    Set<Medium> media, Set<Stage> stages, List<String> platforms, List<String> otherThan) {

  /** Every text is bound wherever it is shown. */
  public static final Placement ANYWHERE =
      new Placement(EnumSet.allOf(Medium.class), EnumSet.allOf(Stage.class), List.of(), List.of());

  public Placement {
    media = Collections.unmodifiableSet(EnumSet.copyOf(media));
    stages = Collections.unmodifiableSet(EnumSet.copyOf(stages));
    platforms = List.copyOf(platforms);
    otherThan = List.copyOf(otherThan);
  }

  /** Returns whether the medium of a text decides whether it is bound. */
  public boolean asksMedium() {
    return media.size() < Medium.values().length;
  }

  /** Returns whether a text on a platform is bound; the platform is written in lower case. */
  boolean bindsOn(String platform) {
    return (platforms.isEmpty() || platforms.contains(platform)) && !otherThan.contains(platform);
  }
}
