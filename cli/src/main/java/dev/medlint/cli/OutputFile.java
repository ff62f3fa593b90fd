package dev.medlint.cli;

import java.nio.file.Path;

/** A file that a report is to be written to. */
record OutputFile(OutputFormat format, Path path) {}
