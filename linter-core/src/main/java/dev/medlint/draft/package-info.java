/**
 * Drafts that are no text files: archives, mails, subtitles. A reader for each format puts their
 * words together into one text with its layout; nothing in them is run, fetched or unpacked to
 * disk.
 */
package dev.medlint.draft;
