package dev.medlint.draft;

import dev.medlint.source.WatchedStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;

/** Takes a mail apart within bounds of depth, number and size. Not thread-safe. */
final class MailParser {

  private static final int DEEPEST = 50;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_HEADERS = 5_000;
  private static final int LONGEST_HEADER = 1 << 20;

  private final Deque<MailPart> open = new ArrayDeque<>();
  private final MailPart root = new MailPart("multipart/mixed", "", false, "");
  private String subject = "";
  private boolean header;
  private int parts;
  private long left;

  private MailParser(long maxBytes) {
    this.left = maxBytes;
  }

  /**
   * A mail.
   *
   * @param subject decoded; may be empty
   * @param root holds the part that is the whole mail
   */
  record Mail(String subject, MailPart root) {}

  /**
   * Parses a mail.
   *
   * @throws DraftException if it is none, or one that only harms
   */
  static Mail parse(byte[] bytes, long maxBytes) throws DraftException {
    MailParser parser = new MailParser(maxBytes);
    try {
      parser.read(bytes);
    } catch (MimeException | IOException e) {
      throw MailRefusals.broken();
    }
    if (!parser.header) {
      throw MailRefusals.noMail();
    }
    return new Mail(parser.subject, parser.root);
  }

  private void read(byte[] bytes) throws MimeException, IOException, DraftException {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config, new DefaultBodyDescriptorBuilder());
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new WatchedStream(new ByteArrayInputStream(bytes)));
    open.push(root);
    while (tokens.getState() != EntityState.T_END_OF_STREAM) {
      token(tokens);
      tokens.next();
    }
  }

  private void token(MimeTokenStream tokens) throws IOException, DraftException {
    switch (tokens.getState()) {
      case T_FIELD -> {
        if (open.size() == 1) {
          field(tokens.getField());
        }
      }
      case T_START_MULTIPART -> {
        MailPart part = add(tokens);
        open.push(part);
        if (open.size() > DEEPEST) {
          throw MailRefusals.tooDeep(DEEPEST);
        }
      }
      case T_END_MULTIPART -> open.pop();
      case T_BODY -> {
        MailPart part = add(tokens);
        part.content = tokens.getDecodedInputStream().readNBytes((int) Math.min(left + 1, 1 << 30));
        left -= part.content.length;
        if (left < 0) {
          throw MailRefusals.tooLarge();
        }
      }
      default -> {
        // Preambles and epilogues are shown to nobody.
      }
    }
  }

  private void field(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "from", "to", "date", "message-id", "mime-version", "content-type", "received" ->
          header = true;
      case "subject" -> {
        header = true;
        subject = unfolded(decoded(field));
      }
      default -> {
        // Nothing of it is shown.
      }
    }
  }

  private static String decoded(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        String whole = MailCharsets.guess(bytes);
        return whole.substring(whole.indexOf(':') + 1);
      }
    }
    return DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
  }

  private static String unfolded(String words) {
    return words.replace("\r", "").replace('\n', ' ').strip();
  }

  private MailPart add(MimeTokenStream tokens) throws DraftException {
    if (++parts > MOST_PARTS) {
      throw MailRefusals.tooMany(MOST_PARTS);
    }
    MaximalBodyDescriptor about = (MaximalBodyDescriptor) tokens.getBodyDescriptor();
    Map<String, String> parameters = about.getContentTypeParameters();
    String fileName = about.getContentDispositionFilename();
    if (fileName == null) {
      fileName = parameters.getOrDefault("name", "");
    }
    String disposition = about.getContentDispositionType();
    String type = about.getMimeType().toLowerCase(Locale.ROOT);
    // Some programs give the text of a mail a file name, so that alone makes it no attachment.
    boolean attached =
        "attachment".equalsIgnoreCase(disposition)
            || (!fileName.isEmpty() && !type.startsWith("text/"));
    String charset = parameters.getOrDefault("charset", "");
    MailPart part =
        new MailPart(
            type,
            charset,
            attached,
            DecoderUtil.decodeEncodedWords(fileName, DecodeMonitor.SILENT));
    open.peek().parts.add(part);
    return part;
  }
}
