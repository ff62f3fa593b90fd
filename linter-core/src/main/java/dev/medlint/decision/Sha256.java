package dev.medlint.decision;

import java.nio.charset.StandardCharsets;

/**
 * SHA-256 (FIPS 180-4). The one of the platform loads its security providers first, which takes a
 * cold process longer than matching a text, and each finding of a JSON report has such a hash.
 */
final class Sha256 {

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

  private Sha256() {}

  /**
   * Returns the first hexadecimal digits of the hash of a text in UTF-8.
   *
   * @param digits even, at most 64
   */
  static String hex(String text, int digits) {
    return new Sha256().of(text.getBytes(StandardCharsets.UTF_8), digits);
  }

  private String of(byte[] text, int digits) {
    int whole = text.length / BLOCK * BLOCK;
    for (int i = 0; i < whole; i += BLOCK) {
      add(text, i);
    }
    int rest = text.length - whole;
    byte[] end = new byte[rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK];
    System.arraycopy(text, whole, end, 0, rest);
    end[rest] = (byte) 0x80;
    long bits = (long) text.length * 8;
    for (int i = 1; i <= 8; i++) {
      end[end.length - i] = (byte) bits;
      bits >>>= 8;
    }
    for (int i = 0; i < end.length; i += BLOCK) {
      add(end, i);
    }
    return hex(digits);
  }

  private void add(byte[] bytes, int from) {
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

  private String hex(int digits) {
    if (digits > 2 * BYTES) {
      throw new IllegalArgumentException("digits: " + digits);
    }
    char[] hex = new char[digits];
    for (int i = 0; i < digits; i++) {
      hex[i] = Character.forDigit(state[i / 8] >>> (28 - 4 * (i % 8)) & 0xf, 16);
    }
    return new String(hex);
  }
}
