package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what the links of a page lead to, by their words and addresses. */
final class LinkFacts {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern POLICY =
      Pattern.compile(
          "политик\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}(?:конфиденциальн|персональн|данных|приватн)"
              + "|политик\\p{L}*\\s+(?:в\\s+отношении\\s+)?обработки|конфиденциальност|privacy"
              + "|положени\\p{L}*\\s+об?\\s+(?:\\p{L}+\\s+){0,2}персональн",
          FLAGS);

  private static final Pattern CONSENT =
      Pattern.compile("согласи\\p{L}*|согласен|согласна|consent|soglasie", FLAGS);

  private static final Pattern CONSENT_ADDRESS =
      Pattern.compile("consent|soglasi|agreement-pd|personal-data-agree", FLAGS);

  private static final Pattern EDITORIAL =
      Pattern.compile(
          "редакционн\\p{L}+\\s+(?:политик|стандарт|принцип)|как\\s+мы\\s+(?:пишем|проверяем|готовим)"
              + "|принципы\\s+(?:подготовки|редакции)|editorial",
          FLAGS);

  private static final Pattern FEEDBACK =
      Pattern.compile(
          "(?:сообщи|написа|напиши|указа|укажи)\\p{L}*\\s+об?\\s+(?:ошибк|неточност)|нашли\\s+(?:ошибк|неточност)|заметили\\s+(?:ошибк|неточност)",
          FLAGS);

  private static final Pattern LOW_VISION =
      Pattern.compile(
          "слабовидящ|для\\s+людей\\s+с\\s+нарушени\\p{L}+\\s+зрения|bvi|lowvision", FLAGS);

  /** Without any of these a link leads to none of what is looked for. */
  private static final String[] CUES = {
    "политик", "положени", "конфиденц", "privacy", "policy", "konfidenc", "politika", "согла",
    "consent", "soglasi", "agree", "редакцион", "editorial", "как мы", "принцип", "ошибк",
    "неточност", "слабовид", "зрени", "bvi", "lowvision"
  };

  private LinkFacts() {}

  /**
   * Adds what a link tells.
   *
   * @param words of the link, with those beside it that name what it leads to
   * @param address as written
   */
  static void add(List<PageNote> notes, String words, String address, TextSpan place) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (PageCues.anyIn(words.toLowerCase(Locale.ROOT) + lower, CUES)) {
      addNamed(notes, words, address, lower, place);
    }
    String host = host(lower);
    if (!host.isEmpty()) {
      notes.add(new PageNote(PageFactName.LINK_ADDRESS, host, place));
    }
  }

  private static void addNamed(
      List<PageNote> notes, String words, String address, String lower, TextSpan place) {
    if (POLICY.matcher(words).find() || isPolicyAddress(lower)) {
      notes.add(new PageNote(PageFactName.POLICY_LINK, address, place));
    }
    if (CONSENT.matcher(words).find() && !POLICY.matcher(words).find()
        || CONSENT_ADDRESS.matcher(lower).find()) {
      notes.add(new PageNote(PageFactName.CONSENT_LINK, address, place));
    }
    if (EDITORIAL.matcher(words).find()) {
      notes.add(new PageNote(PageFactName.EDITORIAL_POLICY, address, place));
    }
    if (FEEDBACK.matcher(words).find()) {
      notes.add(new PageNote(PageFactName.FEEDBACK, words, place));
    }
    if (LOW_VISION.matcher(words).find() || lower.contains("lowvision") || lower.contains("bvi=")) {
      notes.add(new PageNote(PageFactName.LOW_VISION, words, place));
    }
  }

  static boolean isPolicyWords(String words) {
    return POLICY.matcher(words).find();
  }

  static boolean isConsentWords(String words) {
    return CONSENT.matcher(words).find();
  }

  static boolean isPolicyAddress(String lower) {
    return lower.contains("privacy")
        || lower.contains("politika-konf")
        || lower.contains("politika-obrab")
        || lower.contains("konfidenc")
        || lower.contains("/politika")
        || lower.contains("/policy");
  }

  /** Returns host and path of an address on the web, without scheme; empty: it has no host. */
  static String host(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int from;
    if (lower.startsWith("//")) {
      from = 2;
    } else if (lower.startsWith("http://") || lower.startsWith("https://")) {
      from = lower.indexOf("//") + 2;
    } else {
      return "";
    }
    int end = Math.min(lower.length(), from + 200);
    return lower.substring(from, end);
  }
}
