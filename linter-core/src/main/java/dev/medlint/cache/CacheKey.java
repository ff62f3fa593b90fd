package dev.medlint.cache;

/**
 * All that findings depend on, as a SHA-256: two questions with one key have one answer.
 *
 * @param a first eight bytes
 * @param b next eight bytes
 * @param c next eight bytes
 * @param d last eight bytes
 */
public record CacheKey(long a, long b, long c, long d) {

  static final int BYTES = 4 * Long.BYTES;

  @Override
  public boolean equals(Object other) {
    return other instanceof CacheKey that
        && a == that.a
        && b == that.b
        && c == that.c
        && d == that.d;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(a);
  }
}
