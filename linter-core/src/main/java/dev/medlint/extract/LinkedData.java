package dev.medlint.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.extract.PageClaim.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads what JSON-LD says of an article: its dates, author and reviewer. */
final class LinkedData {

  /** By the vocabulary these belong to a WebPage and not to an Article. */
  static final List<String> OF_PAGES =
      List.of("reviewedBy", "lastReviewed", "medicalAudience", "mainContentOfPage");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 50;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> misplaced = new ArrayList<>();

  private LinkedData() {}

  /**
   * How well a script is written.
   *
   * @param brokenAt UTF-16 offset in the script where it cannot be parsed; -1: it can
   * @param types of its nodes
   * @param misplaced properties that their node cannot have, with the node's type
   */
  record Look(int brokenAt, List<String> types, List<String> misplaced) {}

  /** Returns the claims of one script, none when it cannot be parsed. */
  static List<PageClaim> claims(String script) {
    try {
      LinkedData data = new LinkedData();
      data.collect(JSON.readTree(unwrapped(script)), 0);
      List<PageClaim> claims = new ArrayList<>();
      data.articles.forEach(article -> data.claims(article, claims));
      data.pages.forEach(page -> data.claims(page, claims));
      return claims;
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  /** Returns how well a script is written. */
  static Look look(String script) {
    String json = unwrapped(script);
    try {
      LinkedData data = new LinkedData();
      JsonNode root = JSON.readTree(json);
      if (root.isMissingNode()) {
        return script.isBlank()
            ? new Look(-1, List.of(), List.of())
            : new Look(0, List.of(), List.of());
      }
      data.collect(root, 0);
      return new Look(-1, data.types, data.misplaced);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
      int start = Math.max(0, script.indexOf(json));
      return new Look(start + (int) Math.min(at, json.length()), List.of(), List.of());
    }
  }

  static boolean isArticle(String type) {
    return type.contains("Article") || type.contains("Posting");
  }

  /** Takes away a CDATA or comment wrapper, which old editors put around scripts. */
  private static String unwrapped(String script) {
    String json = script.replace("<![CDATA[", "").replace("]]>", "").strip();
    if (json.startsWith("{") || json.startsWith("[")) {
      return json;
    }
    int start = json.indexOf('{');
    int end = json.lastIndexOf('}');
    return start >= 0 && start < end ? json.substring(start, end + 1) : "";
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      object(node);
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        collect(child, depth + 1);
      }
      return;
    }
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (!isOfOthers(field.getKey())) {
        collect(field.getValue(), depth + 1);
      }
    }
  }

  /** What lies below these is another page, a visitor's word or a thing that is mentioned. */
  private static boolean isOfOthers(String key) {
    return switch (key) {
      case "itemListElement",
          "hasPart",
          "comment",
          "review",
          "mentions",
          "blogPost",
          "blogPosts",
          "relatedLink",
          "video",
          "citation",
          "isBasedOn" ->
          true;
      default -> false;
    };
  }

  private void object(JsonNode node) {
    if (node.hasNonNull("@id")) {
      byId.merge(node.get("@id").asText(), node, (a, b) -> a.size() >= b.size() ? a : b);
    }
    JsonNode type = node.path("@type");
    boolean article = false;
    boolean page = false;
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText();
      if (!name.isEmpty()) {
        types.add(name);
      }
      article |= isArticle(name);
      page |= name.contains("WebPage") || name.equals("FAQPage") || name.equals("AboutPage");
    }
    if (article) {
      articles.add(node);
    } else if (page) {
      pages.add(node);
    }
    if (article && !page) {
      for (String property : OF_PAGES) {
        if (node.has(property)) {
          misplaced.add(property + " у " + (type.isArray() ? type.get(0) : type).asText());
        }
      }
    }
  }

  private void claims(JsonNode node, List<PageClaim> claims) {
    add(claims, Subject.PUBLISHED, node.path("datePublished").asText());
    add(claims, Subject.PUBLISHED, node.path("dateCreated").asText());
    add(claims, Subject.MODIFIED, node.path("dateModified").asText());
    add(claims, Subject.REVIEWED, node.path("lastReviewed").asText());
    sources(claims, node.path("citation"));
    people(claims, Subject.AUTHOR, node.path("author"), 0);
    people(claims, Subject.REVIEWER, node.path("reviewedBy"), 0);
  }

  private static void sources(List<PageClaim> claims, JsonNode citations) {
    for (JsonNode one : citations.isArray() ? citations : List.of(citations)) {
      String words =
          one.isObject()
              ? one.path("name").asText() + " " + one.path("url").asText()
              : one.asText();
      add(claims, Subject.SOURCE, words);
    }
  }

  private void people(List<PageClaim> claims, Subject subject, JsonNode people, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (people.isArray()) {
      people.forEach(person -> people(claims, subject, person, depth + 1));
      return;
    }
    JsonNode person = byId.getOrDefault(people.path("@id").asText(), people);
    if (person.isTextual()) {
      add(claims, subject, person.asText());
    } else if (!person.path("@type").toString().contains("Organization")) {
      StringBuilder more = new StringBuilder();
      for (String property :
          List.of("jobTitle", "honorificPrefix", "honorificSuffix", "description")) {
        more.append(text(person.path(property))).append(' ');
      }
      more.append(text(person.path("hasCredential"))).append(' ');
      more.append(text(person.path("medicalSpecialty")));
      add(claims, subject, (text(person.path("name")) + ", " + more.toString().strip()).strip());
    }
  }

  private static String text(JsonNode node) {
    return node.isObject()
        ? node.path("name").asText()
        : node.isArray() ? words(node) : node.asText();
  }

  private static String words(JsonNode array) {
    StringBuilder words = new StringBuilder();
    for (JsonNode one : array) {
      words.append(one.isObject() ? one.path("name").asText() : one.asText()).append(' ');
    }
    return words.toString().strip();
  }

  private static void add(List<PageClaim> claims, Subject subject, String value) {
    if (!value.isBlank()) {
      claims.add(new PageClaim(subject, value));
    }
  }
}
