package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Our doctors see patients from Monday to Friday, and the first visit is free of"
            + " charge for everybody who lives nearby.",
        "LATIN | Unsere Praxis ist von Montag bis Freitag geöffnet, die erste Untersuchung kostet"
            + " unsere Nachbarn keinen einzigen Cent.",
        "UKRAINIAN | Наші лікарі приймають пацієнтів щодня, а перша консультація безкоштовна для"
            + " всіх, хто мешкає поруч. Її тривалість — пів години, є дитячий кабінет.",
        "BELARUSIAN | Нашы ўрачы прымаюць пацыентаў штодня, а першая кансультацыя бясплатная для"
            + " ўсіх, хто жыве побач. Працягласць прыёму — паўгадзіны.",
        "BULGARIAN | Нашите лекари приемат пациенти всеки ден, а първият преглед е безплатен за"
            + " всички, които живеят наблизо. Продължителността му е половин час, без запис.",
        "TURKIC | Біздің дәрігерлер науқастарды күн сайын қабылдайды, ал алғашқы тексеру жақын"
            + " маңда тұратындардың бәріне тегін жүргізіледі.",
        "OTHER | 我们的医生从星期一到星期五接待病人，第一次检查对所有住在附近的人免费。我们的诊所位于市中心，"
            + "有儿童房和停车场，请提前打电话预约。我们的医生从星期一到星期五接待病人，第一次检查对所有住在附近的人免费。"
      })
  void theLettersTellTheLanguage(TextLanguage language, String text) {
    assertEquals(language, TextLanguage.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Наши врачи принимают каждый день, первый осмотр бесплатный.",
        "Invisalign, CEREC, All-on-4, Nobel Biocare",
        "MRI, CT, PET",
        "Брекеты Damon Q, Incognito Lite, Win Lingual Systems, Clarity Advanced, Inspire Ice,"
            + " Experience Ceramic Brackets: цены на сайте",
        "Bаши cуcтaвы нe бoлят: пpиxoдитe нa пpиём, мы paccкaжeм o лeчeнии и oбcлeдoвaнии бeз бoли",
        "Соседки у подъезда шепчут: рентген покажет, не хрупки ли кости. Объявление читайте на двери"
            + " лаборатории, врач в отъезде.",
        "12 000 ₽ / 24 500 ₽ / 36 000 ₽",
        "Наш центр «Їжачок» лечит детей, приём по записи, телефон на сайте, есть парковка"
      })
  void whatIsRussianOrTooLittleToTellIsChecked(String text) {
    assertEquals(TextLanguage.RUSSIAN, TextLanguage.of(text));
  }
}
