package dev.medlint.speech;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.DifferentForms;
import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;

/** The cues of the tokens of one text. Not thread-safe. */
final class Cues {

  private static final long VERB = Feature.VERB.bit();
  private static final long SUBJECT = Feature.set(Feature.NOUN, Feature.NOM);
  private static final long NAMED = Feature.set(Feature.PROPN, Feature.NOM);
  private static final long PRONOUN = Feature.set(Feature.PRON, Feature.NOM);

  /** Readings that do not make a verb doubtful: «лечим» is a short adjective too, but nowhere. */
  private static final long BESIDE_VERB =
      VERB | Feature.ADV.bit() | Feature.ADP.bit() | Feature.SHORT.bit();

  private static final long NOUNS = Cue.ROLE | Cue.PUBLIC | Cue.COLLEAGUE | Cue.REPORT;

  private final AnnotatedText text;

  /** By token: each is asked for dozens of times. */
  private final long[] cues;

  Cues(AnnotatedText text) {
    this.text = text;
    this.cues = new long[text.tokenCount()];
    DifferentForms forms = text.differentForms();
    long[] known = new long[forms.count()];
    for (int form = 0; form < known.length; form++) {
      known[form] = classify(forms.get(form));
    }
    int[] numbers = forms.numbers();
    String characters = text.document().text();
    for (int token = 0; token < cues.length; token++) {
      long some = known[numbers[token]];
      boolean name = (some & Cue.NAME) != 0;
      cues[token] =
          name && !Character.isUpperCase(characters.charAt(text.start(token)))
              ? some & ~Cue.NAME
              : some;
    }
  }

  long at(int token) {
    return cues[token];
  }

  boolean has(int token, long any) {
    return (at(token) & any) != 0;
  }

  boolean all(int token, long every) {
    return (at(token) & every) == every;
  }

  /** Returns the cues of all tokens of a range. */
  long in(int from, int to) {
    long seen = 0;
    for (int t = from; t < to; t++) {
      seen |= at(t);
    }
    return seen;
  }

  String normal(int token) {
    return text.form(token).normal();
  }

  private static long classify(Form form) {
    if (form.kind() == FormKind.NUMBER) {
      return Cue.NUMBER | Cue.WORD;
    }
    if (form.kind() == FormKind.SYMBOL) {
      return isStar(form.normal()) ? Cue.STAR : sign(form.normal()) & Cue.MARK;
    }
    if (form.kind() != FormKind.WORD) {
      return sign(form.normal());
    }
    return Cue.WORD | word(form);
  }

  private static boolean isStar(String normal) {
    return normal.equals("★") || normal.equals("☆") || normal.startsWith("⭐");
  }

  private static long sign(String normal) {
    return switch (normal) {
      case "," -> Cue.COMMA;
      case ":" -> Cue.COLON;
      case "—", "–", "-" -> Cue.DASH;
      case "«", "»", "„", "“", "”", "\"" -> Cue.MARK;
      default -> normal.indexOf('?') >= 0 ? Cue.QUESTION : 0;
    };
  }

  private static long word(Form form) {
    long cues = 0;
    boolean onlyVerb = true;
    long common = -1;
    for (Reading reading : form.readings()) {
      onlyVerb &= (reading.features() & BESIDE_VERB) != 0;
      if (reading.has(Feature.VERB) && reading.has(Feature.SHORT)) {
        continue; // «лечим», «любим»: participles that nobody says
      }
      if (reading.has(Feature.VERB)) {
        common &= reading.features();
      } else {
        cues |= nominal(reading);
      }
    }
    if (onlyVerb && common != -1) {
      cues |= verb(form, common);
    }
    return cues | byNormal(form.normal());
  }

  private static long byNormal(String normal) {
    return switch (normal) {
      case "лет" -> Cue.YEARS;
      case "спасибо" -> Cue.THANKS;
      case "здравствуйте" -> Cue.HELLO;
      default -> 0;
    };
  }

  private static long nominal(Reading reading) {
    long cues = SpeechWords.other(lastPart(reading.lemma()));
    if (!reading.has(Feature.NOUN)) {
      cues &= ~NOUNS; // «больные суставы», «ведущий метод»
    }
    long f = reading.features();
    if ((f & SUBJECT) == SUBJECT || (f & NAMED) == NAMED || (f & PRONOUN) == PRONOUN) {
      cues |= Cue.SUBJECT;
      cues |= reading.has(Feature.ANIM) ? Cue.ANIMATE : 0;
      cues |= gender(f);
    }
    if (reading.has(Feature.NOUN)) {
      cues |= reading.has(Feature.GEN) ? Cue.GENITIVE : 0;
      cues |= reading.has(Feature.DAT) ? Cue.DATIVE : 0;
    }
    if (reading.has(Feature.ANIM) && SpeechWords.isSpecialist(lastPart(reading.lemma()))) {
      cues |= Cue.DOCTOR;
    }
    cues |= reading.has(Feature.PERSON_NAME) ? Cue.NAME : 0;
    cues |= reading.has(Feature.ADP) ? Cue.PREPOSITION : 0;
    cues |= reading.has(Feature.ADJ) ? Cue.ADJECTIVE : 0;
    return cues;
  }

  /** «врач-терапевт» is what its last word is. */
  private static String lastPart(String lemma) {
    return lemma.substring(lemma.lastIndexOf('-') + 1);
  }

  private static long gender(long features) {
    long cues = (features & Feature.MASC.bit()) != 0 ? Cue.MASC : 0;
    cues |= (features & Feature.FEM.bit()) != 0 ? Cue.FEM : 0;
    return cues | ((features & Feature.PLUR.bit()) != 0 ? Cue.PLURAL : 0);
  }

  private static long verb(Form form, long common) {
    long cues = 0;
    for (Reading reading : form.readings()) {
      cues |= reading.has(Feature.VERB) ? SpeechWords.verb(reading.lemma()) : 0;
    }
    if ((common & Feature.FIRST.bit()) != 0) {
      cues |= (common & Feature.PLUR.bit()) != 0 ? Cue.VERB_WE : Cue.VERB_I;
    }
    if ((common & Feature.SECOND.bit()) != 0) {
      cues |= Cue.VERB_YOU;
      cues |= form.anyReadingHas(Feature.IMPERATIVE.bit(), 0) ? Cue.IMPERATIVE : 0;
    }
    if ((common & Feature.PAST.bit()) != 0 && (common & Feature.FIN.bit()) != 0) {
      cues |= Cue.PAST | gender(common);
    } else if ((common & Feature.THIRD.bit()) != 0) {
      cues |= Cue.THIRD | gender(common);
    }
    return cues;
  }
}
