package dev.medlint.site;

import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.report.FileReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gathers the facts of a site from those of its pages. */
final class SiteFacts {

  /** Facts that a site has when one of its pages has them. */
  private static final Set<PageFactName> OF_ANY_PAGE =
      EnumSet.of(
          PageFactName.LICENCE,
          PageFactName.OGRN,
          PageFactName.INN,
          PageFactName.PRICES,
          PageFactName.CONTACTS,
          PageFactName.DOCTOR,
          PageFactName.SUPERVISOR,
          PageFactName.POLICY_LINK,
          PageFactName.CONSENT_LINK,
          PageFactName.EDITORIAL_POLICY,
          PageFactName.LOW_VISION,
          PageFactName.FORM);

  private static final int MOST_DEAD = 10;

  private final List<PageNote> notes = new ArrayList<>();
  private final List<FileReport> files;
  private final Set<String> paths = new HashSet<>();
  private final Set<String> menuLinks = new HashSet<>();
  private int deadMenuLinks;

  private SiteFacts(List<FileReport> files) {
    this.files = files;
  }

  static PageFacts of(List<FileReport> files) {
    SiteFacts facts = new SiteFacts(files);
    facts.read();
    return PageFacts.of(facts.notes);
  }

  private void read() {
    add(PageFactName.SITE, String.valueOf(files.size()));
    for (FileReport file : files) {
      paths.add(file.source().name());
    }
    List<String> doctors = new ArrayList<>();
    for (FileReport file : files) {
      add(PageFactName.SITE_PAGE, described(file));
      for (PageNote note : file.page().notes()) {
        if (OF_ANY_PAGE.contains(note.fact())) {
          add(note.fact(), note.value());
        }
        if (note.fact() == PageFactName.DOCTOR) {
          doctors.add(note.value());
        }
        if (note.fact() == PageFactName.POLICY_LINK || note.fact() == PageFactName.CONSENT_LINK) {
          link(file.source().name(), note.value());
        }
        if (note.fact() == PageFactName.MENU_LINK && menuLinks.add(note.value())) {
          menuLink(file.source().name(), note.value());
        }
      }
    }
    reviewers(doctors);
  }

  private static String described(FileReport file) {
    StringBuilder page = new StringBuilder(file.source().name());
    for (PageNote title : file.page().notes(PageFactName.TITLE)) {
      page.append(" | ").append(title.value());
    }
    return page.toString();
  }

  private void link(String from, String address) {
    if (isDead(from, address)) {
      add(PageFactName.DEAD_LINK, address + " (" + from + ")");
    }
  }

  private void menuLink(String from, String link) {
    add(PageFactName.MENU_LINK, link);
    String address = link.substring(0, link.indexOf(" | "));
    if (deadMenuLinks < MOST_DEAD && isDead(from, address)) {
      deadMenuLinks++;
      String words = link.substring(link.indexOf(" | ") + 3);
      add(PageFactName.DEAD_MENU_LINK, (words.isEmpty() ? address : words) + " (" + address + ")");
    }
  }

  /** A link inside the site must lead to a file of it; documents and pictures may lie elsewhere. */
  private boolean isDead(String from, String address) {
    String path = address.replaceFirst("[?#].*$", "").strip();
    if (path.isEmpty() || path.contains(":") || path.startsWith("//") || path.contains("{")) {
      return false;
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String target = path.startsWith("/") ? path.substring(1) : normal(folder + path);
    for (String known : paths) {
      if (leadsTo(target, known) || (path.startsWith("/") && leadsToEnd(target, known))) {
        return false;
      }
    }
    String last = target.substring(target.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return last.indexOf('.') < 0 || last.endsWith(".html") || last.endsWith(".htm");
  }

  private static boolean leadsTo(String target, String known) {
    String bare = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    return known.equals(target)
        || known.equals(bare + ".html")
        || known.equals(bare + ".md")
        || known.equals(bare + "/index.html")
        || known.equals(bare + "/index.md")
        || (bare.isEmpty() && known.equals("index.html"));
  }

  /** Names of files begin with the folder that was named; the site's own begin below it. */
  private static boolean leadsToEnd(String target, String known) {
    for (int slash = known.indexOf('/'); slash >= 0; slash = known.indexOf('/', slash + 1)) {
      if (leadsTo(target, known.substring(slash + 1))) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private void reviewers(List<String> doctors) {
    Set<String> told = new HashSet<>();
    for (FileReport file : files) {
      for (PageNote reviewer : file.page().notes(PageFactName.REVIEWER)) {
        boolean known = false;
        for (String doctor : doctors) {
          known |= PageFacts.isSamePerson(doctor, reviewer.value());
        }
        if (!known && told.add(reviewer.value())) {
          String where = reviewer.value() + " (" + file.source().name() + ")";
          add(PageFactName.REVIEWER_WITHOUT_PAGE, where);
        }
      }
    }
  }

  private void add(PageFactName fact, String value) {
    notes.add(new PageNote(fact, value, PageNote.NOWHERE));
  }
}
