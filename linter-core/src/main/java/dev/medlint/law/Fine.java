package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.util.Objects;
import java.util.Optional;

/**
 * What a breach may cost, by who is fined. At least one range is there.
 *
 * @param citizens empty when the norm does not fine them; the same for the others
 * @param officials officials of an organisation
 * @param soleTraders empty too when the norm does not set them apart from officials
 * @param companies legal entities
 */
public record Fine(
    Optional<Range> citizens,
    Optional<Range> officials,
    Optional<Range> soleTraders,
    Optional<Range> companies) {

  /** Groups of three digits are parted by a no-break blank. */
  private static final char GROUP = '\u00a0';

  public Fine {
    Objects.requireNonNull(citizens);
    Objects.requireNonNull(officials);
    Objects.requireNonNull(soleTraders);
    Objects.requireNonNull(companies);
    if (citizens.isEmpty() && officials.isEmpty() && soleTraders.isEmpty() && companies.isEmpty()) {
      throw new IllegalArgumentException("nobody is fined");
    }
  }

  /**
   * A range of sums.
   *
   * @param least rubles, inclusive, more than 0
   * @param most rubles, inclusive, not less than {@code least}
   */
  public record Range(int least, int most) {

    public Range {
      if (least <= 0 || most < least) {
        throw new IllegalArgumentException("not a range of sums: " + least + ", " + most);
      }
    }

    @Override
    public String toString() {
      return least == most ? grouped(least) : grouped(least) + "–" + grouped(most);
    }

    private static String grouped(int sum) {
      StringBuilder text = new StringBuilder().append(sum);
      for (int i = text.length() - 3; i > 0; i -= 3) {
        text.insert(i, GROUP);
      }
      return text.toString();
    }
  }

  /** Returns the ranges as a phrase: «граждане 2 000–2 500 ₽, …». */
  public LocalizedText ranges() {
    StringBuilder ru = new StringBuilder();
    StringBuilder en = new StringBuilder();
    append(citizens, "граждане", "citizens", ru, en);
    append(officials, "должностные лица", "officials", ru, en);
    append(soleTraders, "предприниматели", "sole traders", ru, en);
    append(companies, "организации", "companies", ru, en);
    return new LocalizedText(ru.toString(), en.toString());
  }

  private static void append(
      Optional<Range> range, String whoRu, String whoEn, StringBuilder ru, StringBuilder en) {
    if (range.isEmpty()) {
      return;
    }
    String before = ru.length() == 0 ? "" : ", ";
    String sums = range.get().toString() + GROUP + '₽';
    ru.append(before).append(whoRu).append(' ').append(sums);
    en.append(before).append(whoEn).append(' ').append(sums);
  }
}
