package dev.medlint.speech;

/**
 * What the words of one sentence, or of a piece of it, tell by themselves of who says them: the
 * persons of pronouns and verbs, and what that person does.
 */
final class Content {

  /** Words between «я» and what the speaker calls himself: «Я, Иванова Мария, врач». */
  private static final int SELF_REACH = 5;

  private static final int NEAR = 3;

  private final Cues cues;

  Content(Cues cues) {
    this.cues = cues;
  }

  /** Returns who speaks by the words of a range of tokens; {@code UNKNOWN} if they do not tell. */
  Speaker speaker(int from, int to) {
    long seen = cues.in(from, to);
    if (isDoctorsI(from, to, seen)) {
      return Speaker.DOCTOR;
    }
    if ((seen & Cue.DOCTOR) != 0
        && (seen & (Cue.FIRST_SINGULAR | Cue.SECOND | Cue.THANKS)) != 0
        && callsDoctor(from, to)) {
      return Speaker.PATIENT;
    }
    if (isWish(from) || ((seen & Cue.FIRST_SINGULAR) != 0 && isQuestion(from, to))) {
      return Speaker.READER;
    }
    if ((seen & Cue.FIRST_SINGULAR) != 0) {
      return isAuthors(from, to, seen) ? Speaker.OTHER : Speaker.PATIENT;
    }
    Speaker plural = (seen & Cue.THANKS) != 0 ? thanks(from, to, seen) : plural(from, to, seen);
    if (plural != Speaker.UNKNOWN) {
      return plural;
    }
    if ((seen & Cue.IMPERATIVE) != 0 && callsReader(from, to)) {
      return Speaker.CLINIC;
    }
    boolean reports = (seen & (Cue.REPORT | Cue.SAY)) != 0;
    Speaker reported = reports ? reported(from, to) : Speaker.UNKNOWN;
    return reported != Speaker.UNKNOWN ? reported : story(from, to, seen);
  }

  /** Returns whether the words are told as those of somebody who is named in the same sentence. */
  boolean isReported(int from, int to) {
    return (cues.in(from, to) & Cue.FIRST_SINGULAR) == 0 && reported(from, to) != Speaker.UNKNOWN;
  }

