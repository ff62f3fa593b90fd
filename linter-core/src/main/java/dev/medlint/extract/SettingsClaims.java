package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads dates and people out of the front matter of Hugo, Jekyll, Docusaurus and their kin. */
final class SettingsClaims {

  private SettingsClaims() {}

  static List<PageClaim> of(Map<String, Object> settings) {
    List<PageClaim> claims = new ArrayList<>();
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      add(claims, setting.getKey(), setting.getValue());
    }
    return claims;
  }

  private static void add(List<PageClaim> claims, String key, Object value) {
    switch (key.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "")) {
      case "date", "dates", "дата" -> days(claims, value);
      case "published",
          "publishdate",
          "publisheddate",
          "publishedat",
          "publishedon",
          "publicationdate",
          "datepublished",
          "datecreated",
          "pubdate",
          "firstpublished",
          "created",
          "createdat",
          "опубликовано",
          "датапубликации" ->
          put(claims, Subject.PUBLISHED, FrontMatter.words(value));
      case "lastmod",
          "lastmodifiedat",
          "lastmodified",
          "modified",
          "modifiedat",
          "modifieddate",
          "datemodified",
          "updated",
          "updatedat",
          "updatedon",
          "updateddate",
          "updatedate",
          "dateupdated",
          "lastupdated",
          "revised",
          "revisiondate",
          "обновлено",
          "датаобновления" ->
          put(claims, Subject.MODIFIED, FrontMatter.words(value));
      case "params", "extra", "meta" -> {
        if (value instanceof Map<?, ?> inner) {
          inner.forEach((name, part) -> add(claims, String.valueOf(name), part));
        }
      }
      case "lastupdate" ->
          put(
              claims,
              Subject.MODIFIED,
              value instanceof Map<?, ?> map
                  ? String.valueOf(map.get("date"))
                  : FrontMatter.words(value));
      case "reviewed",
          "reviewedat",
          "reviewedon",
          "revieweddate",
          "reviewdate",
          "lastreviewed",
          "lastreview",
          "datereviewed",
          "checkedat",
          "factchecked",
          "проверено",
          "датапроверки" ->
          put(claims, Subject.REVIEWED, FrontMatter.words(value));
      case "sources", "references", "citations", "bibliography", "источники", "литература" ->
          sources(claims, value);
      case "author", "authors", "автор", "авторы" -> people(claims, Subject.AUTHOR, value);
      case "reviewer",
          "reviewers",
          "reviewedby",
          "medicalreviewer",
          "medicallyreviewedby",
          "medicalreviewedby",
          "expert",
          "medicaleditor",
          "factchecker",
          "рецензент",
          "эксперт",
          "медицинскийредактор" ->
          people(claims, Subject.REVIEWER, value);
      default -> {
        // Other settings say nothing of people and days.
      }
    }
  }

  /** A day, or several under names: «date: {created: …, updated: …}». */
  private static void days(List<PageClaim> claims, Object value) {
    if (value instanceof Map<?, ?> days) {
      days.forEach((name, day) -> add(claims, String.valueOf(name), day));
    } else {
      put(claims, Subject.PUBLISHED, FrontMatter.words(value));
    }
  }

  private static void sources(List<PageClaim> claims, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(one -> sources(claims, one));
    } else if (value instanceof Map<?, ?> source) {
      StringBuilder entry = new StringBuilder();
      source.forEach((key, part) -> entry.append(FrontMatter.words(part)).append(' '));
      put(claims, Subject.SOURCE, entry.toString().strip());
    } else {
      put(claims, Subject.SOURCE, String.valueOf(value));
    }
  }

  private static void people(List<PageClaim> claims, Subject subject, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(person -> people(claims, subject, person));
    } else if (value instanceof Map<?, ?> person) {
      StringBuilder card = new StringBuilder();
      Object name = person.get("name");
      card.append(name == null ? "" : name);
      person.forEach((key, part) -> card.append(", ").append(FrontMatter.words(part)));
      put(claims, subject, card.toString());
    } else {
      put(claims, subject, String.valueOf(value));
    }
  }

  private static void put(List<PageClaim> claims, Subject subject, String value) {
    if (!value.isBlank()) {
      claims.add(new PageClaim(subject, value));
    }
  }
}
