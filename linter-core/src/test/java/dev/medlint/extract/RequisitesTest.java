package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1027700132195", "1037700013020", "304500116000157"})
  void registrationNumbersWithTheRightCheckDigitAreAccepted(String digits) {
    assertTrue(Requisites.isOgrn(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1027700132190", "102770013219", "304500116000158", ""})
  void otherRegistrationNumbersAreRefused(String digits) {
    assertFalse(Requisites.isOgrn(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7707083893", "500100732259"})
  void taxpayerNumbersWithTheRightCheckDigitsAreAccepted(String digits) {
    assertTrue(Requisites.isInn(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7707083890", "500100732250", "500100732269", "77070838930", "1"})
  void otherTaxpayerNumbersAreRefused(String digits) {
    assertFalse(Requisites.isInn(digits));
  }
}
