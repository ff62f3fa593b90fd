package dev.medlint.facts;

import dev.medlint.api.Api;
import java.util.Locale;
import java.util.Optional;

/** What is advertised. A general object includes its special ones. */
@Api
public enum AdObject implements Named {
  DRUG(null),
  RX_DRUG(DRUG),
  PREVENTIVE_DRUG(DRUG),
  DEVICE(null),
  /** A medical device for whose use special training is needed. */
  PRO_DEVICE(DEVICE),
  SERVICE(null),
  METHOD(null),
  FOLK_METHOD(null),
  SUPPLEMENT(null),
  FOOD(null),
  BABY_FOOD(FOOD),
  COSMETIC(null),
  PHARMACY(null),
  ORGANIZATION(null),
  OTHER(null);

  private final AdObject general;

  AdObject(AdObject general) {
    this.general = general;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the object this one is a special case of, if any. */
  public Optional<AdObject> general() {
    return Optional.ofNullable(general);
  }

  /** Returns whether a norm for this object also binds {@code other}. */
  public boolean includes(AdObject other) {
    return other == this || other.general == this;
  }
}
