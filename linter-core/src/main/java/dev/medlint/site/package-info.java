/** The pages of a folder as one site: what it lacks as a whole, and what its pages share. */
package dev.medlint.site;
