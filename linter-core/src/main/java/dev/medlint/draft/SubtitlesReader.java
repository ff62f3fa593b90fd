package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * Reads subtitles, SRT and WebVTT. Each is a part whose place is its time; a sentence that runs
 * through several of them is one paragraph.
 */
final class SubtitlesReader implements DraftReader {

  /** After a longer silence, in milliseconds, somebody begins anew. */
  private static final long LONGEST_PAUSE = 3_000;

  /** Of automatic subtitles without full stops, a paragraph must end somewhere. */
  private static final int LONGEST_PARAGRAPH = 1_000;

  private final SourceLoader files;

  /**
   * Creates a reader.
   *
   * @param files what decodes the bytes, within its limit
   */
  SubtitlesReader(SourceLoader files) {
    this.files = files;
  }

  @Override
  public SourceText read(byte[] bytes, String name) throws DraftException {
    LoadResult decoded = files.load(bytes, name, Optional.of(Format.TEXT));
    if (decoded instanceof LoadResult.Refused refused) {
      throw new DraftException(refused.reason());
    }
    List<Cue> cues = new CueReader(((LoadResult.Loaded) decoded).text()).cues();
    if (cues.isEmpty()) {
      throw new DraftException(
          "В файле нет ни одной реплики с временем (00:00:01,000 --> 00:00:03,000): это не"
              + " субтитры. Проверьте его как текст: --input-format text.",
          "The file has no cue with a time (00:00:01,000 --> 00:00:03,000): these are no"
              + " subtitles. Check it as text: --input-format text.");
    }
    return text(cues, name);
  }

  private static SourceText text(List<Cue> cues, String name) {
    DraftText text = new DraftText();
    boolean pointed = arePointed(cues);
    Optional<Cue> before = Optional.empty();
    int paragraph = 0;
    for (Cue cue : cues) {
      LocalizedText place = Places.time(cue.start());
      for (int i = 0; i < cue.speeches().size(); i++) {
        boolean goesOn =
            i == 0
                && before.isPresent()
                && text.length() - paragraph < LONGEST_PARAGRAPH
                && goesOn(before.get(), cue, pointed);
        int start = goesOn ? text.goOn() : text.begin();
        paragraph = goesOn ? paragraph : start;
        text.append(cue.speeches().get(i)).end(start, BlockKind.PARAGRAPH, 0, "", place);
        text.time(new TextSpan(start, text.length()), cue.start(), cue.end());
      }
      before = Optional.of(cue);
    }
    return text.build(name);
  }

  /** Whether sentences end with a full stop at all, so that one without it goes on. */
  private static boolean arePointed(List<Cue> cues) {
    int ended = 0;
    int capitals = 0;
    for (int i = 0; i + 1 < cues.size(); i++) {
      if (Character.isUpperCase(cues.get(i + 1).firstLetter())) {
        capitals++;
        ended += cues.get(i).endsSentence() ? 1 : 0;
      }
    }
    return ended > 0 && ended * 3 >= capitals * 2;
  }

  private static boolean goesOn(Cue cue, Cue next, boolean pointed) {
    boolean near = next.start() - cue.end() <= LONGEST_PAUSE && next.start() >= cue.start();
    if (!near || next.isSpeech() || !cue.voice().equals(next.voice())) {
      return false;
    }
    char first = next.firstLetter();
    if (cue.endsSentence()) {
      // «Мы ждём вас…» «…каждый день»
      return cue.isSuspended() && (Character.isLowerCase(first) || next.isSuspendedAtStart());
    }
    return Character.isLowerCase(first) || Character.isDigit(first) || cue.isOpen() || pointed;
  }
}
