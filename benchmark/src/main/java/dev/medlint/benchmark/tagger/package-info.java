/**
 * Trains CoreNLP's part-of-speech tagger for Russian and measures what it could tell of words with
 * several readings. Nothing here is part of a check: docs/measurements.md says why.
 */
package dev.medlint.benchmark.tagger;
