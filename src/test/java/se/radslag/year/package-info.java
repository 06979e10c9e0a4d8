/** A whole year played from outside: a started program, a mail server, and what browsers do. */
@NullMarked
package se.radslag.year;

import org.jspecify.annotations.NullMarked;
