package dev.medlint.speech;

/** What one token may tell of who speaks; bits of a set. */
final class Cue {

  /** «я», «меня», «мне». */
  static final long I = 1L;

  static final long MY = 1L << 1;
  static final long WE = 1L << 2;
  static final long OUR = 1L << 3;

  /** «вы», «ты», in any case. */
  static final long YOU = 1L << 4;

  static final long YOUR = 1L << 5;
  static final long OWN = 1L << 6;
  static final long HE = 1L << 7;

  /** A verb in the first person singular, and nothing else. */
  static final long VERB_I = 1L << 8;

  static final long VERB_WE = 1L << 9;

  /** A verb in the second person, imperatives among them, and nothing else. */
  static final long VERB_YOU = 1L << 10;

  static final long IMPERATIVE = 1L << 11;
  static final long PAST = 1L << 12;
  static final long THIRD = 1L << 13;
  static final long MASC = 1L << 14;
  static final long FEM = 1L << 15;
  static final long PLURAL = 1L << 16;

  /** A noun, name or pronoun that may be the subject. */
  static final long SUBJECT = 1L << 17;

  static final long ANIMATE = 1L << 18;
  static final long PREPOSITION = 1L << 19;

  /** Verbs of speech: «рассказывать», «советовать». */
  static final long SAY = 1L << 20;

  /** What patients and buyers do: «болеть», «обратиться», «принимать». */
  static final long SUFFER = 1L << 21;

  /** What only doctors do: «оперировать», «назначать». */
  static final long TREAT = 1L << 22;

  /** What a clinic says of itself: «лечить», «гарантировать». */
  static final long OFFER = 1L << 23;

  /** What a clinic asks of readers: «записаться», «звонить». */
  static final long CALL = 1L << 24;

  /** What an author does with his own text: «расскажу», «напомню». */
  static final long TELL = 1L << 25;

  static final long DOCTOR = 1L << 26;
  static final long PATIENT = 1L << 27;
  static final long KIN = 1L << 28;
  static final long CLINIC = 1L << 29;

  /** Who speaks for the advertiser: «администратор», «директор». */
  static final long STAFF = 1L << 30;

  /** People of other trades: «юрист», «корреспондент». */
  static final long OUTSIDER = 1L << 31;

  static final long COLLEAGUE = 1L << 32;

  /** Whom ads call by a noun: «мамы», «друзья», «девочки». */
  static final long PUBLIC = 1L << 33;

  static final long NAME = 1L << 34;
  static final long NUMBER = 1L << 35;
  static final long YEARS = 1L << 36;
  static final long STAR = 1L << 37;
  static final long COMMA = 1L << 38;
  static final long COLON = 1L << 39;
  static final long DASH = 1L << 40;
  static final long QUESTION = 1L << 41;
  static final long WORD = 1L << 42;
  static final long THANKS = 1L << 43;
  static final long DEAR = 1L << 44;

  /** «отзыв», «комментарий», «история»: what reviews stand under. */
  static final long REVIEW = 1L << 45;

  static final long ASKING = 1L << 46;
  static final long QUESTION_LABEL = 1L << 47;
  static final long ANSWER_LABEL = 1L << 48;
  static final long CONDITION = 1L << 49;

  /** «словам», «мнению», «отзывам»: the words of somebody are told. */
  static final long REPORT = 1L << 50;

  static final long WANT = 1L << 51;
  static final long HELLO = 1L << 52;
  static final long GENITIVE = 1L << 53;
  static final long DATIVE = 1L << 54;

  /** A quotation mark of any kind. */
  static final long MARK = 1L << 55;

  static final long ADJECTIVE = 1L << 56;

  /** What a clinic thanks for: «доверие», «обращение», «отзыв». */
  static final long COURTESY = 1L << 57;

  static final long LIKE = 1L << 58;

  /** Verbs of {@link #SUFFER} that things and clinics are said of too: «прошла боль», «решили». */
  static final long COMMON = 1L << 59;

  static final long FIRST_SINGULAR = I | MY | VERB_I;
  static final long FIRST_PLURAL = WE | OUR | VERB_WE;
  static final long SECOND = YOU | YOUR | VERB_YOU;
  static final long FINITE = VERB_I | VERB_WE | VERB_YOU | PAST | THIRD;
  static final long ROLE = DOCTOR | PATIENT | KIN | STAFF | OUTSIDER | CLINIC;

  private Cue() {}
}
