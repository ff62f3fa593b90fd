package dev.medlint.speech;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.Block;
import dev.medlint.source.BlockKind;
import dev.medlint.source.GivenUpException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks through the blocks of a text and remembers what the last label, heading and sentence told:
 * somebody who began to speak goes on until a quotation closes, another label or heading comes, or
 * the words are clearly those of somebody else. One for each text.
 */
final class SpeechReader {

  private static final int LONGEST_HEADING = 6;
  private static final int LOWEST_LEVEL = 6;

  private final AnnotatedText text;
  private final Cues cues;
  private final Content content;
  private final Labels labels;
  private final Quotes quotes;
  private final Addressees addressees;
  private final byte[] speakers;
  private final byte[] told;

  /** Who speaks until the next label or heading, by a label; {@code UNKNOWN} without one. */
  private Speaker labelled = Speaker.UNKNOWN;

  /** Whether somebody is labelled at all, if only by a name. */
  private boolean isLabelled;

  /** Who spoke in the label before, whom an answer is for. */
  private Speaker asked = Speaker.UNKNOWN;

  /** Level of the heading of reviews under which the block stands; 0 outside. */
  private int reviews;

  private int professionals;

  /** Who spoke in person in the last sentence of the running text. */
  private Speaker running = Speaker.UNKNOWN;

  private boolean runningInBlock;

  /** First and last token of the block before, if it was one quotation that nobody owns. */
  private int orphanFrom = -1;

  private int orphanTo = -1;
  private Speaker lastDash = Speaker.UNKNOWN;

  SpeechReader(AnnotatedText text) {
    this.text = text;
    this.cues = new Cues(text);
    this.content = new Content(cues);
    this.labels = new Labels(cues);
    this.quotes = new Quotes(text, cues);
    this.addressees = new Addressees(cues, content);
    this.speakers = new byte[text.tokenCount()];
    this.told = new byte[text.tokenCount()];
  }

  Speech read() {
    Arrays.fill(speakers, (byte) Speaker.UNKNOWN.ordinal());
    Arrays.fill(told, (byte) Addressee.NOBODY.ordinal());
    int s = 0;
    while (s < text.sentenceCount()) {
      GivenUpException.check();
      int end = s + 1;
      while (end < text.sentenceCount() && text.blockOf(end) == text.blockOf(s)) {
        end++;
      }
      block(s, end);
      s = end;
    }
    return new Speech(speakers, told);
  }

  private void block(int firstSentence, int endSentence) {
    Block block = text.blocks().get(text.blockOf(firstSentence));
    int from = text.sentenceStart(firstSentence);
    int to = text.sentenceEnd(endSentence - 1);
    switch (block.kind()) {
      case ATTRIBUTE, NAVIGATION, FOOTER -> aside(firstSentence, endSentence);
      default -> {
        if (!titles(block, from, to) && !isOwnLabel(block, from, to, endSentence)) {
          if (block.kind() == BlockKind.HEADING) {
            endSection(level(block));
          }
          prose(block, firstSentence, endSentence);
        }
      }
    }
  }

  /** Words beside the running text stand for themselves. */
  private void aside(int firstSentence, int endSentence) {
    for (int s = firstSentence; s < endSentence; s++) {
      int from = text.sentenceStart(s);
      int to = text.sentenceEnd(s);
      Speaker speaker = content.speaker(from, to);
      mark(from, to, speaker, addressees.of(from, to, speaker, Addressee.NOBODY, false));
    }
  }

  private boolean isOwnLabel(Block block, int from, int to, int nextSentence) {
    Optional<Label> label = labels.whole(from, to);
    if (label.isEmpty()) {
      return false;
    }
    Label found = label.get();
    boolean signs = found.signs() || startsWithDash(block);
    boolean colon = cues.has(to - 1, Cue.COLON);
    boolean inReviews = reviews > 0 || block.kind() == BlockKind.REVIEW;
    if (orphanFrom >= 0 && found.speaker() != Speaker.UNKNOWN && !colon) {
      mark(orphanFrom, orphanTo, found.speaker(), Optional.empty());
      mark(from, to, found.speaker(), Optional.empty());
      forgetOrphan();
      return true;
    }
    boolean patient = found.speaker() == Speaker.PATIENT && (found.sure() || inReviews);
    if (!colon && !(patient && !isSubject(from, to)) && !speaksNext(nextSentence)) {
      return false;
    }
    if (signs && !colon) {
      return false;
    }
    begin(found);
    mark(from, to, found.speaker(), Optional.empty());
    return true;
  }

