package dev.medlint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionOrderTest {

  @Test
  void numbersAreComparedAsNumbersAndArticlesStandBeforeTheirAdditions() {
    List<String> expected =
        List.of(
            "38-fz:5:2:1",
            "38-fz:18:1",
            "38-fz:18.1:16#adv",
            "38-fz:24:1:9",
            "38-fz:24:1:10",
            "38-fz:24:7",
            "38-fz:24:7#area",
            "38-fz:24:8#rx",
            "38-fz:25:1:1",
            "38-fz:25:1.1",
            "114-fz:meta-note",
            "eeat:sources");
    List<String> mixed = new ArrayList<>(expected);
    Collections.reverse(mixed);
    assertEquals(expected, ProvisionOrder.sorted(mixed));
  }
}
