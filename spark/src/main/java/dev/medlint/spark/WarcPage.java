package dev.medlint.spark;

import dev.medlint.run.Hosts;
import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** Takes pages out of records of WARC. Immutable; what it reads from is not thread-safe. */
final class WarcPage {

  static final LocalizedText NO_HTTP =
      new LocalizedText(
          "ответ сервера в этой записи не разбирается; соберите страницу заново",
          "the server's answer in this record cannot be made out; crawl the page anew");

  private static final LocalizedText INCOMPLETE =
      new LocalizedText(
          "страница собрана не целиком (WARC-Truncated или WARC-Segment-Number); соберите её"
              + " заново",
          "the page was not crawled to its end (WARC-Truncated or WARC-Segment-Number); crawl it"
              + " anew");

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"',]+)", Pattern.CASE_INSENSITIVE);

  /** Decoders may make no progress for a while, but not forever. */
  private static final int MOST_IDLE = 1000;

  private final int most;

  /**
   * Creates one.
   *
   * @param most largest page, in bytes as it was before the server packed it
   */
  WarcPage(int most) {
    this.most = most;
  }

  /**
   * Returns what a server sent; empty: it is no page, or not one that was asked for.
   *
   * @param afterHeader called when the header was read
   * @throws IOException if the record or what it is in cannot be read
   */
  Optional<Content> content(WarcResponse record, Runnable afterHeader) throws IOException {
    if (!record.contentType().base().equals(MediaType.HTTP)) {
      return Optional.empty();
    }
    HttpResponse http = record.http();
    afterHeader.run();
    String type =
        http.headers()
            .first("Content-Type")
            .or(() -> record.headers().first("WARC-Identified-Payload-Type"))
            .orElse("");
    Optional<Format> format = format(type);
    if (http.status() != 200 || format.isEmpty()) {
      return Optional.empty();
    }
    if (isIncomplete(record)) {
      return Optional.of(Content.unread(INCOMPLETE));
    }
    List<String> packings = packings(http);
    try (ReadableByteChannel body = open(http, packings)) {
      return Optional.of(content(body, type, format.get()));
    } catch (EOFException e) {
      return Optional.of(
          Content.unread(
              new LocalizedText(
                  "страница в этой записи не целая; соберите её заново",
                  "the page in this record is not whole; crawl it anew")));
    } catch (IOException e) {
      String packing = packings.isEmpty() ? "chunked" : String.join(", ", packings);
      return Optional.of(
          Content.unread(
              new LocalizedText(
                  "страница сжата ("
                      + packing
                      + ") и не распаковывается; соберите её заново без этого сжатия",
                  "the page is compressed ("
                      + packing
                      + ") and cannot be unpacked; crawl it anew without this compression")));
    }
  }

  /**
   * Returns a resource; empty: it is no page.
   *
   * @throws IOException if the record or what it is in cannot be read
   */
  Optional<Content> content(WarcResource record) throws IOException {
    String type = record.headers().first("Content-Type").orElse("");
    Optional<Format> format = format(type);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        isIncomplete(record)
            ? Content.unread(INCOMPLETE)
            : content(record.body(), type, format.get()));
  }

  private static boolean isIncomplete(WarcRecord record) {
    return record.headers().first("WARC-Truncated").isPresent()
        || record.headers().first("WARC-Segment-Number").isPresent();
  }

  private static Optional<Format> format(String type) {
    return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
      case "text/plain" -> Optional.of(Format.TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> charset(String type) {
    Matcher named = CHARSET.matcher(type);
    try {
      return named.find() && Charset.isSupported(named.group(1))
          ? Optional.of(Charset.forName(named.group(1)))
          : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** Returns how the server packed a page, in small letters; none: not at all. */
  private static List<String> packings(HttpResponse http) {
    List<String> packings = new ArrayList<>();
    for (String header : http.headers().all("Content-Encoding")) {
      for (String name : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        String packing = name.strip();
        if (!packing.isEmpty() && !packing.equals("identity") && !packing.equals("none")) {
          packings.add(packing);
        }
      }
    }
    return packings;
  }

  private static ReadableByteChannel open(HttpResponse http, List<String> packings)
      throws IOException {
    if (packings.isEmpty()) {
      return http.body();
    }
    boolean gzip = packings.equals(List.of("gzip")) || packings.equals(List.of("x-gzip"));
    if (!gzip && !packings.equals(List.of("deflate"))) {
      return http.bodyDecoded();
    }
    // The decoders of Java check checksums, and take both things that are called deflate.
    PushbackInputStream body = new PushbackInputStream(Channels.newInputStream(http.body()), 2);
    byte[] head = body.readNBytes(2);
    body.unread(head);
    if (gzip) {
      // Some crawlers unpack the page and leave the header.
      return Channels.newChannel(WarcBytes.isPacked(head) ? new GZIPInputStream(body) : body);
    }
    boolean wrapped =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
    return Channels.newChannel(new Inflated(body, wrapped));
  }

  private Content content(ReadableByteChannel body, String type, Format format) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(Math.min(1 << 16, most + 1));
    int idle = 0;
    while (read.position() <= most && idle < MOST_IDLE) {
      if (!read.hasRemaining()) {
        int larger = (int) Math.min(read.capacity() * 2L, most + 1L);
        read = ByteBuffer.wrap(Arrays.copyOf(read.array(), larger)).position(read.position());
      }
      int count = body.read(read);
      if (count < 0) {
        byte[] bytes = Arrays.copyOf(read.array(), read.position());
        return new Content(bytes, charset(type), format, Optional.empty());
      }
      idle = count == 0 ? idle + 1 : 0;
    }
    if (idle == MOST_IDLE) {
      throw new EOFException("no more bytes come");
    }
    return Content.unread(Reasons.tooLarge("страница", "the page", most));
  }

  /**
   * Returns a page as a record.
   *
   * @param place where its record stands
   * @param target its address; empty: the record names none, the place is its id
   */
  ReadRecord record(String place, Optional<String> target, Content content) {
    Optional<String> host = target.flatMap(Hosts::of);
    if (content.problem().isPresent()) {
      return Reasons.unread(place, target, host, content.problem().get());
    }
    return new ReadRecord(place, PageReader.record(load(target.orElse(place), content)), host);
  }

  /** A page is in the encoding that the server names, unless it cannot be. */
  private LoadResult load(String id, Content content) {
    SourceLoader loader = SourceLoader.standard().withMaxBytes(most);
    Optional<Format> format = Optional.of(content.format());
    if (content.charset().isPresent() && !isMarked(content.bytes())) {
      LoadResult loaded =
          loader.withEncoding(content.charset().get()).load(content.bytes(), id, format);
      if (loaded instanceof LoadResult.Loaded) {
        return loaded;
      }
    }
    return loader.load(content.bytes(), id, format);
  }

  /** Returns whether there is a byte order mark, which counts more than what a server says. */
  private static boolean isMarked(byte[] bytes) {
    int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
    return first == 0xFEFF
        || first == 0xFFFE
        || (first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF);
  }

  /** Frees what unpacking takes when it is closed, which its class leaves to whoever made it. */
  private static final class Inflated extends InflaterInputStream {

    private Inflated(InputStream in, boolean wrapped) {
      super(in, new Inflater(!wrapped));
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /**
   * What a record holds.
   *
   * @param bytes of the page, unpacked
   * @param charset that the server names; empty: none that is known
   * @param format how to read it
   * @param problem why the page cannot be read; if present, there are no bytes
   */
  record Content(
      byte[] bytes, Optional<Charset> charset, Format format, Optional<LocalizedText> problem) {

    static Content unread(LocalizedText problem) {
      return new Content(new byte[0], Optional.empty(), Format.TEXT, Optional.of(problem));
    }
  }
}