  /** «Пациент и врач», «Мама»: a title and no label, unless a name or an age is there. */
  private boolean isSubject(int from, int to) {
    long seen = cues.in(from, to);
    return (seen & (Cue.NAME | Cue.YEARS | Cue.STAR | Cue.REVIEW)) == 0;
  }

  /** Whether the block that begins with a sentence is a quotation or somebody's own words. */
  private boolean speaksNext(int sentence) {
    if (sentence >= text.sentenceCount()) {
      return false;
    }
    int from = text.sentenceStart(sentence);
    int to = text.sentenceEnd(sentence);
    BlockKind kind = text.blocks().get(text.blockOf(sentence)).kind();
    return kind == BlockKind.QUOTATION
        || kind == BlockKind.REVIEW
        || text.form(from).normal().equals("«")
        || (cues.in(from, to) & Cue.FIRST_SINGULAR) != 0;
  }

  /** Whether a heading or a short line tells whose words stand below it or for whom they are. */
  private boolean titles(Block block, int from, int to) {
    boolean headed = block.kind() == BlockKind.HEADING;
    long seen = cues.in(from, to);
    boolean isShort = to - from <= LONGEST_HEADING && (seen & (Cue.PAST | Cue.VERB_YOU)) == 0;
    if (cues.has(to - 1, Cue.COLON) || !(headed || isShort)) {
      return false;
    }
    boolean ofReviews = titlesReviews(from, to, seen);
    boolean forDoctors = addressees.namesDoctors(from, to);
    if (!ofReviews && !forDoctors) {
      return false;
    }
    int level = level(block);
    endSection(level);
    reviews = ofReviews ? level : reviews;
    professionals = forDoctors ? level : professionals;
    mark(from, to, Speaker.UNKNOWN, forDoctors ? Addressee.DOCTOR : Addressee.NOBODY);
    return true;
  }

  /** A line that is no heading for its format heads as little as a heading can. */
  private static int level(Block block) {
    return block.kind() == BlockKind.HEADING ? Math.max(1, block.level()) : LOWEST_LEVEL;
  }

  private void endSection(int level) {
    endSpeech();
    forgetOrphan();
    reviews = level <= reviews ? 0 : reviews;
    professionals = level <= professionals ? 0 : professionals;
  }

  private void endSpeech() {
    isLabelled = false;
    labelled = Speaker.UNKNOWN;
    running = Speaker.UNKNOWN;
    asked = Speaker.UNKNOWN;
    lastDash = Speaker.UNKNOWN;
  }

  private boolean titlesReviews(int from, int to, long seen) {
    if ((seen & Cue.IMPERATIVE) != 0 || (seen & Cue.QUESTION) != 0) {
      return false;
    }
    boolean people = (seen & (Cue.PATIENT | Cue.PUBLIC)) != 0;
    boolean ours = (seen & (Cue.WE | Cue.OUR)) != 0;
    for (int t = from; t < to; t++) {
      String word = cues.normal(t);
      boolean alone = word.equals("отзывы") || word.equals("комментарии") || word.equals("отзыв");
      boolean writes = cues.all(t, Cue.SAY | Cue.THIRD | Cue.PLURAL);
      if ((alone && t <= from + 2) || (writes && (people || ours))) {
        return true;
      }
    }
    return (seen & Cue.REVIEW) != 0 && people;
  }

  private void begin(Label label) {
    asked = isLabelled ? labelled : Speaker.UNKNOWN;
    labelled = label.speaker();
    isLabelled = true;
    running = Speaker.UNKNOWN;
    forgetOrphan();
  }

  private void forgetOrphan() {
    orphanFrom = -1;
  }

  private void prose(Block block, int firstSentence, int endSentence) {
    int from = text.sentenceStart(firstSentence);
    int to = text.sentenceEnd(endSentence - 1);
    runningInBlock = false;
    List<Quote> found = quotes.in(from, to);
    Speaker[] owners = new Speaker[found.size()];
    boolean dash = startsWithDash(block);
    List<Piece> pieces = new ArrayList<>();
    boolean own = false;
    for (int s = firstSentence; s < endSentence; s++) {
      int start = text.sentenceStart(s);
      int end = text.sentenceEnd(s);
      Optional<Label> label =
          insideQuote(found, start) ? Optional.empty() : labels.before(start, end);
      if (label.isPresent()) {
        turn(pieces, found, owners, block, dash);
        pieces.clear();
        begin(label.get());
        own = true;
        mark(start, label.get().end(), labelled, Optional.empty());
        start = label.get().end();
      }
      cut(start, end, found, pieces);
    }
    own |= isLabelled;
    Speaker first = turn(pieces, found, owners, block, dash);
    lastDash = dash ? first : Speaker.UNKNOWN;
    keep(found, owners, own, from, to);
  }

