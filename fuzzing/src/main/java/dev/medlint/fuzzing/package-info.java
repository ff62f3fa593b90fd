/**
 * What a fuzzer drives: every way by which bytes of strangers come into the program, and what has
 * to hold whatever they are.
 */
package dev.medlint.fuzzing;
