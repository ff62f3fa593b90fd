package dev.medlint.benchmark;

/** Does nothing: what any Java program pays for being one. */
public final class EmptyMain {

  private EmptyMain() {}

  /** Returns at once. */
  public static void main(String[] args) {}
}
