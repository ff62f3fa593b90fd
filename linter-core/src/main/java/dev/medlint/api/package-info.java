/**
 * What a program that uses medlint as a library may rely on.
 *
 * <p>Many types are public because another package of medlint needs them. Those that a user of the
 * library may rely on bear {@link dev.medlint.api.Api}: they change incompatibly only in a release
 * that says so. A list of all their members is kept in {@code linter-core/src/api}, and the build
 * fails when it is not what the classes have.
 */
package dev.medlint.api;
