package dev.medlint.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A text for rules, and words that the grammars of the program know. */
final class Words {

  static final String TEXT =
      "Уважаемые коллеги! Мне помогли эти таблетки, бессонница прошла за неделю. Врач вылечил грипп,"
          + " артрит и гепатит без боли. Гарантия 100 %: доктор лечит 12 дней, лечит и лечит."
          + " Имеются противопоказания. А вот чай, чай, чай, чай и чай не лечит боль в спине.\n\n"
          + "Не помогло бы лекарство от болезней детям, если врачам не помогать.\n";

  /** Pieces of the formats that are read, for a fuzzer to put together. */
  private static final String PIECES =
      """
      правило: норма: важность: ошибка уверенность: высокая название: сообщение: совет: искать: кроме:
      предложение абзац документ заголовок нет: внутри: страница: условие: вид = реклама объект = бад
      признак: указывает: сила: сильный пример: нарушение: допустимо: вместо: перекрывает: # $что= ..8
      <прош> <мн,дат> | & ( ) [ ] [[ ]] { } {1,3} + ? * ! ^ @болезни %число "слово" / \\ - – — «а» “a” \037
      ### ```норма ```акт ```применимость ```дело через с 2006-07-01 объект: класс: banned штраф: ссылка:
      version: facts: overrides: files: rules: fail: level: decisions: baseline: include: exclude: asOf:
      "schema":"medlint-decision/1" "rule": "provision": "sentence": "scope": "verdict": "until": null true
      "id": "text": "html": "object": "kind": "date": 1e999 \\u0000 \\ud800 [[[[ {{{{ "":"" &a *a !!str <<:
      <p> </p> <div> <b> <br> <table><tr><td> <script> <style> <!-- --> <![CDATA[ ]]> &nbsp; &shy; &#1071;
      <a href= <img alt= <meta name= content= hidden style=display:none itemprop= datetime= lang= <svg>
      - > ``` ~~~ | --- | *** __ ![ ]( [^1]: --- +++ {{ }} {% %} <?php ?> [/a] medlint-disable cure-story
      <w:p><w:r><w:t> </w:t></w:r></w:p> <w:del> <w:ins> <w:fldSimple <w:fldChar w:fldCharType= <w:tbl>
      <text:p> </text:p> <text:span> <text:s text:c= <office:annotation> <text:tracked-changes> <text:note>
      \\rtf1 \\ansi \\uc1 \\u1071? \\'ff \\par {\\*\\ \\bin99 \\field \\pard \\trowd \\cell \\row \\fonttbl
      Content-Type: multipart/mixed; boundary= --a Content-Transfer-Encoding: quoted-printable base64 =?utf-8?B?
      00:00:01,000 --> 00:00:02,000 WEBVTT NOTE <c.x> <v А> <row r= <c r="A1" t="s"> <v> <is><t> mergeCell
      <item> <wp:post_id> <content:encoded> <Товар> <Ид> <Описание> <Наименование> , ; \t "" "messages":[
      22.11.2026, 10:15 - Анна: [22.11.2026 10:16] \u00ad \u200b \u202e \ufeff \u0301 Іі 😀 ё ſ ı İ ß ŉ ﷺ
      """;

  private Words() {}

  /** Returns the pieces, each once, in a form that libFuzzer reads. */
  static List<String> dictionary() {
    return List.of(PIECES.strip().split("[ \n]+")).stream().distinct().map(Words::escaped).toList();
  }

  private static String escaped(String piece) {
    StringBuilder escaped = new StringBuilder("\"");
    for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format(Locale.ROOT, "\\x%02X", b));
    }
    return escaped.append('"').toString();
  }
}
