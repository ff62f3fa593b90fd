package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlExtractorTest {

  @Test
  void pageIsCutIntoBlocksOfTheirKinds() {
    assertEquals(
        """
        ATTRIBUTE title: Клиника «Роща»
        ATTRIBUTE description: Лечим "спокойно"
        NAVIGATION: Цены
        HEADING 1: Имплантация⏎зубов
        PARAGRAPH: Срок 5% до конца
        ATTRIBUTE alt: Врач & пациент
        LIST_ITEM: Раз
        LIST_ITEM: Два
        HEADING 2: Отзывы
        REVIEW: Спасибо доктору!
        QUOTATION: Цитата
        CAPTION: Прайс
        TABLE_CELL: Приём
        TABLE_CELL: руб
        ATTRIBUTE label: Имя
        ATTRIBUTE placeholder: Ваше имя
        ATTRIBUTE button: Записаться
        PARAGRAPH: стро⏎ка
        PARAGRAPH: Хвост
        FOOTER: Адрес
        """,
        Listing.of(
            Format.HTML,
            """
            <!doctype html><title>Клиника &laquo;Роща&raquo;</title>
            <meta name="description" content="Лечим &quot;спокойно&quot;">
            <script>var a = "<p>x</p>";</script><style>p { color: red }</style>
            <nav><ul><li><a href=/>Цены</a></ul></nav>
            <h1>Имплан<b>тация</b><br>зубов</h1>
            <p>Срок&#32;5&#37; <img alt="Врач &amp; пациент" src=x> до
              конца<div hidden>Скрыто</div>
            <ul><li><p>Раз</p><li>Два</ul>
            <div class="reviews-list"><h2>Отзывы</h2><div class=item>Спасибо доктору!</div></div>
            <blockquote><p>Цитата</p></blockquote>
            <table><caption>Прайс</caption><tr><td>Приём</td><td>{{ price }} руб</td></tr></table>
            <form><label>Имя <input placeholder="Ваше имя"></label><button>Записаться</button></form>
            <div style="display: none">нет</div><span aria-hidden="true">нет</span><pre>стро
            ка</pre>[contact-form-7 id="5"] Хвост <?php echo 1; ?>
            <template><p>нет</p></template><noscript>нет</noscript><svg><text>нет</text></svg>
            <div class="site-footer"><h3>Адрес</h3></div>
            """));
  }

  @Test
  void reviewerCardIsNoReview() {
    assertEquals(
        "PARAGRAPH: Проверил врач\nREVIEW: Всё хорошо\n",
        Listing.of(
            Format.HTML,
            "<div class='medical-review'>Проверил врач</div>"
                + "<div itemtype='https://schema.org/Review'>Всё хорошо</div>"));
  }

  @Test
  void entityInsideAWordPointsAtItsSource() {
    String html = "<p>га&shy;ран<b>т&#1080;</b>я";
    Document document = Listing.extract(Format.HTML, html);

    assertEquals("га\u00adрантия", document.text());
    assertEquals(new TextSpan(3, 29), document.toSource(new TextSpan(0, 9)));
    assertEquals(new TextSpan(17, 24), document.toSource(new TextSpan(7, 8)));
  }

  @Test
  void factsAndCommentsOfTheDocumentAreRead() {
    String html =
        "<meta name='medlint:object' content='drug, device'><!-- other -->"
            + "<p>Текст<!-- medlint-disable-next a: b --> дальше";
    Document document = Listing.extract(Format.HTML, html);

    assertEquals(Map.of("object", "drug, device"), Listing.facts(document));
    assertEquals(
        List.of(new Comment(new TextSpan(73, 107), "medlint-disable-next a: b")),
        document.comments());
    assertEquals("Текст дальше", document.text());
  }

  @Test
  void ampersandThatBeginsNoEntityIsAnAmpersand() {
    assertEquals(
        "PARAGRAPH: A & B &nosuch; AT&T < я\n",
        Listing.of(Format.HTML, "<p>A & B &nosuch; AT&T &lt я"));
  }

  @Test
  void queryInAnAttributeIsNotDecoded() {
    assertEquals(
        "ATTRIBUTE title: a&copy=1 ©\n",
        Listing.of(Format.HTML, "<p><a title='a&copy=1 &copy;'></a>"));
  }

  @Test
  void codeInsideTagsDoesNotBreakThem() {
    assertEquals(
        "PARAGRAPH: Приём по записи\n",
        Listing.of(
            Format.HTML, "<p class=\"<?= $a > 1 ? 'x' : \"y\" ?>\">Приём {% if a %}по записи"));
  }
}
