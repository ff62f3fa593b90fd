package dev.medlint.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.medlint.law.PersonAttestation;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.NewFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The file {@code medlint-attestations.jsonl} beside the configuration: which wordings persons
 * compared with the official publication. One JSON object a line: {@code id}, {@code edition} (the
 * first day, or «всегда»), {@code hash} of the wording, {@code by}, {@code on}.
 */
public final class AttestationFile {

  /** The name of the file. */
  public static final String NAME = "medlint-attestations.jsonl";

  private static final String ALWAYS = "всегда";
  private static final List<String> FIELDS = List.of("id", "edition", "hash", "by", "on");
  private static final JsonFactory JSON = new JsonFactory();

  private final Path path;

  private AttestationFile(Path path) {
    this.path = path;
  }

  /**
   * What a file holds.
   *
   * @param attestations in the order of the lines
   * @param problems which lines cannot be read, for people
   */
  public record Content(List<PersonAttestation> attestations, List<LocalizedText> problems) {
    public Content {
      attestations = List.copyOf(attestations);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns the file of a folder: beside the nearest configuration in it or above, else in the
   * folder itself. The file need not exist.
   *
   * @param folder absolute
   */
  public static AttestationFile of(Path folder) {
    Path place = folder.normalize();
    Optional<Path> configuration = ConfigurationFinder.nearestFile(place);
    return configuration.isPresent()
        ? beside(configuration.get())
        : new AttestationFile(place.resolve(NAME));
  }

  /**
   * Returns the file beside a configuration.
   *
   * @param configuration absolute path of that file
   */
  public static AttestationFile beside(Path configuration) {
    return new AttestationFile(configuration.resolveSibling(NAME));
  }

  /** Returns where the file is, or would be. */
  public Path path() {
    return path;
  }

  /**
   * Reads the file; nothing when there is none.
   *
   * @throws IOException if it cannot be read
   */
  public Content read() throws IOException {
    List<PersonAttestation> attestations = new ArrayList<>();
    List<LocalizedText> problems = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      Optional<PersonAttestation> attestation = parse(line);
      if (attestation.isPresent()) {
        attestations.add(attestation.get());
      } else if (!line.isBlank()) {
        String place = NAME + ":" + number + ": ";
        problems.add(
            new LocalizedText(
                place + "строка не читается, сверка не учтена; ждут JSON с полями " + names(),
                place
                    + "unreadable line, it does not count; JSON with these is expected: "
                    + names()));
      }
    }
    return new Content(attestations, problems);
  }

  /**
   * Adds an attestation in place of an earlier one of the same edition; other lines stay as they
   * are.
   *
   * @throws IOException if the file cannot be read or written
   */
  public void add(PersonAttestation attestation) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String line : lines()) {
      Optional<PersonAttestation> old = parse(line);
      boolean replaced =
          old.isPresent()
              && old.get().id().equals(attestation.id())
              && old.get().edition().equals(attestation.edition());
      if (!replaced) {
        kept.add(line);
      }
    }
    kept.add(line(attestation));
    String text = String.join("\n", kept) + "\n";
    NewFile.keep(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(OwnFile.read(path, OwnFile.WRITTEN)))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": not UTF-8", e);
    }
  }

  private static String names() {
    return String.join(", ", FIELDS);
  }

  private static Optional<PersonAttestation> parse(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        values.put(name, Objects.requireNonNullElse(json.getValueAsString(), ""));
        json.skipChildren();
      }
      if (!values.keySet().containsAll(FIELDS)) {
        return Optional.empty();
      }
      String edition = values.get("edition");
      return Optional.of(
          new PersonAttestation(
              values.get("id"),
              edition.equals(ALWAYS) ? LocalDate.MIN : LocalDate.parse(edition),
              values.get("hash"),
              values.get("by"),
              LocalDate.parse(values.get("on"))));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String line(PersonAttestation attestation) throws IOException {
    StringWriter out = new StringWriter();
    LocalDate edition = attestation.edition();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", attestation.id());
      json.writeStringField("edition", edition.equals(LocalDate.MIN) ? ALWAYS : edition.toString());
      json.writeStringField("hash", attestation.hash());
      json.writeStringField("by", attestation.by());
      json.writeStringField("on", attestation.on().toString());
      json.writeEndObject();
    }
    return out.toString();
  }
}
