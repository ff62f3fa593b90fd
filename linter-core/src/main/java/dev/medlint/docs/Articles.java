package dev.medlint.docs;

import dev.medlint.law.Family;
import dev.medlint.law.Provision;
import dev.medlint.source.Language;

/** Names the article to which a provision belongs. */
final class Articles {

  private Articles() {}

  /** Returns «ст. 24 Закона о рекламе»: the citation without part and point. */
  static String heading(Provision provision, Language language) {
    if (provision.family() != Family.LAW) {
      return language == Language.RU ? "Требования вне закона" : "Requirements outside the law";
    }
    String place = provision.place().in(language);
    String[] ends = language == Language.RU ? RU : EN;
    int end = place.length();
    for (String mark : ends) {
      int at = place.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String act = provision.act().in(language);
    String joint = language == Language.RU || act.isEmpty() ? " " : ", ";
    return (place.substring(0, end) + joint + act).strip();
  }

  private static final String[] RU = {" ч. ", " п. ", ", ч. ", ", п. "};
  private static final String[] EN = {" part ", " item ", ", part ", ", item "};
}
