package dev.medlint.draft;

import java.io.Closeable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a Word file and what leads from one to another. Not thread-safe. */
final class DocxParts implements Closeable {

  static final String TYPES = "[Content_Types].xml";

  private static final String DOCUMENT = "officeDocument";
  private static final String MAIN_TYPE = "wordprocessingml.";

  private final Archive archive;

  /** Names as the archive has them, by names in small letters: case does not count in them. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, DocxPart> read = new HashMap<>();
  private final Map<String, Map<String, Relation>> relations = new HashMap<>();

  private DocxParts(Archive archive) {
    this.archive = archive;
    for (String name : archive.names()) {
      names.putIfAbsent(key(name), name);
    }
  }

  /**
   * A way from a part.
   *
   * @param id by which the part names it
   * @param type last word of its type: {@code styles}, {@code hyperlink}…
   * @param target name of a part in the archive; of an external one, the address as written
   */
  record Relation(String id, String type, String target, boolean external) {}

  static DocxParts open(byte[] bytes, long maxBytes) throws DraftException {
    if (bytes.length == 0) {
      throw new DraftException(
          "Файл пуст. Проверьте, сохранён ли документ.",
          "The file is empty. Check whether the document was saved.");
    }
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new DraftException(
          "Это не документ Word, хотя так назван: внутри не архив. Сохраните документ как DOCX или"
              + " назовите файл по его формату.",
          "This is no Word document, though it is named so: no archive is inside. Save the document"
              + " as DOCX or name the file after its format.");
    }
    return new DocxParts(Archive.open(bytes, maxBytes));
  }

  Archive archive() {
    return archive;
  }

  boolean has(String name) {
    return names.containsKey(key(name));
  }

  /** Returns a part decoded; it is read once. */
  DocxPart part(String name) throws DraftException {
    DocxPart known = read.get(key(name));
    if (known == null) {
      String real = names.getOrDefault(key(name), name);
      known = DocxPart.decode(real, archive.read(real));
      read.put(key(name), known);
    }
    return known;
  }

  /** Returns the part that holds the running text. */
  DocxPart main() throws DraftException {
    for (Relation relation : relations("").values()) {
      if (relation.type().equals(DOCUMENT) && !relation.external() && has(relation.target())) {
        return part(relation.target());
      }
    }
    Optional<String> typed = typedMain();
    if (typed.isPresent() && has(typed.get())) {
      return part(typed.get());
    }
    if (has("word/document.xml")) {
      return part("word/document.xml");
    }
    throw new DraftException(
        "В файле нет текста документа (word/document.xml): это не документ Word или он повреждён."
            + " Откройте его и сохраните заново как DOCX.",
        "The file has no text of a document (word/document.xml): it is no Word document, or it is"
            + " damaged. Open it and save it anew as DOCX.");
  }

  private Optional<String> typedMain() throws DraftException {
    if (!has(TYPES)) {
      return Optional.empty();
    }
    DocxXml xml = DocxXml.open(part(TYPES));
    while (xml.toChild(1)) {
      String type = xml.attribute("ContentType");
      if (type.contains(MAIN_TYPE) && type.endsWith(".main+xml")) {
        return Optional.of(xml.attribute("PartName").replaceFirst("^/", ""));
      }
    }
    return Optional.empty();
  }

  /** Returns the ways from a part by their ids, in order; of the whole file for the empty name. */
  Map<String, Relation> relations(String part) throws DraftException {
    Map<String, Relation> known = relations.get(part);
    if (known == null) {
      known = has(relationsName(part)) ? readRelations(part) : Map.of();
      relations.put(part, known);
    }
    return known;
  }

  /** Returns the first part of a type that a part leads to. */
  Optional<String> related(String part, String type) throws DraftException {
    for (Relation relation : relations(part).values()) {
      if (relation.type().equals(type) && !relation.external() && has(relation.target())) {
        return Optional.of(relation.target());
      }
    }
    return Optional.empty();
  }

  private Map<String, Relation> readRelations(String part) throws DraftException {
    Map<String, Relation> found = new LinkedHashMap<>();
    DocxXml xml = DocxXml.open(part(relationsName(part)));
    while (xml.toChild(1)) {
      String type = xml.attribute("Type");
      String id = xml.attribute("Id");
      boolean external = xml.attribute("TargetMode").equals("External");
      String target = xml.attribute("Target");
      found.put(
          id,
          new Relation(
              id,
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolve(part, target),
              external));
    }
    return found;
  }

  static String relationsName(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /** Returns the name of a part that is told from another one. */
  private static String resolve(String from, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        int cut = folder.lastIndexOf('/', folder.length() - 2);
        folder = folder.substring(0, Math.max(0, cut + 1));
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return folder + rest;
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    archive.close();
  }
}
