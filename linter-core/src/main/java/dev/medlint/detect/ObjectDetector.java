package dev.medlint.detect;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a text advertises: one object or several, nothing medical, or no answer where the text
 * is medical and none of its objects stands out.
 */
final class ObjectDetector {

  private static final String OTHER = AdObject.OTHER.id();

  /** Whose name tells that it is no other object. */
  private static final Set<AdObject> PLAIN =
      Collections.unmodifiableSet(
          EnumSet.of(
              AdObject.DRUG,
              AdObject.RX_DRUG,
              AdObject.PREVENTIVE_DRUG,
              AdObject.DEVICE,
              AdObject.PRO_DEVICE,
              AdObject.SERVICE,
              AdObject.SUPPLEMENT));

  private final Tally tally;
  private final int words;
  private final double accepted;
  private final double sure;
  private final Map<AdObject, Double> worth = new EnumMap<>(AdObject.class);

  /**
   * Creates a detector.
   *
   * @param words number of words in the text
   * @param promotes whether the text is an ad, or speaks like one
   */
  ObjectDetector(Tally tally, int words, boolean promotes) {
    this.tally = tally;
    this.words = words;
    // Where illness or a doctor shows that the text is medical, less is needed to tell its object.
    double promoted = tally.contra(OTHER) > 0 ? Weights.ACCEPTED_OF_MEDICAL : Weights.ACCEPTED;
    this.accepted = promotes ? promoted : Weights.ACCEPTED_UNPROMOTED;
    this.sure = promotes ? Weights.SURE : Double.MAX_VALUE;
    for (AdObject object : AdObject.values()) {
      double special = 0;
      for (AdObject other : AdObject.values()) {
        if (other != object && object.includes(other)) {
          special += tally.pro(other.id());
        }
      }
      worth.put(object, tally.worth(object.id()) + special);
    }
  }

  Optional<Statements> detect() {
    double best = 0;
    boolean medical = tally.contra(OTHER) > 0;
    for (AdObject object : AdObject.values()) {
      if (object != AdObject.OTHER) {
        best = Math.max(best, worth.get(object));
        medical |= tally.pro(object.id()) > 0;
      }
    }
    double other = tally.alone(OTHER) - tally.contra(OTHER);
    // An article on the law or on animals names what it speaks about without advertising it.
    double louder = sure == Double.MAX_VALUE ? other / Weights.BESIDE_THE_BEST : other;
    if (best >= accepted && (best > louder || isSaidToHeal())) {
      return Optional.of(objects(best));
    }
    return medical && !clearlyOther(other, best) && !isOtherTrade(best)
        ? Optional.empty()
        : other(other);
  }

  /**
   * Tells an ad of another trade that speaks of pain or doctors: its trade is named, and nothing
   * medical is.
   */
  private boolean isOtherTrade(double best) {
    return sure != Double.MAX_VALUE && best < accepted && tally.alone(OTHER) >= Weights.ACCEPTED;
  }

  /**
   * Tells other goods to which healing is ascribed: the signs of such goods then outweigh nothing,
   * they say what it is that heals.
   */
  private boolean isSaidToHeal() {
    return sure != Double.MAX_VALUE && openOther() >= accepted;
  }

  /** Returns what speaks for other goods by signs that leave open which of several it is. */
  private double openOther() {
    return tally.pro(OTHER) - tally.alone(OTHER);
  }

  /** Tells a text about the law or animals, which may speak of medicine all along. */
  private static boolean clearlyOther(double other, double best) {
    return other >= Weights.ACCEPTED && best < other * Weights.BESIDE_THE_BEST;
  }

