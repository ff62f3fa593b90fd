package dev.medlint.speech;

import java.util.Optional;

/** Finds the labels of dialogues, interviews, comments and reviews. */
final class Labels {

  private static final int LONGEST = 14;
  private static final int LONGEST_BARE = 8;

  private final Cues cues;

  Labels(Cues cues) {
    this.cues = cues;
  }

  /** Returns the label that begins here and ends with a colon. */
  Optional<Label> before(int from, int to) {
    for (int t = from; t < to && t < from + LONGEST; t++) {
      if (cues.has(t, Cue.COLON)) {
        return t + 1 < to || t > from ? label(from, t, t + 1) : Optional.empty();
      }
      if (cues.has(t, Cue.FINITE | Cue.QUESTION)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the label that a whole range is, with or without a colon: a line of its own, a
   * signature after a quotation.
   */
  Optional<Label> whole(int from, int to) {
    if (to - from > LONGEST || (cues.in(from, to) & Cue.FINITE) != 0) {
      return Optional.empty();
    }
    int end = to;
    while (end > from && !cues.has(end - 1, Cue.WORD | Cue.STAR)) {
      end--;
    }
    return words(from, end) > LONGEST_BARE ? Optional.empty() : label(from, end, to);
  }

  private int words(int from, int to) {
    int words = 0;
    for (int t = from; t < to; t++) {
      words += cues.has(t, Cue.WORD) ? 1 : 0;
    }
    return words;
  }

  private Optional<Label> label(int from, int to, int end) {
    int first = from;
    while (first < to && !cues.has(first, Cue.WORD)) {
      first++;
    }
    if (first == to) {
      return Optional.empty();
    }
    boolean signs = first > from && cues.has(first - 1, Cue.DASH);
    if (cues.has(first, Cue.QUESTION_LABEL) && cues.has(first, Cue.SUBJECT)) {
      return Optional.of(new Label(Speaker.READER, true, end, signs));
    }
    boolean answer = cues.has(first, Cue.ANSWER_LABEL) && cues.has(first, Cue.SUBJECT);
    boolean review = cues.has(first, Cue.REVIEW) && cues.has(first, Cue.SUBJECT);
    if (answer || review) {
      return Optional.of(new Label(ofWhom(first + 1, to, answer), true, end, signs));
    }
    return person(first, to, end, signs);
  }

  /** «Ответ врача», «ответ клиники», «отзыв пациентки». */
  private Speaker ofWhom(int from, int to, boolean answer) {
    for (int t = from; t < to; t++) {
      Speaker role = Content.role(cues.at(t));
      if (role != Speaker.UNKNOWN) {
        return role;
      }
    }
    return answer ? Speaker.DOCTOR : Speaker.PATIENT;
  }

  private Optional<Label> person(int first, int to, int end, boolean signs) {
    long head = cues.at(first);
    int names = 0;
    boolean aged = false;
    Speaker role = Speaker.UNKNOWN;
    for (int t = first; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & (Cue.PREPOSITION | Cue.ASKING | Cue.CONDITION)) != 0 && t == first) {
        return Optional.empty();
      }
      names += (cue & Cue.NAME) != 0 ? 1 : 0;
      aged |= (cue & Cue.STAR) != 0 || ((cue & Cue.YEARS) != 0 && t > first && isAge(t, first));
      Speaker named = (cue & Cue.SUBJECT) == 0 || isPlural(cue) ? Speaker.UNKNOWN : noun(cue);
      if (role == Speaker.UNKNOWN || (role == Speaker.OTHER && named == Speaker.DOCTOR)) {
        role = named; // «гость студии, сомнолог»
      }
    }
    boolean named = (head & Cue.NAME) != 0;
    boolean roleFirst = role != Speaker.UNKNOWN && (head & (Cue.ROLE | Cue.ADJECTIVE)) != 0;
    if (!named && !roleFirst) {
      return Optional.empty();
    }
    if (role != Speaker.UNKNOWN) {
      return Optional.of(new Label(role, true, end, signs));
    }
    Speaker guess = aged || names == 1 ? Speaker.PATIENT : Speaker.UNKNOWN;
    return Optional.of(new Label(guess, aged, end, signs));
  }

  private static Speaker noun(long cue) {
    return Content.role(cue & ~Cue.CLINIC);
  }

  private boolean isAge(int t, int first) {
    return t - 1 >= first && cues.has(t - 1, Cue.NUMBER);
  }

  private static boolean isPlural(long cue) {
    return (cue & (Cue.PLURAL | Cue.MASC | Cue.FEM)) == Cue.PLURAL;
  }
}
