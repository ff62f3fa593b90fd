/** What a distribution holds beside the program: launchers, man pages, completion. */
package dev.medlint.dist;
