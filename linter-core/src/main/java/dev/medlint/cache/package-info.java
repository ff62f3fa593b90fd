/**
 * What was found in a text before, so that the same text need not be read again. Holds hashes,
 * findings and places in texts, and no text; never changes what is found.
 */
package dev.medlint.cache;
