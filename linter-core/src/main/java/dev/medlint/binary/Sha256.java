package dev.medlint.binary;

import java.nio.charset.StandardCharsets;

/**
 * SHA-256 (FIPS 180-4) of bytes that are added one after another. The one of the platform loads its
 * security providers first, which takes a cold process longer than matching a text, and each
 * finding of a JSON report has such a hash. Not thread-safe.
 */
public final class Sha256 {

  private static final int BLOCK = 64;
  private static final int BYTES = 32;

  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  private final int[] words = new int[64];
  private final byte[] begun = new byte[BLOCK];
  private int inBegun;
  private long length;
  private boolean ended;

  /**
   * Returns the first hexadecimal digits of the hash of a text in UTF-8.
   *
   * @param digits even, at most 64
   */
  public static String hex(String text, int digits) {
    Sha256 hash = new Sha256();
    hash.add(text.getBytes(StandardCharsets.UTF_8));
    return hash.hex(digits);
  }

  /**
   * Adds bytes to what is hashed.
   *
   * @throws IllegalStateException if the hash was asked for already
   */
  public void add(byte[] bytes) {
    if (ended) {
      throw new IllegalStateException("the hash was asked for already");
    }
    length += bytes.length;
    int from = 0;
    if (inBegun > 0) {
      from = Math.min(BLOCK - inBegun, bytes.length);
      System.arraycopy(bytes, 0, begun, inBegun, from);
      inBegun += from;
      if (inBegun < BLOCK) {
        return;
      }
      block(begun, 0);
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) {
      block(bytes, from);
    }
    inBegun = bytes.length - from;
    System.arraycopy(bytes, from, begun, 0, inBegun);
  }

  /** Adds a text in UTF-8, and before it how long that is, so that no two lists of texts agree. */
  public void addText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    addNumber(bytes.length);
    add(bytes);
  }

  /** Adds the eight bytes of a number. */
  public void addNumber(long number) {
    byte[] bytes = new byte[Long.BYTES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (number >>> (56 - 8 * i));
    }
    add(bytes);
  }

  /**
   * Returns the first hexadecimal digits of the hash of all that was added.
   *
   * @param digits even, at most 64
   */
  public String hex(int digits) {
    end();
    if (digits > 2 * BYTES) {
      throw new IllegalArgumentException("digits: " + digits);
    }
    char[] hex = new char[digits];
    for (int i = 0; i < digits; i++) {
      hex[i] = Character.forDigit(state[i / 8] >>> (28 - 4 * (i % 8)) & 0xf, 16);
    }
    return new String(hex);
  }

  /**
   * Returns eight bytes of the hash of all that was added.
   *
   * @param part 0 to 3
   */
  public long part(int part) {
    end();
    return (long) state[2 * part] << Integer.SIZE | state[2 * part + 1] & 0xffffffffL;
  }

  private void end() {
    if (!ended) {
      long bits = length * 8;
      byte[] rest = new byte[inBegun + 9 <= BLOCK ? BLOCK - inBegun : 2 * BLOCK - inBegun];
      rest[0] = (byte) 0x80;
      for (int i = 1; i <= 8; i++) {
        rest[rest.length - i] = (byte) bits;
        bits >>>= 8;
      }
      add(rest);
      ended = true;
    }
  }

  private void block(byte[] bytes, int from) {
    int[] w = words;
    for (int i = 0; i < 16; i++) {
      int at = from + 4 * i;
      w[i] =
          (bytes[at] & 0xff) << 24
              | (bytes[at + 1] & 0xff) << 16
              | (bytes[at + 2] & 0xff) << 8
              | (bytes[at + 3] & 0xff);
    }
    for (int i = 16; i < 64; i++) {
      int s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      int s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < 64; i++) {
      int s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      int t1 = h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i];
      int s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      int t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private static int turned(int word, int by) {
    return word >>> by | word << (Integer.SIZE - by);
  }
}
