package dev.medlint.law;

/** All provisions with their editions. Immutable and thread-safe. */
public final class LawPack {}
