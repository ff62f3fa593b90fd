package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.extract.DocumentDate;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an export of WordPress: one record for each post, page or custom type with words. */
final class WxrReader implements RecordReader {

  /** What a site keeps as posts and no visitor reads as a text of the site. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "attachment",
          "nav_menu_item",
          "revision",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "wp_navigation",
          "wp_global_styles",
          "wp_font_family",
          "wp_font_face",
          "acf-field",
          "acf-field-group",
          "shop_order",
          "shop_order_refund",
          "shop_coupon",
          "flamingo_inbound",
          "flamingo_contact",
          "feedback",
          "wpcf7_contact_form",
          "wpforms",
          "scheduled-action");

  /** Nobody will see them; what waits or is planned is somebody's draft. */
  private static final Set<String> DISCARDED = Set.of("trash", "auto-draft", "inherit");

  /** Fields in which page builders keep the words of a page whose own text is empty. */
  private static final Set<String> BUILDERS =
      Set.of(
          "_elementor_data",
          "_bricks_page_content_2",
          "ct_builder_shortcodes",
          "ct_builder_json",
          "_fl_builder_data",
          "_breakdance_data",
          "panels_data");

  private final String file;
  private final ExportXml xml;
  private boolean any;
  private int items;

  private WxrReader(String file, ExportXml xml) {
    this.file = file;
    this.xml = xml;
  }

  static WxrReader open(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    return new WxrReader(input.name(), ExportXml.open(input, options));
  }

  @Override
  public Optional<TextRecord> next() throws DraftException, IOException {
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("item")) {
        Optional<TextRecord> record = item().record();
        if (record.isPresent()) {
          any = true;
          return record;
        }
      }
    }
    if (!any) {
      throw new DraftException(
          "В выгрузке WordPress нет ни записей, ни страниц с текстом. Выгрузите «Всё содержимое»"
              + " (Инструменты → Экспорт).",
          "The WordPress export has no posts or pages with words. Export “All content” (Tools →"
              + " Export).");
    }
    return Optional.empty();
  }

  private Item item() throws DraftException, IOException {
    Item item = new Item();
    items++;
    while (xml.next() && xml.isStart()) {
      switch (xml.name()) {
        case "title" -> item.title = kept(item, xml.text());
        case "encoded" -> {
          boolean excerpt = xml.space().contains("/excerpt");
          String text = kept(item, xml.text());
          if (excerpt) {
            item.excerpt = text;
          } else {
            item.content = text;
          }
        }
        case "post_id" -> item.id = xml.text().strip();
        case "post_type" -> item.type = xml.text().strip();
        case "status" -> item.status = xml.text().strip();
        case "post_date" -> item.date = xml.text().strip();
        case "postmeta" -> meta(item);
        // Comments under a post, wp:comment, are among these: they are visitors' words.
        default -> xml.skip();
      }
    }
    return item;
  }

  private String kept(Item item, String text) {
    item.tooLong |= xml.isTooLong(text);
    return text;
  }

  private void meta(Item item) throws DraftException, IOException {
    String key = "";
    while (xml.next() && xml.isStart()) {
      if (xml.name().equals("meta_key")) {
        key = xml.text().strip();
      } else if (BUILDERS.contains(key)) {
        item.built = true;
        xml.skip();
      } else {
        switch (key) {
          case "_yoast_wpseo_title", "rank_math_title", "_aioseop_title" ->
              item.searchTitle = kept(item, xml.text());
          case "_yoast_wpseo_metadesc", "rank_math_description", "_aioseop_description" ->
              item.searchText = kept(item, xml.text());
          default -> xml.skip();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  /** What an item says of itself, as far as it was read. */
  private final class Item {

    private String id = "";
    private String type = "post";
    private String status = "";
    private String date = "";
    private String title = "";
    private String content = "";
    private String excerpt = "";
    private String searchTitle = "";
    private String searchText = "";
    private boolean built;
    private boolean tooLong;

    private Optional<TextRecord> record() {
      if (PASSED_OVER.contains(type) || DISCARDED.contains(status)) {
        return Optional.empty();
      }
      // Generators other than WordPress may give no ids.
      String name = file + (id.isBlank() ? "#item-" + items : "#post-" + id);
      if (tooLong) {
        return Optional.of(
            new TextRecord.Unreadable(
                name,
                new LocalizedText(
                    "запись больше предела и не прочитана; поднимите предел: --max-file-size",
                    "the post is larger than the limit and was not read; raise it:"
                        + " --max-file-size")));
      }
      boolean words = !content.isBlank() || !excerpt.isBlank();
      if (!words && built) {
        return Optional.of(new TextRecord.Unreadable(name, keptElsewhere()));
      }
      boolean own = type.equals("post") || type.equals("page");
      if (!words && (!own || title.isBlank())) {
        return Optional.empty();
      }
      String html = WordPressText.page(title, content, excerpt, searchTitle, searchText);
      return Optional.of(
          new TextRecord.Readable(
              new SourceText(name, html, Format.HTML, "UTF-8"),
              Map.of("medium", "web"),
              "WordPress",
              day(date)));
    }

    private LocalizedText keptElsewhere() {
      return new LocalizedText(
          "слова этой страницы хранит конструктор страниц, в выгрузке их не прочитать; сохраните"
              + " страницу из браузера (HTML) и проверьте её",
          "a page builder keeps the words of this page, where an export cannot show them; save the"
              + " page from a browser (HTML) and check that");
    }
  }

  /** Drafts bear the day 0000-00-00, which is none. */
  private static Optional<DocumentDate> day(String written) {
    try {
      return written.length() < 10
          ? Optional.empty()
          : Optional.of(
              new DocumentDate(LocalDate.parse(written.substring(0, 10)), "wp:post_date"));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
