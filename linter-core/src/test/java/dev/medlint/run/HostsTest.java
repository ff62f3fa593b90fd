package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

  @ParameterizedTest
  @CsvSource({
    "https://Clinic.example/a?b=c, clinic.example",
    "http://user@clinic.example:8080/, clinic.example",
    "http://клиника.рф/услуги, клиника.рф",
    "http://clinic.example/a b«c», clinic.example",
    "https://sub.clinic.example#top, sub.clinic.example",
    "clinic.example/a,",
    "mailto:a@clinic.example,",
    "'',"
  })
  void theHostOfAnAddress(String url, String host) {
    assertEquals(Optional.ofNullable(host), Hosts.of(url));
  }
}
