package dev.medlint.draft;

import java.io.IOException;

/** A part of an archive unpacks to so much more than it was packed to that it is no document. */
public final class UnpackedTooFarException extends IOException {

  private static final long serialVersionUID = 1;

  private final String part;
  private final long times;

  UnpackedTooFarException(String part, long times) {
    super(part);
    this.part = part;
    this.times = times;
  }

  /** Returns the same for people. */
  public DraftException refusal() {
    return new DraftException(
        "Часть «"
            + part
            + "» распаковывается больше чем в "
            + times
            + " раз: так устроены архивы, которые должны переполнить диск. Дальше она не прочитана."
            + " Если файл ваш, откройте его и сохраните заново.",
        "The part “"
            + part
            + "” unpacks to more than "
            + times
            + " times its size, as archives do that are made to fill a disk. It was not read on. If"
            + " the file is yours, open it and save it anew.");
  }
}
