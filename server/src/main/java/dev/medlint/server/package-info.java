/**
 * The page and the HTTP API of {@code medlint serve}: requests become the inputs of a {@link
 * dev.medlint.run.CheckRun}, which finds in them what the command finds in files. Nothing of a
 * request is kept once it is answered.
 */
package dev.medlint.server;
