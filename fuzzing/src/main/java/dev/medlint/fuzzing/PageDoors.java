package dev.medlint.fuzzing;

import dev.medlint.source.SourceLoader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What pages say and where: markup, front matter, JSON-LD, comments addressed to medlint. */
final class PageDoors {

  static final String[] HTML = {
    "<!doctype html><html lang=ru><head><title>Сон</title><meta name=description content=\"Как"
        + " спать\"><meta name=\"medlint:object\" content=\"услуга\"><style>p{display:none}</style>"
        + "</head><body><h1>Сон</h1><p>Спите <b>боль</b>ше&nbsp;— &laquo;так&raquo; &#1071;.</p>"
        + "<!-- medlint-disable-next-line cure-story: учебный пример -->\n<p>Нам <s>не</s> помогли"
        + "<br>травы.</p><img alt='Врач' src=a.png><ul><li>раз<li>два</ul></body></html>",
    "<article itemscope itemtype='https://schema.org/Article'><h2>Зубы</h2><span itemprop=author>"
        + "Автор: Ольга Ветрова</span><time datetime='2026-10-01'>1 октября 2026</time><table><tr>"
        + "<td>а<td>б</table><blockquote>Помогло!</blockquote><form action='/z'><label for=a>Телефон"
        + "</label><input id=a type=tel required><input type=checkbox>Согласен</form>"
        + "<h3>Источники</h3><ol><li><a href='https://who.example/1'>ВОЗ</a></ol></article>",
    "<p>{{ name }} {% if x %}врач{% endif %} <?php echo 1 ?>[gallery id=1]текст[/gallery]</p>"
        + "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"name\":\"О."
        + " Ветрова\"},\"datePublished\":\"2026-10-01\"}</script><template><p>нет</p></template>"
        + "<p hidden>скрыто</p><details><summary>Ещё</summary>да</details><svg><text>т</text></svg>",
    "\ufeff<p>Бессон&shy;ница<wbr>и <span style='display: none'>тайное</span> &amp;amp;"
        + " &unknown; &#x110000; &#0; <![CDATA[x]]> <!-- medlint-disable all -->"
  };

  static final String[] MARKDOWN = {
    "---\ntitle: Сон\nobject: услуга\nkind: статья\ndate: 2026-10-01\nmedlint:\n  disable:\n"
        + "    - { rule: cure-story, reason: пример, until: 2027-03-01, by: А. Орлова }\n---\n\n"
        + "# Сон\n\nСпите *больше* и **крепче**, [читайте](https://a.example/ \"тут\").\n\n> Мне"
        + " помогло!\n\n- раз\n- два\n  1. три\n\n| а | б |\n|---|---|\n| в | г |\n",
    "+++\ntitle = \"Сон\"\nobject = \"услуга\"\n+++\nАвтор: Ольга Ветрова, врач[^1]\n\n[^1]: Сноска"
        + " <https://who.example>.\n\n<!-- medlint-disable-next-line cure-story: пример -->\nТекст"
        + " `код` ~~нет~~ ![рис](a.png)\n\n```\nкод\n```\n\n<div>HTML *не* текст</div>\n",
    "Заголовок\n===\n\n    код\n\nстрока  \nперенос\\\nдальше\n***\n\\*не курсив\\* &copy; [a]: b\n\n"
        + "[ссылка]: https://b.example 'имя'\n[ссылка] {{< short code >}} {% raw %} ::: note\n"
  };

  private final SourceLoader loader = SourceLoader.standard();

  private PageDoors() {}

  static List<Door> all() {
    PageDoors doors = new PageDoors();
    return List.of(
        Door.of("html", bytes -> doors.read(bytes, "a.html"), HTML),
        Door.of("markdown", bytes -> doors.read(bytes, "a.md"), MARKDOWN),
        Door.of(
            "text",
            bytes -> doors.read(bytes, "a.txt"),
            "ЗАГОЛОВОК\n\nАбзац, строка\nвторая.\n\n- раз\n- два\n\nИсточники:\n1. ВОЗ, 2020.\n",
            "{{ шаблон }} medlint-disable cure-story: причина\nТекст."),
        Door.of("unnamed", bytes -> doors.read(bytes, "a"), HTML),
        Door.of(
            "json-ld",
            bytes ->
                doors.read(
                    within(
                        "<p>Зубы</p><script type=\"application/ld+json\">", bytes, "</script><p>б"),
                    "a.html"),
            "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"Article\",\"MedicalWebPage\"],"
                + "\"@id\":\"#a\",\"author\":{\"@id\":\"#p\"},\"reviewedBy\":[{\"@type\":\"Person\","
                + "\"name\":\"О. Ветрова\",\"jobTitle\":\"врач\"}],\"citation\":[\"https://a.example\","
                + "{\"url\":\"https://b.example\"}],\"lastReviewed\":\"2026-10-02T10:00:00+03:00\"},"
                + "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"И. Клён\"}]}",
            "[{\"@type\":\"Product\",\"offers\":{\"price\":1e400,\"x\":-0.0}},null,true,[[[]]]]"),
        Door.of(
            "front-matter",
            bytes -> doors.read(within("---\n", bytes, "\n---\n\nТекст о сне.\n"), "a.md"),
            "title: \"Сон\"\ntags: [a, 'б']\nauthor: &x {name: О. Ветрова}\nreviewer: *x\ndate:"
                + " 2026-10-01T10:00:00Z\ndescription: |\n  Как\n  спать\nobject: [услуга, бад]\n",
            "title: >-\n  Сон\nmedlint: {disable: [{rule: all, reason: так, until: 2027-01-01}]}\n"),
        Door.of(
            "toml",
            bytes -> doors.read(within("+++\n", bytes, "\n+++\n\nТекст о сне.\n"), "a.md"),
            "title = 'Сон'\ndate = 2026-10-01\n[params]\nauthor = \"О. Ветрова\"\ntags = ['а', \"б\"]\n"),
        Door.of(
            "comment",
            bytes ->
                doors.read(
                    within("<p>Раз.</p><!-- medlint-", bytes, " -->\n<p>Нам помогли травы.</p>"),
                    "a.html"),
            "disable-next-line cure-story: причина, до 2027-01-01, А. Орлова",
            "disable all: так надо",
            "enable"));
  }

  private static byte[] within(String before, byte[] bytes, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private void read(byte[] bytes, String name) {
    Texts.loaded(loader.load(bytes, name)).ifPresent(Texts::read);
  }
}
