package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExemptionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LawPack LAW = SmallLaw.pack();

  private static Facts facts(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", values))).facts();
  }

  /** What lets out and why it does not, a line each, in Russian and then in English. */
  private static String of(String provision, Facts facts) {
    Provision bound = LAW.at(provision, DAY).orElseThrow();
    List<Exemption> exemptions = Exemptions.of(bound, facts, DAY);
    return exemptions.stream()
            .map(e -> e.what().ru() + " | " + e.why().ru())
            .collect(Collectors.joining("\n"))
        + exemptions.stream()
            .map(e -> "\n" + e.what().en() + " | " + e.why().en())
            .collect(Collectors.joining());
  }

  @Test
  void readersAndObjectsThatTheNormLetsOutAreNamedWithTheirPlace() {
    assertEquals(
        """
        только для: читатели специализированных печатных изданий; медицинские и фармацевтические\
         работники (ст. 4) | здесь: текст для всех (по умолчанию)
        реклама профилактического лекарства (ст. 4) | здесь: реклама лекарства (параметр --object)
        only for: readers of specialised printed periodicals; medical and pharmaceutical workers\
         (art. 4) | here: everybody (by default)
        advertising of a preventive medicine (art. 4) | here: advertising of a medicine (option\
         --object)""",
        of("act:1", facts("object", "drug")));
  }

  @Test
  void objectsThatAreNotKnownMayLetTheTextOut() {
    assertEquals(
        """
        только для: читатели специализированных печатных изданий; медицинские и фармацевтические\
         работники (ст. 4) | здесь: текст для всех (по умолчанию)
        реклама профилактического лекарства (ст. 4) | объект рекламы не указан; если он таков,\
         норма не связывает
        only for: readers of specialised printed periodicals; medical and pharmaceutical workers\
         (art. 4) | here: everybody (by default)
        advertising of a preventive medicine (art. 4) | the advertised object is not given; if it\
         is this one, the norm does not bind""",
        of("act:1", facts()));
  }

  @Test
  void aNormForSomeMediaAndStagesSaysWhatIsKnownOfBoth() {
    assertEquals(
        """
        другой носитель, чем web, social, messenger | здесь: web (параметр --medium)
        другая стадия | здесь: published (параметр --stage)
        another medium than web, social, messenger | here: web (option --medium)
        another stage | here: published (option --stage)""",
        of("places:1", facts("medium", "web", "stage", "published")));
    assertEquals(
        """
        другой носитель, чем web, social, messenger | здесь: носитель не указан (по умолчанию)
        другая стадия | здесь: draft (по умолчанию)
        another medium than web, social, messenger | here: the medium is not given (by default)
        another stage | here: draft (by default)""",
        of("places:1", facts()));
  }

  @Test
  void aNormThatLeavesAPlatformOutNamesIt() {
    assertEquals(
        """
        площадка yandex-direct | здесь: telegram (параметр --platform)
        the platform yandex-direct | here: telegram (option --platform)""",
        of("places:3", facts("object", "drug", "platform", "telegram")));
    assertEquals(
        """
        площадка yandex-direct | здесь: площадка не указана (по умолчанию)
        the platform yandex-direct | here: the platform is not given (by default)""",
        of("places:3", facts("object", "drug")));
  }

  @Test
  void aNormForAllHasNoExceptions() {
    assertEquals("", of("act:3", facts("object", "drug")));
  }
}
