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
    return switch (part) {
      case "NN", "ABR" -> Feature.NOUN.bit();
      case "ADJ", "Ord" -> Feature.ADJ.bit();
      case "ADV", "PRDC", "PARENTHESIS" -> Feature.ADV.bit();
      case "VB" -> Feature.VERB.bit();
      case "PT" -> Feature.set(Feature.VERB, Feature.PARTICIPLE);
      case "PT_Short" -> Feature.set(Feature.VERB, Feature.PARTICIPLE, Feature.SHORT);
      case "DPT" -> Feature.set(Feature.VERB, Feature.CONV);
      case "PNN" -> Feature.PRON.bit();
      case "Num", "NumC" -> Feature.NUM.bit();
      case "PREP" -> Feature.ADP.bit();
      case "CONJ" -> Feature.CCONJ.bit();
      case "PARTICLE" -> Feature.PART.bit();
      case "INTERJECTION" -> Feature.INTJ.bit();
      default -> Feature.X.bit();
    };
  }

  private static long detail(String part) {
    return switch (part) {
      case "Name", "Patr", "Fam" -> Feature.set(Feature.PERSON_NAME, Feature.ANIM);
      case "MPR" -> Feature.DET.bit();
      case "Comp" -> Feature.CMP.bit();
      case "Sup" -> Feature.SUP.bit();
      case "Short" -> Feature.SHORT.bit();
      case "Anim" -> Feature.ANIM.bit();
      case "Inanim" -> Feature.INAN.bit();
      case "Inanimanim" -> Feature.set(Feature.ANIM, Feature.INAN);
      case "Masc" -> Feature.MASC.bit();
      case "Fem" -> Feature.FEM.bit();
      case "Neut" -> Feature.NEUT.bit();
      case "Sin" -> Feature.SING.bit();
      case "PL" -> Feature.PLUR.bit();
      case "P1" -> Feature.FIRST.bit();
      case "P2" -> Feature.SECOND.bit();
      case "P3" -> Feature.THIRD.bit();
      default -> verbOrCase(part);
    };
  }

  private static long verbOrCase(String part) {
    return switch (part) {
      case "Nom", "Z" -> Feature.NOM.bit();
      case "R", "2R" -> Feature.GEN.bit();
      case "D" -> Feature.DAT.bit();
      case "V" -> Feature.ACC.bit();
      case "T" -> Feature.INS.bit();
      case "P", "2P" -> Feature.LOC.bit();
      case "INF" -> Feature.INF.bit();
      case "IMP" -> Feature.set(Feature.IMPERATIVE, Feature.FIN);
      case "Past" -> Feature.PAST.bit();
      case "Real" -> Feature.PRES.bit();
      case "Fut" -> Feature.FUT.bit();
      case "IMPFV" -> Feature.IMP.bit();
      case "PFV" -> Feature.PERF.bit();
      case "2PFV" -> Feature.set(Feature.IMP, Feature.PERF);
      case "STR" -> Feature.PASS.bit();
      default -> 0;
    };
  }

  /** Adds what the tag leaves unsaid. */
  private static long complete(long tagged, String tag) {
    long set = tagged;
    if (has(set, Feature.PERSON_NAME)) {
      set = (set & ~Feature.NOUN.bit()) | Feature.PROPN.bit();
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
