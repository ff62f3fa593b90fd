package dev.medlint.site;

import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a file of a built site most likely is: a page of the organisation, or an article of its
 * blog. A weak guess: whatever a person states, the document or the configuration says, wins.
 */
public final class SiteKinds {

  private static final int HEAD = 20_000;

  private static final String[] ARTICLE_FOLDERS = {
    "/blog/",
    "/articles/",
    "/article/",
    "/stati/",
    "/statya/",
    "/posts/",
    "/_posts/",
    "/news/",
    "/novosti/",
    "/media/",
    "/zhurnal/",
    "/journal/",
    "/health/",
    "/library/",
    "/entsiklopediya/"
  };

  private static final String[] ARTICLE_MARKS = {
    "\"article\"",
    "\"blogposting\"",
    "\"newsarticle\"",
    "\"medicalscholarlyarticle\"",
    "schema.org/article",
    "schema.org/blogposting",
    "\"og:type\" content=\"article\""
  };

  private SiteKinds() {}

  /** Returns the guess. */
  public static Statements of(SourceText text) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", isArticle(text) ? "article" : "page");
    facts.put("medium", "web");
    return new Statements(Origin.DETECTED, "--site", facts);
  }

  private static boolean isArticle(SourceText text) {
    String path = "/" + text.name().toLowerCase(Locale.ROOT);
    boolean index = path.endsWith("/index.html") || path.endsWith("/index.md");
    for (String folder : ARTICLE_FOLDERS) {
      int at = path.indexOf(folder);
      // The folder's own first page lists articles and is none.
      if (at >= 0 && !(index && path.indexOf('/', at + folder.length()) < 0)) {
        return true;
      }
    }
    String head = text.text().substring(0, Math.min(HEAD, text.text().length()));
    String lower = head.toLowerCase(Locale.ROOT);
    for (String mark : ARTICLE_MARKS) {
      if (lower.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
