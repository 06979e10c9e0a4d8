/** The workspace of staff, played over HTTP. */
@NullMarked
package se.radslag.board;

import org.jspecify.annotations.NullMarked;
