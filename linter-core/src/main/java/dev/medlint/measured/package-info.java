/** What was counted of each rule in labelled texts: numbers that are kept beside the rules. */
package dev.medlint.measured;
