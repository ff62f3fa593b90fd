package dev.medlint.speech;

import dev.medlint.annotate.AnnotatedText;

/** Who says each word of a text to whom. Immutable and thread-safe. */
public final class Speech {

  private final byte[] speakers;
  private final byte[] addressees;

  /** Creates the result, which takes over both arrays: an ordinal for each token. */
  Speech(byte[] speakers, byte[] addressees) {
    this.speakers = speakers;
    this.addressees = addressees;
  }

  /** Reads a text; any text gives an answer. */
  public static Speech of(AnnotatedText text) {
    return new SpeechReader(text).read();
  }

  /**
   * Returns whose word a token is.
   *
   * @param token number of the token, from 0
   */
  public Speaker speaker(int token) {
    return Speaker.at(speakers[token]);
  }

  /**
   * Returns whom a token is said to.
   *
   * @param token number of the token, from 0
   */
  public Addressee addressee(int token) {
    return Addressee.at(addressees[token]);
  }
}
