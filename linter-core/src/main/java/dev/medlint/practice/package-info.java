/**
 * Practice: decisions of authorities and courts on the provisions of the law, in our own words and
 * with their sources. Only explanations, generated pages and reports for people read it; a check
 * never does.
 */
package dev.medlint.practice;
