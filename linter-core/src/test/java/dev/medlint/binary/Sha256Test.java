package dev.medlint.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class Sha256Test {

  @Test
  void knowsTheExampleOfTheStandard() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc", 64));
  }

  @Property(seed = "20261123")
  void saysTheSameAsThePlatform(@ForAll @StringLength(max = 300) String text)
      throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(hash), Sha256.hex(text, 64));
  }

  @Test
  void saysTheSameAtTheEdgesOfBlocks() throws NoSuchAlgorithmException {
    for (int length = 50; length < 140; length++) {
      String text = "x".repeat(length);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(HexFormat.of().formatHex(hash), Sha256.hex(text, 64));
    }
  }
}
