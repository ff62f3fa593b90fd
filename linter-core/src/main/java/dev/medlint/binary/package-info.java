/**
 * The form in which compiled rules and law are stored: a table of strings and flat numbers, laid
 * out so that a program that checks one short text reads only what it needs. Nothing is decoded
 * before somebody asks for it.
 */
package dev.medlint.binary;
