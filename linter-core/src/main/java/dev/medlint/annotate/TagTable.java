package dev.medlint.annotate;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the tags of the dictionary ({@code VB:Past:TRANS:PFV:Masc}) into features. Thread-safe;
 * each tag is read once.
 */
final class TagTable {

  /** The features that are parts of speech, in the order of {@link Feature}. */
  static final List<Feature> PARTS_OF_SPEECH =
      List.of(
          Feature.NOUN,
          Feature.PROPN,
          Feature.ADJ,
          Feature.VERB,
          Feature.ADV,
          Feature.PRON,
          Feature.DET,
          Feature.NUM,
          Feature.ADP,
          Feature.PART,
          Feature.CCONJ,
          Feature.INTJ,
          Feature.PUNCT,
          Feature.SYM,
          Feature.X);

  private static final long ALL_CASES =
      Feature.set(Feature.NOM, Feature.GEN, Feature.DAT, Feature.ACC, Feature.INS, Feature.LOC);
  private static final long ALL_NUMBERS = Feature.set(Feature.SING, Feature.PLUR);
  private static final long ALL_GENDERS = Feature.set(Feature.MASC, Feature.FEM, Feature.NEUT);
  private static final long FINITE_TENSES = Feature.set(Feature.PAST, Feature.PRES, Feature.FUT);

  private final ConcurrentHashMap<String, Long> known = new ConcurrentHashMap<>();

  /** Returns the features of a dictionary tag. */
  long features(String tag) {
    Long features = known.get(tag);
    if (features == null) {
      features = parse(tag);
      known.put(tag, features);
    }
    return features;
  }

  private static long parse(String tag) {
    long set = 0;
    int from = 0;
    while (from <= tag.length()) {
      int colon = tag.indexOf(':', from);
      int to = colon < 0 ? tag.length() : colon;
      set |= part(tag.substring(from, to).trim(), from == 0);
      from = to + 1;
    }
    return complete(set, tag);
  }

  private static long part(String part, boolean first) {
    return first ? partOfSpeech(part) : detail(part);
  }

  private static long partOfSpeech(String part) {
    switch (part) {
      case "NN", "ABR":
        return Feature.NOUN.bit();
      case "ADJ", "Ord":
        return Feature.ADJ.bit();
      case "ADV", "PRDC", "PARENTHESIS":
        return Feature.ADV.bit();
      case "VB":
        return Feature.VERB.bit();
      case "PT":
        return Feature.set(Feature.VERB, Feature.PARTICIPLE);
      case "PT_Short":
        return Feature.set(Feature.VERB, Feature.PARTICIPLE, Feature.SHORT);
      case "DPT":
        return Feature.set(Feature.VERB, Feature.CONV);
      case "PNN":
        return Feature.PRON.bit();
      case "Num", "NumC":
        return Feature.NUM.bit();
      case "PREP":
        return Feature.ADP.bit();
      case "CONJ":
        return Feature.CCONJ.bit();
      case "PARTICLE":
        return Feature.PART.bit();
      case "INTERJECTION":
        return Feature.INTJ.bit();
      default:
        return Feature.X.bit();
    }
  }

  private static long detail(String part) {
    switch (part) {
      case "Name", "Patr", "Fam":
        return Feature.set(Feature.PERSON_NAME, Feature.ANIM);
      case "MPR":
        return Feature.DET.bit();
      case "Comp":
        return Feature.CMP.bit();
      case "Sup":
        return Feature.SUP.bit();
      case "Short":
        return Feature.SHORT.bit();
      case "Anim":
        return Feature.ANIM.bit();
      case "Inanim":
        return Feature.INAN.bit();
      case "Inanimanim":
        return Feature.set(Feature.ANIM, Feature.INAN);
      case "Masc":
        return Feature.MASC.bit();
      case "Fem":
        return Feature.FEM.bit();
      case "Neut":
        return Feature.NEUT.bit();
      case "Sin":
        return Feature.SING.bit();
      case "PL":
        return Feature.PLUR.bit();
      case "P1":
        return Feature.FIRST.bit();
      case "P2":
        return Feature.SECOND.bit();
      case "P3":
        return Feature.THIRD.bit();
      default:
        return verbOrCase(part);
    }
  }

  private static long verbOrCase(String part) {
    switch (part) {
      case "Nom", "Z":
        return Feature.NOM.bit();
      case "R", "2R":
        return Feature.GEN.bit();
      case "D":
        return Feature.DAT.bit();
      case "V":
        return Feature.ACC.bit();
      case "T":
        return Feature.INS.bit();
      case "P", "2P":
        return Feature.LOC.bit();
      case "INF":
        return Feature.INF.bit();
      case "IMP":
        return Feature.set(Feature.IMPERATIVE, Feature.FIN);
      case "Past":
        return Feature.PAST.bit();
      case "Real":
        return Feature.PRES.bit();
      case "Fut":
        return Feature.FUT.bit();
      case "IMPFV":
        return Feature.IMP.bit();
      case "PFV":
        return Feature.PERF.bit();
      case "2PFV":
        return Feature.set(Feature.IMP, Feature.PERF);
      case "STR":
        return Feature.PASS.bit();
      default:
        return 0;
    }
  }

  /** Adds what the tag leaves unsaid. */
  private static long complete(long tagged, String tag) {
    long set = tagged;
    if (has(set, Feature.PERSON_NAME)) {
      set = set & ~Feature.NOUN.bit() | Feature.PROPN.bit();
    }
    if (has(set, Feature.DET)) {
      set &= ~Feature.ADJ.bit();
    }
    boolean finite = has(set, Feature.VERB) && (set & FINITE_TENSES) != 0;
    if (finite && !has(set, Feature.PARTICIPLE) && !has(set, Feature.CONV)) {
      set |= Feature.FIN.bit();
    }
    if ((set & ALL_GENDERS) != 0 && (set & ALL_NUMBERS) == 0 && !isUnchanging(set, tag)) {
      set |= Feature.SING.bit();
    }
    return isUnchanging(set, tag) ? withAllForms(set) : set;
  }

  /** Whether the tag is of a noun or adjective that has one form for everything. */
  private static boolean isUnchanging(long set, String tag) {
    boolean noun = (set & Feature.set(Feature.NOUN, Feature.PROPN)) != 0;
    return (noun || "ADJ:Posit".equals(tag)) && (set & ALL_CASES) == 0;
  }

  private static long withAllForms(long set) {
    long numbers = (set & ALL_NUMBERS) == 0 ? ALL_NUMBERS : 0;
    return set | ALL_CASES | numbers | (has(set, Feature.ADJ) ? ALL_GENDERS : 0);
  }

  private static boolean has(long set, Feature feature) {
    return (set & feature.bit()) != 0;
  }
}
