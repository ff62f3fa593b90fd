package dev.medlint.match;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link ClausesTest} with texts of any words. */
class ClausesPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("дом", "кота", "мышь", "рыбы", "вот", "7", ",", "!", ".\n\n", "дома,")
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 150, seed = "20261122")
  void theSameIsFoundWhateverIsLeftOut(@ForAll("texts") String words) {
    ClausesTest.assertSame(words);
  }
}
