package dev.medlint.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.extract.PageClaim.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what JSON-LD says of an article: its dates, author and reviewer. */
final class LinkedData {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 50;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  private LinkedData() {}

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
      if (node.hasNonNull("@id")) {
        byId.merge(node.get("@id").asText(), node, (a, b) -> a.size() >= b.size() ? a : b);
      }
      String type = node.path("@type").toString();
      if (type.contains("Article") || type.contains("Posting")) {
        articles.add(node);
      } else if (type.contains("WebPage")) {
        pages.add(node);
      }
    }
    for (JsonNode child : node) {
      collect(child, depth + 1);
    }
  }

  private void claims(JsonNode node, List<PageClaim> claims) {
    add(claims, Subject.PUBLISHED, node.path("datePublished").asText());
    add(claims, Subject.MODIFIED, node.path("dateModified").asText());
    add(claims, Subject.REVIEWED, node.path("lastReviewed").asText());
    people(claims, Subject.AUTHOR, node.path("author"));
    people(claims, Subject.REVIEWER, node.path("reviewedBy"));
  }

  private void people(List<PageClaim> claims, Subject subject, JsonNode people) {
    if (people.isArray()) {
      people.forEach(person -> people(claims, subject, person));
      return;
    }
    JsonNode person = byId.getOrDefault(people.path("@id").asText(), people);
    if (person.isTextual()) {
      add(claims, subject, person.asText());
    } else if (!person.path("@type").toString().contains("Organization")) {
      String more = person.path("jobTitle").asText() + " " + person.path("description").asText();
      add(claims, subject, (person.path("name").asText() + ", " + more).trim());
    }
  }

  private static void add(List<PageClaim> claims, Subject subject, String value) {
    if (!value.isBlank()) {
      claims.add(new PageClaim(subject, value));
    }
  }
}