  /** Reads what one person says in one block; returns who says its first piece. */
  private Speaker turn(
      List<Piece> pieces, List<Quote> found, Speaker[] owners, Block block, boolean dash) {
    settleName(pieces);
    int blockEnd = pieces.isEmpty() ? 0 : blockEnd(pieces.get(0).from());
    List<Speaker> who = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      who.add(
          piece.isQuoted()
              ? quoted(piece, found, owners, pieces, block, blockEnd)
              : plain(piece, block, dash));
    }
    tellClinic(pieces, who);
    tellAdvice(pieces, who);
    Addressee turn = Addressee.NOBODY;
    for (int i = 0; i < pieces.size(); i++) {
      turn = tell(pieces.get(i), who.get(i), turn, dash);
    }
    return who.isEmpty() ? Speaker.UNKNOWN : who.get(0);
  }

  /** Marks a piece; returns whom the same speaker goes on turning to. */
  private Addressee tell(Piece piece, Speaker speaker, Addressee before, boolean dash) {
    boolean answers = speaker == Speaker.DOCTOR || speaker == Speaker.CLINIC;
    boolean toPatient =
        answers && (asked == Speaker.PATIENT || (dash && lastDash == Speaker.PATIENT));
    Addressee turn = !piece.isQuoted() && professionals > 0 ? Addressee.DOCTOR : before;
    Addressee whom = addressees.of(piece.from(), piece.to(), speaker, turn, toPatient);
    if (whom == Addressee.NOBODY && answers && isLabelled && asked == Speaker.READER) {
      whom = Addressee.READER;
    }
    mark(piece.from(), piece.to(), speaker, whom);
    boolean doctors = whom == Addressee.DOCTOR && speaker != Speaker.PATIENT;
    return doctors || whom == Addressee.PATIENT ? whom : turn;
  }

  private int blockEnd(int token) {
    int s = sentenceOf(token);
    while (s + 1 < text.sentenceCount() && text.blockOf(s + 1) == text.blockOf(s)) {
      s++;
    }
    return text.sentenceEnd(s);
  }

  private static boolean insideQuote(List<Quote> found, int token) {
    for (Quote quote : found) {
      if (token > quote.open() && token < quote.close()) {
        return true;
      }
    }
    return false;
  }

  /** Cuts a part of one sentence at the borders of quotations. */
  private static void cut(int start, int end, List<Quote> found, List<Piece> pieces) {
    int at = start;
    for (int q = 0; q < found.size(); q++) {
      Quote quote = found.get(q);
      int open = Math.max(quote.open(), at);
      int close = Math.min(quote.close() + 1, end);
      if (open < end && close > at && open < close) {
        if (open > at) {
          pieces.add(new Piece(at, open, -1));
        }
        pieces.add(new Piece(open, close, q));
        at = close;
      }
    }
    if (at < end) {
      pieces.add(new Piece(at, end, -1));
    }
  }

  /** Somebody known by name alone is what he says of himself. */
  private void settleName(List<Piece> pieces) {
    if (isLabelled && labelled == Speaker.UNKNOWN) {
      Speaker self = Speaker.UNKNOWN;
      for (Piece piece : pieces) {
        Speaker said = content.speaker(piece.from(), piece.to());
        if (said == Speaker.DOCTOR || (said == Speaker.PATIENT && self == Speaker.UNKNOWN)) {
          self = said;
        }
      }
      labelled = self == Speaker.UNKNOWN ? Speaker.OTHER : self;
    }
  }

  private Speaker quoted(
      Piece piece,
      List<Quote> found,
      Speaker[] owners,
      List<Piece> pieces,
      Block block,
      int blockEnd) {
    int q = piece.quote();
    if (owners[q] == null) {
      owners[q] = owner(q, found, pieces, block, blockEnd);
    }
    return owners[q];
  }

  /** Returns whose words a quotation holds: by what stands around it, by a label, by its words. */
  private Speaker owner(int q, List<Quote> found, List<Piece> pieces, Block block, int blockEnd) {
    Quote quote = found.get(q);
    Speaker named = attributed(quote, blockEnd);
    if (named != Speaker.UNKNOWN) {
      return named;
    }
    if (isLabelled) {
      return labelled;
    }
    if (isReview(block)) {
      return Speaker.PATIENT;
    }
    for (Piece piece : pieces) {
      if (piece.quote() == q) {
        Speaker self = content.speaker(piece.from(), piece.to());
        if (self == Speaker.PATIENT || self == Speaker.DOCTOR) {
          return self;
        }
      }
    }
    return Speaker.UNKNOWN;
  }

  private boolean isReview(Block block) {
    return reviews > 0 || block.kind() == BlockKind.REVIEW;
  }

  /** Returns whom the words before, inside or after a quotation name as its speaker. */
  private Speaker attributed(Quote quote, int blockEnd) {
    int start = sentenceStart(quote.open());
    int end = quote.close() < text.tokenCount() ? sentenceEnd(quote.close()) : blockEnd;
    end = Math.min(end, blockEnd);
    Speaker after = named(Math.min(quote.close() + 1, end), end);
    if (after == Speaker.UNKNOWN && quote.close() + 1 < blockEnd) {
      Optional<Label> signature = labels.whole(quote.close() + 1, blockEnd);
      after = signature.map(Label::speaker).orElse(Speaker.UNKNOWN);
    }
    if (after != Speaker.UNKNOWN) {
      return after;
    }
    Speaker before =
        cues.has(Math.max(start, quote.open() - 1), Cue.COLON | Cue.COMMA)
            ? named(start, quote.open())
            : Speaker.UNKNOWN;
    return before != Speaker.UNKNOWN ? before : interjected(quote);
  }

  private int sentenceStart(int token) {
    return text.sentenceStart(sentenceOf(token));
  }

  private int sentenceEnd(int token) {
    return text.sentenceEnd(sentenceOf(token));
  }

  private int sentenceOf(int token) {
    int low = 0;
    int high = text.sentenceCount() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text.sentenceStart(middle) <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** «…, — вспоминает Галина. — …» inside the quotation marks. */
  private Speaker interjected(Quote quote) {
    int close = Math.min(quote.close(), text.tokenCount());
    for (int t = quote.open() + 1; t + 1 < close; t++) {
      if (cues.has(t, Cue.DASH) && cues.has(t + 1, Cue.SAY)) {
        int end = t + 1;
        while (end < close && !cues.has(end, Cue.DASH)) {
          end++;
        }
        return named(t + 1, end);
      }
    }
    return Speaker.UNKNOWN;
  }

  /** Returns who is named by a verb of speech and its subject in a range. */
  private Speaker named(int from, int to) {
    if ((cues.in(from, to) & Cue.SAY) == 0) {
      return Speaker.UNKNOWN;
    }
    Speaker role = Speaker.UNKNOWN;
    int names = 0;
    for (int t = from; t < to; t++) {
      long cue = cues.at(t);
      if ((cue & Cue.SUBJECT) != 0 && role == Speaker.UNKNOWN) {
        role = Content.role(cue & ~Cue.CLINIC);
      }
      if ((cue & Cue.I) != 0 && (cue & Cue.SUBJECT) != 0 && role == Speaker.UNKNOWN) {
        role = Speaker.PATIENT;
      }
      names += (cue & Cue.NAME) != 0 ? 1 : 0;
    }
    if (role != Speaker.UNKNOWN) {
      return role;
    }
    return names == 1 ? Speaker.PATIENT : names > 1 ? Speaker.OTHER : Speaker.UNKNOWN;
  }

  /** Who says a piece outside quotation marks. */
  private Speaker plain(Piece piece, Block block, boolean dash) {
    int from = piece.from();
    int to = piece.to();
    long seen = cues.in(from, to);
    Speaker self = content.speaker(from, to);
    if (isLabelled) {
      if (self == Speaker.CLINIC && labelled == Speaker.PATIENT && (seen & Cue.SECOND) != 0) {
        endSpeech(); // the advertiser has taken the word
        return self;
      }
      return labelled;
    }
    if (dash) {
      return dashed(from, to, seen, self);
    }
    if (isReview(block) && self != Speaker.CLINIC && self != Speaker.DOCTOR) {
      return Speaker.PATIENT;
    }
    return goesOn(from, to, seen, self);
  }

  /** A line of a dialogue: the answer to a patient's line speaks to him. */
  private Speaker dashed(int from, int to, long seen, Speaker self) {
    boolean toYou = (seen & Cue.SECOND) != 0 && (seen & Cue.FIRST_SINGULAR) == 0;
    if (lastDash == Speaker.PATIENT && toYou && self != Speaker.PATIENT) {
      return Speaker.DOCTOR;
    }
    Speaker named = named(from, to);
    if (named != Speaker.UNKNOWN && (seen & Cue.DASH) != 0) {
      return named;
    }
    return goesOn(from, to, seen, self);
  }

  /** The speaker of the sentence before goes on unless the words are another's. */
  private Speaker goesOn(int from, int to, long seen, Speaker self) {
    boolean firstPerson = (seen & Cue.FIRST_SINGULAR) != 0;
    boolean patient = running == Speaker.PATIENT;
    Speaker speaker = self;
    boolean weak = self == Speaker.UNKNOWN || self == Speaker.OTHER || self == Speaker.READER;
    if (weak && running != Speaker.UNKNOWN) {
      boolean turns = (seen & Cue.SECOND) != 0 && !firstPerson;
      boolean tells = runningInBlock || (patient && (seen & Cue.PAST) != 0);
      boolean story = running != Speaker.OTHER || (seen & (Cue.PAST | Cue.THIRD | Cue.HE)) != 0;
      if (!turns && tells && story) {
        speaker = running;
      }
    }
    if (self == Speaker.PATIENT && running == Speaker.DOCTOR && runningInBlock) {
      speaker = Speaker.DOCTOR; // a doctor's «я» need not be named in each sentence
    }
    boolean reported = content.isReported(from, to) && speaker == self;
    boolean person =
        speaker == Speaker.PATIENT || speaker == Speaker.DOCTOR || speaker == Speaker.OTHER;
    running = person && !reported ? speaker : Speaker.UNKNOWN;
    runningInBlock = true;
    return speaker;
  }

  /** Who turns to the reader in a paragraph where the advertiser speaks is the advertiser. */
  private void tellClinic(List<Piece> pieces, List<Speaker> who) {
    boolean clinic = false;
    for (int i = 0; i < pieces.size(); i++) {
      clinic |= !pieces.get(i).isQuoted() && who.get(i) == Speaker.CLINIC;
    }
    for (int i = 0; clinic && i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean turns = (cues.in(piece.from(), piece.to()) & Cue.SECOND) != 0;
      if (!piece.isQuoted()
          && who.get(i) == Speaker.UNKNOWN
          && turns
          && !addressees.callsDoctors(piece.from(), piece.to())) {
        who.set(i, Speaker.CLINIC);
      }
    }
  }

  /** «Девочки, попробуйте! У меня прошло»: who calls friends by a noun is who then says «я». */
  private void tellAdvice(List<Piece> pieces, List<Speaker> who) {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (who.get(i) == Speaker.UNKNOWN
          && who.get(i + 1) == Speaker.PATIENT
          && addressees.callsPublic(piece.from(), piece.to())) {
        who.set(i, Speaker.PATIENT);
      }
    }
  }

  /** Remembers what the next block may need. */
  private void keep(List<Quote> found, Speaker[] owners, boolean own, int from, int to) {
    forgetOrphan();
    boolean oneQuote =
        found.size() == 1 && found.get(0).open() == from && found.get(0).close() + 3 >= to;
    if (oneQuote && !own && !isLabelled) {
      boolean named = owners[0] != null && owners[0] != Speaker.UNKNOWN;
      if (!named || attributed(found.get(0), to) == Speaker.UNKNOWN) {
        orphanFrom = from;
        orphanTo = to;
      }
    }
  }

  private boolean startsWithDash(Block block) {
    String prose = text.document().text();
    int at = block.span().start();
    if (at < prose.length() && isDash(prose.charAt(at))) {
      return true;
    }
    int before = at - 1;
    while (before >= 0 && (prose.charAt(before) == ' ' || prose.charAt(before) == '\u00a0')) {
      before--;
    }
    return before >= 0 && isDash(prose.charAt(before));
  }

  private static boolean isDash(char c) {
    return c == '—' || c == '–';
  }

  private void mark(int from, int to, Speaker speaker, Addressee addressee) {
    mark(from, to, speaker, Optional.of(addressee));
  }

  private void mark(int from, int to, Speaker speaker, Optional<Addressee> addressee) {
    Arrays.fill(speakers, from, to, (byte) speaker.ordinal());
    if (addressee.isPresent()) {
      Arrays.fill(told, from, to, (byte) addressee.get().ordinal());
    }
  }
}
