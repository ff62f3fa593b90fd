package dev.medlint.speech;

/**
 * Words that name who says what follows or stands before: «Марина, 34 года:», «Ольга К. ★★★★★».
 *
 * @param speaker who it is; {@code UNKNOWN} for somebody named without a role
 * @param sure whether more than a name tells it: a role, an age, stars
 * @param end one past its last token
 * @param signs whether it begins with a dash, as a signature does
 */
record Label(Speaker speaker, boolean sure, int end, boolean signs) {}