  private boolean isDoctorsI(int from, int to, long seen) {
    if ((seen & (Cue.FIRST_SINGULAR | Cue.OWN)) == 0) {
      return false;
    }
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & Cue.I) != 0 && (namesDoctor(t, to) || takesPatients(t, from, to))) {
        return true;
      }
      if ((cue & (Cue.MY | Cue.OWN)) != 0 && hasSoon(t, to, Cue.PATIENT, 2)) {
        return (seen & Cue.FIRST_SINGULAR) != 0;
      }
      if (cues.normal(t).startsWith("практик") && (seen & Cue.FIRST_SINGULAR) != 0) {
        return true;
      }
      if ((cue & Cue.VERB_I) != 0 && treats(t, from, to)) {
        return true;
      }
      if ((cue & Cue.LIKE) != 0 && namesDoctor(t, to) && (seen & Cue.FIRST_SINGULAR) != 0) {
        return true;
      }
    }
    return false;
  }

  /** «Я врач», «я, Иванова Мария, врач», «как детский врач»: no verb stands between. */
  private boolean namesDoctor(int at, int to) {
    int words = 0;
    for (int t = at + 1; t < to && words < SELF_REACH; t++) {
      long cue = cues.at(t);
      if ((cue & Cue.DOCTOR) != 0 && (cue & Cue.SUBJECT) != 0) {
        return true;
      }
      if ((cue & (Cue.FINITE | Cue.PREPOSITION)) != 0) {
        return false;
      }
      words += (cue & Cue.WORD) != 0 ? 1 : 0;
    }
    return false;
  }

  /** «Ко мне приходят», «ко мне на приём». */
  private boolean takesPatients(int at, int from, int to) {
    if (at == from || !cues.normal(at - 1).equals("ко")) {
      return false;
    }
    for (int t = at + 1; t < to && t <= at + SELF_REACH; t++) {
      String word = cues.normal(t);
      if (word.startsWith("приход") || word.startsWith("обраща") || word.equals("прием")) {
        return true;
      }
    }
    return false;
  }

  /** «Оперирую», «лечу людей», «на приёме вижу», «принимаю по вторникам». */
  private boolean treats(int at, int from, int to) {
    if (cues.has(at, Cue.TREAT) || isReception(at, to)) {
      return true;
    }
    for (int t = from; t < to; t++) {
      String word = cues.normal(t);
      if (word.equals("приеме") && t > from && cues.normal(t - 1).equals("на")) {
        return true;
      }
      boolean people = cues.has(t, Cue.PATIENT) || word.equals("людей") || word.equals("детей");
      if (people && t > at && t <= at + NEAR && cues.has(at, Cue.OFFER)) {
        return true;
      }
    }
    return false;
  }

  /** «Принимаю по вторникам»; «принимаю по утрам» is what patients say. */
  private boolean isReception(int at, int to) {
    if (at + 2 >= to || !cues.normal(at).equals("принимаю") || !cues.normal(at + 1).equals("по")) {
      return false;
    }
    return switch (cues.normal(at + 2)) {
      case "записи", "будням", "понедельникам", "вторникам", "средам", "четвергам" -> true;
      case "пятницам", "субботам", "воскресеньям", "выходным", "нечетным", "четным" -> true;
      default -> false;
    };
  }

  /** «Доктор, …», «…, доктор!». */
  boolean callsDoctor(int from, int to) {
    for (int t = from; t < to; t++) {
      if (cues.all(t, Cue.DOCTOR | Cue.SUBJECT) && isCalled(t, from, to) && !isPlural(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlural(int t) {
    return (cues.at(t) & (Cue.PLURAL | Cue.MASC | Cue.FEM)) == Cue.PLURAL;
  }

  /** Whether a noun stands apart, between the border of the sentence and a comma or two commas. */
  private boolean isCalled(int t, int from, int to) {
    int before = t - 1;
    while (before >= from && cues.has(before, Cue.NAME | Cue.DEAR)) {
      before--;
    }
    int after = t + 1;
    while (after < to && cues.has(after, Cue.NAME)) {
      after++;
    }
    boolean first = before < from || !cues.has(before, Cue.WORD) && isOnlySigns(from, before);
    boolean last = after >= to || isOnlySigns(after, to - 1);
    boolean commaBefore = before >= from && cues.has(before, Cue.COMMA);
    boolean commaAfter = after < to && cues.has(after, Cue.COMMA);
    return (first && commaAfter) || (commaBefore && (last || commaAfter)) || (first && last);
  }

  private boolean isOnlySigns(int from, int last) {
    for (int t = from; t <= last; t++) {
      if (cues.has(t, Cue.WORD)) {
        return false;
      }
    }
    return true;
  }

  /** «Хочу на приём», «Хочу быть здоровым»: words put in the mouth of the reader. */
  private boolean isWish(int from) {
    return cues.has(from, Cue.VERB_I) && cues.has(from, Cue.WANT);
  }

  boolean isQuestion(int from, int to) {
    return asks(from, to) && opensQuestion(from, to);
  }

  boolean asks(int from, int to) {
    for (int t = to - 1; t >= from; t--) {
      if (cues.has(t, Cue.WORD)) {
        return false;
      }
      if (cues.has(t, Cue.QUESTION)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensQuestion(int from, int to) {
    for (int t = from; t < to && t < from + NEAR; t++) {
      if (cues.has(t, Cue.ASKING)) {
        return true;
      }
    }
    return false;
  }

  /** «Я расскажу», «напомню»: the author speaks of his own text. */
  private boolean isAuthors(int from, int to, long seen) {
    if ((seen & (Cue.PAST | Cue.MY)) != 0) {
      return false;
    }
    for (int t = from; t < to; t++) {
      if (cues.all(t, Cue.VERB_I | Cue.TELL)) {
        return true;
      }
    }
    return false;
  }

  private Speaker thanks(int from, int to, long seen) {
    for (int t = from; t + 1 < to; t++) {
      if (cues.has(t, Cue.YOUR) && cues.has(t + 1, Cue.CLINIC | Cue.DOCTOR)) {
        return Speaker.PATIENT;
      }
    }
    if ((seen & (Cue.FIRST_PLURAL | Cue.COURTESY)) != 0 && (seen & Cue.DOCTOR) == 0) {
      return Speaker.CLINIC;
    }
    boolean told = (seen & (Cue.SECOND | Cue.DOCTOR | Cue.CLINIC)) != 0;
    return told && (seen & Cue.IMPERATIVE) == 0 ? Speaker.PATIENT : Speaker.UNKNOWN;
  }

  private Speaker plural(int from, int to, long seen) {
    if ((seen & Cue.FIRST_PLURAL) == 0) {
      return Speaker.UNKNOWN;
    }
    boolean suffered = false;
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & Cue.WE) != 0 && isFamily(t, to)) {
        return Speaker.PATIENT;
      }
      if ((cue & Cue.OUR) != 0
          && hasSoon(t, to, Cue.CLINIC | Cue.DOCTOR | Cue.PATIENT | Cue.STAFF, NEAR)) {
        return Speaker.CLINIC;
      }
      boolean offers = (cue & Cue.OFFER) != 0;
      if ((cue & Cue.VERB_WE) != 0 && offers) {
        return Speaker.CLINIC;
      }
      boolean past = (cue & Cue.PAST) != 0 && (cue & Cue.PLURAL) != 0;
      if (past && (seen & Cue.WE) != 0 && offers && (cue & Cue.SUFFER) == 0) {
        return Speaker.CLINIC;
      }
      boolean patients = (cue & Cue.SUFFER) != 0 && (cue & (Cue.COMMON | Cue.OFFER)) == 0;
      suffered |= (past || (cue & Cue.VERB_WE) != 0) && patients && (seen & Cue.WE) != 0;
      if ((cue & Cue.WE) != 0 && isPlace(t, from)) {
        return Speaker.CLINIC;
      }
    }
    return suffered ? Speaker.PATIENT : Speaker.UNKNOWN;
  }

  /** «Мы с мужем», «мы с Олей». */
  private boolean isFamily(int t, int to) {
    return t + 2 < to
        && (cues.normal(t + 1).equals("с") || cues.normal(t + 1).equals("со"))
        && cues.has(t + 2, Cue.KIN | Cue.NAME | Cue.OWN | Cue.MY);
  }

  /** «У нас», «к нам», but not «у нас дома» or «у нас с мужем». */
  private boolean isPlace(int t, int from) {
    if (t == from || !cues.has(t - 1, Cue.PREPOSITION)) {
      return false;
    }
    String before = cues.normal(t - 1);
    return before.equals("у") || before.equals("к");
  }

  /** «Запишитесь», «звоните»: only the advertiser asks for it. */
  private boolean callsReader(int from, int to) {
    for (int t = from; t < to; t++) {
      if (cues.all(t, Cue.VERB_YOU | Cue.IMPERATIVE | Cue.CALL) && !isDoctorSoon(t, to)) {
        return true;
      }
    }
    return false;
  }

  /** «Обратитесь к врачу» is advice of any article. */
  private boolean isDoctorSoon(int t, int to) {
    return hasSoon(t, to, Cue.DOCTOR, NEAR);
  }

  /** «Врачи советуют», «по словам пациентов», «эндокринолог рекомендует». */
  private Speaker reported(int from, int to) {
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & Cue.REPORT) != 0 && t > from && isBy(cues.normal(t - 1))) {
        for (int n = t + 1; n < to && n <= t + NEAR; n++) {
          if (cues.has(n, Cue.ROLE) && cues.has(n, Cue.GENITIVE)) {
            return role(cues.at(n));
          }
        }
      }
      boolean says = (cue & Cue.SAY) != 0 && (cue & (Cue.THIRD | Cue.PAST)) != 0;
      if (says) {
        Speaker by = subject(t, from, to);
        if (by != Speaker.UNKNOWN) {
          return by;
        }
      }
    }
    return Speaker.UNKNOWN;
  }

  private static boolean isBy(String word) {
    return word.equals("по") || word.equals("со") || word.equals("из");
  }

  /** Returns the role of the subject of a verb of speech, which stands close to it. */
  private Speaker subject(int verb, int from, int to) {
    for (int distance = 1; distance <= SELF_REACH; distance++) {
      for (int side = -1; side <= 1; side += 2) {
        int t = verb + side * distance;
        boolean inside = t >= from && t < to;
        if (inside
            && cues.all(t, Cue.SUBJECT)
            && cues.has(t, Cue.ROLE & ~Cue.CLINIC)
            && !crosses(Math.min(t, verb), Math.max(t, verb))) {
          return role(cues.at(t));
        }
      }
    }
    return Speaker.UNKNOWN;
  }

  private boolean crosses(int first, int last) {
    for (int t = first + 1; t < last; t++) {
      if (cues.has(t, Cue.FINITE | Cue.COLON)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the speaker whom a noun names. */
  static Speaker role(long cue) {
    if ((cue & Cue.DOCTOR) != 0) {
      return Speaker.DOCTOR;
    }
    if ((cue & (Cue.PATIENT | Cue.KIN)) != 0) {
      return Speaker.PATIENT;
    }
    if ((cue & (Cue.STAFF | Cue.CLINIC)) != 0) {
      return Speaker.CLINIC;
    }
    return (cue & Cue.OUTSIDER) != 0 ? Speaker.OTHER : Speaker.UNKNOWN;
  }

  /** A story in the past: of the teller himself, of his family, or of a third person. */
  private Speaker story(int from, int to, long seen) {
    if ((seen & Cue.PAST) == 0 || (seen & Cue.CONDITION) != 0) {
      return Speaker.UNKNOWN;
    }
    if ((seen & Cue.SECOND) != 0) {
      return visits(from, to, seen) ? Speaker.PATIENT : Speaker.UNKNOWN;
    }
    boolean doctor = false;
    Speaker teller = Speaker.UNKNOWN;
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      boolean subject = (cue & Cue.SUBJECT) != 0 && !afterPreposition(t, from);
      if (subject && (cue & Cue.KIN) != 0 && (cue & Cue.PLURAL) == 0) {
        return Speaker.PATIENT;
      }
      doctor |= subject && (cue & (Cue.DOCTOR | Cue.STAFF | Cue.OUTSIDER)) != 0;
      boolean person = (cue & (Cue.PATIENT | Cue.NAME | Cue.HE)) != 0 && !isPlural(t);
      if (subject && person && teller == Speaker.UNKNOWN) {
        teller = Speaker.OTHER;
      }
      if ((cue & Cue.PAST) != 0
          && (cue & Cue.SUFFER) != 0
          && teller == Speaker.UNKNOWN
          && !doctor) {
        teller = isTellers(t, from, to) ? Speaker.PATIENT : teller;
      }
    }
    return doctor && teller == Speaker.OTHER ? Speaker.UNKNOWN : teller;
  }

  /** «Пришли к вам по совету друзей», «Лечилась у вас». */
  private boolean visits(int from, int to, long seen) {
    if ((seen & Cue.VERB_YOU) != 0 || asks(from, to)) {
      return false;
    }
    boolean place = false;
    boolean tellers = false;
    for (int t = from; t < to; t++) {
      place |= t > from && cues.has(t, Cue.YOU) && isPlace(t, from);
      tellers |= cues.all(t, Cue.PAST | Cue.SUFFER) && isTellers(t, from, to);
    }
    return place && tellers;
  }

  private boolean afterPreposition(int t, int from) {
    return t > from && cues.has(t - 1, Cue.PREPOSITION);
  }

  /** «Забыла про гастрит»: a past verb of people without a subject speaks of its speaker. */
  private boolean isTellers(int verb, int from, int to) {
    long gender = cues.at(verb) & (Cue.MASC | Cue.FEM | Cue.PLURAL);
    if (gender == 0) {
      return false;
    }
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      boolean subject = t != verb && (cue & Cue.SUBJECT) != 0 && (cue & gender) != 0;
      boolean blocks =
          t < verb || cues.has(verb, Cue.COMMON) || (cue & (Cue.ANIMATE | Cue.CLINIC)) != 0;
      if (subject && blocks && !isObject(t, from) && (cue & Cue.YEARS) == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isObject(int t, int from) {
    for (int b = t - 1; b >= from && b >= t - NEAR; b--) {
      if (cues.has(b, Cue.PREPOSITION | Cue.NUMBER)) {
        return true;
      }
      if (!cues.has(b, Cue.ADJECTIVE | Cue.MY | Cue.OUR | Cue.OWN | Cue.YOUR)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasSoon(int at, int to, long any, int reach) {
    int words = 0;
    for (int t = at + 1; t < to && words < reach; t++) {
      if (cues.has(t, any)) {
        return true;
      }
      words += cues.has(t, Cue.WORD) ? 1 : 0;
    }
    return false;
  }
}
