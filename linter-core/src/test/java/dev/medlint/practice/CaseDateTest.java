package dev.medlint.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaseDateTest {

  @TestFactory
  Stream<DynamicTest> aDateIsShownAsItWasWritten() {
    return Stream.of("2012", "2012-08", "2012-08-05", "2024-02-29")
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d, () -> assertEquals(d, CaseDate.parse(d).orElseThrow().toString())));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoDateIsNotRead() {
    return Stream.of(
            "",
            "12",
            "2012-8",
            "2012-13",
            "2012-00",
            "2023-02-29",
            "2012-08-15-1",
            "15.08.2012",
            "+012",
            "2012--8",
            "1812")
        .map(
            d ->
                DynamicTest.dynamicTest(
                    "“" + d + "”", () -> assertEquals(Optional.empty(), CaseDate.parse(d))));
  }

  @Test
  void datesAreOrderedInTime() {
    List<String> sorted =
        Stream.of("2012-08-15", "2013", "2012", "2012-08", "2012-12")
            .map(d -> CaseDate.parse(d).orElseThrow())
            .sorted()
            .map(CaseDate::toString)
            .toList();
    assertEquals(List.of("2012", "2012-08", "2012-08-15", "2012-12", "2013"), sorted);
  }
}