  private Statements objects(double best) {
    List<AdObject> standing = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      if (stands(object, best) && !hasStandingSpecial(object, best)) {
        standing.add(object);
      }
    }
    keepLikeliest(standing);
    List<String> ids = new ArrayList<>();
    boolean allSure = true;
    for (AdObject object : standing) {
      ids.add(object.id());
      allSure &= isSure(object);
    }
    return statements(ids, allSure);
  }

  /**
   * Of doubtful objects the likeliest are enough, more only where nothing tells which of them is
   * the less likely.
   */
  private void keepLikeliest(List<AdObject> standing) {
    int enough = isShort() ? Weights.OBJECTS_OF_FEW : Weights.OBJECTS_IN_DOUBT;
    double least = leastLikelihood(standing);
    int likelier = 0;
    for (AdObject object : standing) {
      likelier += likelihood(object) > least ? 1 : 0;
    }
    if (likelier >= enough) {
      for (int i = standing.size() - 1; i >= 0; i--) {
        if (likelihood(standing.get(i)) <= least) {
          standing.remove(i);
        }
      }
      keepLikeliest(standing);
    }
  }

  private double leastLikelihood(List<AdObject> objects) {
    double least = Double.MAX_VALUE;
    for (AdObject object : objects) {
      least = Math.min(least, likelihood(object));
    }
    return least;
  }

  /** Returns what an object is worth if a sign that names several gives each an equal part. */
  private double likelihood(AdObject object) {
    double own = object == AdObject.OTHER ? openOther() : worth.get(object);
    return isSure(object) ? Double.MAX_VALUE : own + told(object);
  }

  /** Other goods stand beside medical ones only where one sign leaves it open which they are. */
  private boolean stands(AdObject object, double best) {
    double own = object == AdObject.OTHER ? openOther() : worth.get(object);
    double part = isShort() ? Weights.BESIDE_THE_BEST_OF_FEW : Weights.BESIDE_THE_BEST;
    return own >= accepted
        && own >= best * part
        && !isOnlyTheOtherOfTwo(object)
        && !isOnlyHinted(object)
        && !isEquipment(object);
  }

  /**
   * Many signs leave open whether a medicine or a supplement does something; where another tells
   * plainly that it is the one, they are no reason to report the other.
   */
  private boolean isOnlyTheOtherOfTwo(AdObject object) {
    return switch (object) {
      case DRUG -> told(object) == 0 && told(AdObject.SUPPLEMENT) >= Weights.SURE;
      case SUPPLEMENT -> told(object) == 0 && told(AdObject.DRUG) >= Weights.SURE;
      default -> false;
    };
  }

  /**
   * An illness, a doctor and what something does are named for whatever is advertised: where it is
   * named itself, they are no reason to report anything else. A cream may be a medicine, though,
   * and a method is practised by somebody.
   */
  private boolean isOnlyHinted(AdObject object) {
    if (tally.isMoreThanHinted(object.id())) {
      return false;
    }
    for (AdObject other : PLAIN) {
      if (!other.includes(object)
          && !object.includes(other)
          && tally.isMoreThanHinted(other.id())
          && told(other) >= Weights.NAMED) {
        return true;
      }
    }
    return false;
  }

  /** Who tells at length how he treats, names his devices too, and sells none of them. */
  private boolean isEquipment(AdObject object) {
    return !isShort()
        && (object == AdObject.DEVICE || object == AdObject.PRO_DEVICE)
        && !tally.isAtHead(object.id())
        && told(AdObject.SERVICE) >= Weights.SURE
        && worth.get(object) < worth.get(AdObject.SERVICE);
  }

  private boolean isShort() {
    return words < Weights.WORDS_OF_A_TEXT;
  }

  private boolean hasStandingSpecial(AdObject object, double best) {
    for (AdObject special : AdObject.values()) {
      if (special != object && object.includes(special) && stands(special, best)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what speaks for an object, or a special one of it, and for nothing else. */
  private double told(AdObject object) {
    double told = tally.alone(object.id());
    for (AdObject special : AdObject.values()) {
      if (special != object && object.includes(special)) {
        told += tally.alone(special.id());
      }
    }
    return told;
  }

  /** A sign that leaves open which of two it is makes neither sure, however loud it is. */
  private boolean isSure(AdObject object) {
    double plain = Math.min(worth.get(object), told(object));
    return plain >= sure && tally.contra(object.id()) < worth.get(object);
  }

  /**
   * Of a few words at least one has to name other goods; of many, that none is medical is enough.
   */
  private Optional<Statements> other(double worth) {
    return tally.alone(OTHER) <= 0 && isShort()
        ? Optional.empty()
        : Optional.of(statements(List.of(OTHER), worth >= Weights.ACCEPTED));
  }

  private Statements statements(List<String> ids, boolean isSure) {
    return new Statements(
        Origin.DETECTED, tally.words(ids), Map.of("object", String.join(",", ids)), isSure);
  }
}
