/**
 * Docs: a pack → one Markdown page a rule and a provision, with indexes and the coverage of the law
 * by rules. The same pack gives the same bytes, so a build can tell that a page is stale.
 */
package dev.medlint.docs;
