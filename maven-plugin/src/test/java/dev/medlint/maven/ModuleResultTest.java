package dev.medlint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleResultTest {

  @Test
  void eachModuleHasAPageOfItsOwn() {
    assertEquals("medlint-full.html", page(""));
    assertEquals("medlint-full-clinic.html", page("clinic"));
    assertEquals("medlint-full-sites-клиника.html", page("sites/клиника"));
    assertEquals("medlint-full--blog.html", page("../blog"));
  }

  private static String page(String path) {
    return new ModuleResult("name", path, Optional.empty(), "").fullPage();
  }
}
