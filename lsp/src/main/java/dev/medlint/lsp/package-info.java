/**
 * What editors show of findings while a text is written: the Language Server Protocol 3.17 over the
 * same run as the command line.
 */
package dev.medlint.lsp;
