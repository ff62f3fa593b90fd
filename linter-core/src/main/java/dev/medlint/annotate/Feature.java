package dev.medlint.annotate;

import java.util.Arrays;
import java.util.Optional;

/**
 * A part of speech or a grammatical feature of one reading, with its Universal Dependencies name
 * and the words by which rules ask for it.
 *
 * <p>A set of features is a {@code long} with bit {@link #ordinal()} set for each member, so there
 * may be at most 64 constants.
 */
public enum Feature {
  NOUN("NOUN", "сущ", "noun"),
  PROPN("PROPN", "имя", "propn"),
  ADJ("ADJ", "прил", "adj"),
  VERB("VERB", "глагол", "verb"),
  ADV("ADV", "нареч", "adv"),
  PRON("PRON", "мест", "pron"),
  DET("DET", "опред", "det"),
  NUM("NUM", "числ", "num"),
  ADP("ADP", "предлог", "adp"),
  PART("PART", "частица", "part"),
  CCONJ("CCONJ", "союз", "conj"),
  INTJ("INTJ", "междом", "intj"),
  PUNCT("PUNCT", "знак", "punct"),
  SYM("SYM", "символ", "sym"),
  /** No reading in any dictionary. */
  X("X", "неизв", "unknown"),

  PERF("Aspect=Perf", "сов", "perf"),
  IMP("Aspect=Imp", "несов", "imp"),
  PAST("Tense=Past", "прош", "past"),
  PRES("Tense=Pres", "наст", "pres"),
  FUT("Tense=Fut", "буд", "fut"),
  INF("VerbForm=Inf", "инф", "inf"),
  FIN("VerbForm=Fin", "личн", "fin"),
  PARTICIPLE("VerbForm=Part", "прич", "participle"),
  CONV("VerbForm=Conv", "деепр", "conv"),
  IMPERATIVE("Mood=Imp", "повел", "imperative"),
  PASS("Voice=Pass", "страд", "pass"),
  FIRST("Person=1", "1л", "p1"),
  SECOND("Person=2", "2л", "p2"),
  THIRD("Person=3", "3л", "p3"),
  SING("Number=Sing", "ед", "sing"),
  PLUR("Number=Plur", "мн", "plur"),
  MASC("Gender=Masc", "муж", "masc"),
  FEM("Gender=Fem", "жен", "fem"),
  NEUT("Gender=Neut", "сред", "neut"),
  NOM("Case=Nom", "им", "nom"),
  GEN("Case=Gen", "род", "gen"),
  DAT("Case=Dat", "дат", "dat"),
  ACC("Case=Acc", "вин", "acc"),
  INS("Case=Ins", "твор", "ins"),
  LOC("Case=Loc", "предл", "loc"),
  ANIM("Animacy=Anim", "одуш", "anim"),
  INAN("Animacy=Inan", "неодуш", "inan"),
  CMP("Degree=Cmp", "сравн", "cmp"),
  SUP("Degree=Sup", "превосх", "sup"),
  SHORT("Variant=Short", "кратк", "short"),
  /** A first name, patronymic or surname. */
  PERSON_NAME("NameType=Prs", "фио", "person-name"),
  /**
   * A negation stands right before the word («не», «ни», «без»). No reading bears it: it is a
   * matter of the sentence, and the rule compiler makes a test of its own of it.
   */
  NEGATED("Polarity=Neg", "отриц", "neg");

  private final String universal;
  private final String russian;
  private final String english;

  Feature(String universal, String russian, String english) {
    this.universal = universal;
    this.russian = russian;
    this.english = english;
  }

  /** Returns the Universal Dependencies name: a tag such as {@code VERB} or {@code Tense=Past}. */
  public String universal() {
    return universal;
  }

  /** Returns the word that rules written in Russian use. */
  public String russian() {
    return russian;
  }

  /** Returns the word that rules written in English use. */
  public String english() {
    return english;
  }

  /** Returns the set that holds just this feature. */
  public long bit() {
    return 1L << ordinal();
  }

  /** Returns the set of all the given features. */
  public static long set(Feature... features) {
    long set = 0;
    for (Feature f : features) {
      set |= f.bit();
    }
    return set;
  }

  /** Returns the feature of a Russian, English or Universal Dependencies name, if there is one. */
  public static Optional<Feature> find(String name) {
    return Arrays.stream(values())
        .filter(f -> f.russian.equals(name) || f.english.equals(name) || f.universal.equals(name))
        .findFirst();
  }
}
