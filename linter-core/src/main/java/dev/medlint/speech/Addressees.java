package dev.medlint.speech;

/** Whom the words of a sentence turn to. */
final class Addressees {

  private static final int NEAR = 4;

  /** Without one of these nobody calls doctors. */
  private static final long CALLING = Cue.COLLEAGUE | Cue.DOCTOR | Cue.YOUR | Cue.IMPERATIVE;

  private final Cues cues;
  private final Content content;

  Addressees(Cues cues, Content content) {
    this.cues = cues;
    this.content = content;
  }

  /**
   * Returns whom a range is said to.
   *
   * @param speaker who says it
   * @param turn whom the same speaker turned to just before; {@code NOBODY} if to nobody
   * @param toPatient whether it answers a patient
   */
  Addressee of(int from, int to, Speaker speaker, Addressee turn, boolean toPatient) {
    long seen = cues.in(from, to);
    if (speaker != Speaker.PATIENT && callsDoctors(from, to)) {
      return Addressee.DOCTOR;
    }
    if (speaker == Speaker.PATIENT) {
      return ofPatient(from, to, seen);
    }
    boolean second = (seen & Cue.SECOND) != 0;
    if (answersByName(from, to, speaker, seen) || (toPatient && second)) {
      return Addressee.PATIENT;
    }
    if (turn != Addressee.NOBODY) {
      return turn;
    }
    boolean calls = (seen & Cue.PUBLIC) != 0 && callsPublic(from, to);
    boolean reader = second || calls || asksOfYou(from, to);
    return reader ? Addressee.READER : Addressee.NOBODY;
  }

  /** «Устали от изжоги?»: a question without a subject asks the reader. */
  private boolean asksOfYou(int from, int to) {
    return to > from
        && cues.all(from, Cue.PAST | Cue.PLURAL | Cue.SUFFER)
        && content.asks(from, to);
  }

  private Addressee ofPatient(int from, int to, long seen) {
    if (content.callsDoctor(from, to)) {
      return Addressee.DOCTOR;
    }
    if (callsPublic(from, to)) {
      return Addressee.READER;
    }
    if ((seen & Cue.SECOND) == 0) {
      return Addressee.NOBODY;
    }
    boolean urges = (seen & Cue.IMPERATIVE) != 0 && (seen & (Cue.THANKS | Cue.HELLO)) == 0;
    return urges ? Addressee.READER : Addressee.OTHER;
  }

  /** «Уважаемые коллеги», «назначайте пациентам», «ваши пациенты». */
  boolean callsDoctors(int from, int to) {
    if ((cues.in(from, to) & CALLING) == 0) {
      return false;
    }
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & (Cue.COLLEAGUE | Cue.DOCTOR)) != 0 && isCalled(t, from, to)) {
        return true;
      }
      if ((cue & Cue.YOUR) != 0 && t + 1 < to && isPatients(t + 1)) {
        return true;
      }
      if ((cue & Cue.IMPERATIVE) != 0 && (cue & (Cue.TREAT | Cue.SAY)) != 0 && patients(t, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a plural noun stands after «дорогие» or alone before a comma. */
  private boolean isCalled(int t, int from, int to) {
    boolean atHand = t > from && cues.has(t - 1, Cue.DEAR);
    boolean alone = t + 1 < to && cues.has(t + 1, Cue.COMMA) && t == from;
    return (atHand || alone)
        && (cues.all(t, Cue.PLURAL | Cue.SUBJECT) || cues.normal(t).equals("коллеги"));
  }

  private boolean patients(int from, int to) {
    for (int t = from; t < to && t <= from + NEAR; t++) {
      if (isPatients(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPatients(int t) {
    return cues.normal(t).startsWith("пациент");
  }

  /** «Для специалистов», «информация для медицинских работников», «врачам». */
  boolean namesDoctors(int from, int to) {
    for (int t = from; t < to; t++) {
      String word = cues.normal(t);
      if (word.equals("для") && professionSoon(t + 1, to)) {
        return true;
      }
    }
    return to > from && (isProfession(from) && cues.has(from, Cue.DATIVE) && to - from <= 2);
  }

  private boolean professionSoon(int from, int to) {
    for (int t = from; t < to && t < from + NEAR; t++) {
      if (isProfession(t)) {
        return true;
      }
      if (!cues.has(t, Cue.ADJECTIVE)) {
        return false;
      }
    }
    return false;
  }

  private boolean isProfession(int t) {
    String word = cues.normal(t);
    return word.equals("специалистов")
        || word.equals("специалистам")
        || word.equals("работников")
        || word.equals("врачей")
        || word.equals("врачам")
        || word.equals("фармацевтов")
        || word.equals("провизоров")
        || word.equals("коллег");
  }

  /** «Анна, у вас …», «Здравствуйте, Анна!». */
  private boolean answersByName(int from, int to, Speaker speaker, long seen) {
    boolean answers = speaker == Speaker.DOCTOR || speaker == Speaker.CLINIC;
    if (!answers || (seen & Cue.NAME) == 0) {
      return false;
    }
    int t = from;
    while (t < to && cues.has(t, Cue.HELLO | Cue.COMMA | Cue.DEAR)) {
      t++;
    }
    int names = t;
    while (names < to && cues.has(names, Cue.NAME)) {
      names++;
    }
    return names > t && names < to && !cues.has(names, Cue.WORD | Cue.DASH);
  }

  /** «Дорогие мамы», «девочки, …», «друзья!». */
  boolean callsPublic(int from, int to) {
    for (int t = from; t < to; t++) {
      if (!cues.all(t, Cue.PUBLIC | Cue.SUBJECT | Cue.PLURAL)) {
        continue;
      }
      boolean dear = t > from && cues.has(t - 1, Cue.DEAR);
      boolean apart = t + 1 < to && cues.has(t + 1, Cue.COMMA) && t == from;
      if (dear || apart) {
        return true;
      }
    }
    return false;
  }
}
