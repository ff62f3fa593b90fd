package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a form asks of a person and whether it asks him for consent. */
final class FormFacts {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![\\p{L}])(?:имя|фио|ф\\.\\s?и\\.\\s?о|фамили|телефон|почт|e-?mail|дата\\s+рождения|адрес)"
              + "|(?<![a-z])(?:name|fio|phone|tel|email|mail|birth)",
          FLAGS);

  private static final Pattern HEALTH =
      Pattern.compile(
          "симптом|жалоб|диагноз|что\\s+(?:вас\\s+)?беспокоит|заболевани|состояни\\p{L}*\\s+здоровь"
              + "|анамнез|symptom|diagnos|complaint",
          FLAGS);

  private static final Pattern CONTRACT =
      Pattern.compile(
          "оферт|договор|реклам|рассыл[ко]|новост|маркетинг|пользовательск\\p{L}+\\s+соглашени|услови\\p{L}+\\s+(?:использования|оказания)"
              + "|правилами?\\s+(?:сайта|оказания|клиник)",
          FLAGS);

  private static final Pattern PERSONAL_DATA =
      Pattern.compile("персональн|личных\\s+данн|обработк\\p{L}+\\s+(?:моих\\s+)?данн", FLAGS);

  /** A box and its words stand in a small element of their own. */
  private static final int MOST_BESIDE = 12;

  private static final int LONGEST_LABEL = 400;

  private FormFacts() {}

  static void add(List<PageNote> notes, Element form) {
    TextSpan place = PageMarkup.place(form);
    Map<String, String> labels = new HashMap<>();
    for (Element label : form.select("label[for]")) {
      labels.put(label.attr("for"), ShortText.of(label, LONGEST_LABEL));
    }
    String address = LinkFacts.host(form.attr("action"));
    List<Element> boxes = new ArrayList<>();
    String asked = "";
    for (Element field : form.select("input,textarea,select")) {
      String type = field.attr("type").toLowerCase(Locale.ROOT);
      if (type.equals("checkbox")) {
        boxes.add(field);
        continue;
      }
      String words = words(field, form, labels);
      boolean hidden = type.equals("hidden") || isSearch(field, form, type);
      if (!hidden && (type.equals("tel") || type.equals("email") || isPersonal(words))) {
        asked = asked.isEmpty() ? shortened(words) : asked;
      }
      if (!hidden && HEALTH.matcher(words).find()) {
        notes.add(
            new PageNote(PageFactName.HEALTH_FIELD, shortened(words), PageMarkup.place(field)));
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    notes.add(new PageNote(PageFactName.FORM, asked, place));
    if (!address.isEmpty()) {
      notes.add(new PageNote(PageFactName.FORM_ADDRESS, address, place));
    }
    consent(notes, form, boxes, labels, asked);
  }

  private static void consent(
      List<PageNote> notes,
      Element form,
      List<Element> boxes,
      Map<String, String> labels,
      String asked) {
    TextSpan place = PageMarkup.place(form);
    boolean consents = false;
    for (Element box : boxes) {
      String words = words(box, form, labels);
      if (!LinkFacts.isConsentWords(words) && !PERSONAL_DATA.matcher(words).find()) {
        continue;
      }
      boolean ofData = PERSONAL_DATA.matcher(words).find() || LinkFacts.isPolicyWords(words);
      consents |= ofData;
      if (box.hasAttr("checked")) {
        notes.add(new PageNote(PageFactName.TICKED_BOX, shortened(words), PageMarkup.place(box)));
      }
      if (ofData && CONTRACT.matcher(words).find()) {
        notes.add(
            new PageNote(PageFactName.JOINT_CONSENT, shortened(words), PageMarkup.place(box)));
      }
    }
    String text = form.text();
    if (boxes.isEmpty() && PERSONAL_DATA.matcher(text).find() && CONTRACT.matcher(text).find()) {
      notes.add(new PageNote(PageFactName.JOINT_CONSENT, shortened(text), place));
    }
    if (!consents) {
      notes.add(new PageNote(PageFactName.FORM_WITHOUT_CONSENT, asked, place));
    }
    boolean policy = false;
    for (Element link : form.select("a[href]")) {
      policy |=
          LinkFacts.isPolicyWords(link.text())
              || LinkFacts.isPolicyAddress(link.attr("href").toLowerCase(Locale.ROOT));
    }
    if (!policy) {
      notes.add(new PageNote(PageFactName.FORM_WITHOUT_POLICY, asked, place));
    }
  }

  private static boolean isPersonal(String words) {
    return PERSONAL.matcher(words).find();
  }

  private static boolean isSearch(Element field, Element form, String type) {
    return type.equals("search")
        || type.equals("submit")
        || type.equals("button")
        || field.attr("name").equals("s")
        || field.attr("name").equals("q")
        || form.attr("role").equals("search");
  }

  /** Returns what a field is called: its label, its hint, else its name. */
  private static String words(Element field, Element form, Map<String, String> labels) {
    StringBuilder words = new StringBuilder();
    String id = field.id();
    if (!id.isEmpty() && labels.containsKey(id)) {
      words.append(labels.get(id)).append(' ');
    }
    Element label = field.closest("label");
    if (label != null) {
      words.append(ShortText.of(label, LONGEST_LABEL)).append(' ');
    } else if (words.length() == 0 && field.attr("type").equalsIgnoreCase("checkbox")) {
      Element parent = field.parent();
      if (parent != null && parent != form && parent.childNodeSize() <= MOST_BESIDE) {
        words.append(ShortText.of(parent, LONGEST_LABEL)).append(' ');
      } else if (field.nextElementSibling() != null) {
        words.append(ShortText.of(field.nextElementSibling(), LONGEST_LABEL)).append(' ');
      }
    }
    words.append(field.attr("placeholder")).append(' ').append(field.attr("aria-label"));
    if (words.toString().isBlank()) {
      words.append(field.attr("name"));
    }
    return words.toString().strip();
  }

  private static String shortened(String words) {
    return words.length() <= 100 ? words : words.substring(0, 99) + "…";
  }
}
