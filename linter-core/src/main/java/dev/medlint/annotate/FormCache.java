package dev.medlint.annotate;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers the form of each written token, found by a range of characters without making a string.
 * Thread-safe without locks: entries are only ever added. When full it stays as it is, so that
 * memory is bounded whatever is read.
 */
final class FormCache {

  private static final int BUCKETS = 1 << 17;

  private final AtomicReferenceArray<Entry> buckets = new AtomicReferenceArray<>(BUCKETS);
  private final AtomicInteger size = new AtomicInteger();
  private final int limit;

  /**
   * Creates an empty cache.
   *
   * @param limit number of forms kept at most
   */
  FormCache(int limit) {
    this.limit = limit;
  }

  /** Returns the hash of a token, to be handed to the other methods. */
  @SuppressWarnings("EnumOrdinal") // Enum.hashCode differs from run to run
  static int hash(char[] chars, int from, int to, FormKind kind) {
    int hash = kind.ordinal();
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  /** Returns the form of a token, or null if it is not kept. */
  Form get(char[] chars, int from, int to, FormKind kind, int hash) {
    for (Entry e = buckets.get(bucket(hash)); e != null; e = e.next) {
      if (e.hash == hash
          && e.form.kind() == kind
          && Arrays.equals(e.surface, 0, e.surface.length, chars, from, to)) {
        return e.form;
      }
    }
    return null;
  }

  /** Keeps a form unless the cache is full. Of two threads' equal forms either may be kept. */
  void put(char[] surface, int hash, Form form) {
    if (size.get() >= limit) {
      return;
    }
    size.incrementAndGet();
    int bucket = bucket(hash);
    Entry old;
    do {
      old = buckets.get(bucket);
    } while (!buckets.compareAndSet(bucket, old, new Entry(surface, hash, form, old)));
  }

  int size() {
    return size.get();
  }

  private static int bucket(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed >>> 15;
  }

  private static final class Entry {
    final char[] surface;
    final int hash;
    final Form form;
    final Entry next;

    Entry(char[] surface, int hash, Form form, Entry next) {
      this.surface = surface;
      this.hash = hash;
      this.form = form;
      this.next = next;
    }
  }
}
