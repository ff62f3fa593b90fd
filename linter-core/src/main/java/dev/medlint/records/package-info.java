/**
 * Files that hold many texts: sheets, exports of shops, sites and messengers. Each is read record
 * by record, in constant memory.
 */
package dev.medlint.records;
