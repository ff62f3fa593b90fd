package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionOrderTest {

  @Test
  void provisionsStandAsALawyerCountsThem() {
    List<String> counted =
        List.of(
            "38-fz:5:2:1",
            "38-fz:5:10.7",
            "38-fz:5:10.7#platform",
            "38-fz:18:1",
            "38-fz:18.1:16",
            "38-fz:24:1:2",
            "38-fz:24:1:10",
            "38-fz:24:2",
            "38-fz:24:3",
            "38-fz:24:3.1",
            "38-fz:24:7",
            "38-fz:24:7#area",
            "38-fz:25:1:5#reg",
            "38-fz:25:1:5#res",
            "38-fz:25:1.1",
            "152-fz:9:1",
            "eeat:author");
    List<String> shuffled = new ArrayList<>(counted);
    Collections.reverse(shuffled);
    shuffled.sort(new ProvisionOrder());
    assertEquals(counted, shuffled);
    assertEquals(0, new ProvisionOrder().compare("a:1", "a:1"));
  }
}
