/** Delivery under faults: two nodes, one database, and a mail server that misbehaves by seed. */
@NullMarked
package se.radslag.faults;

import org.jspecify.annotations.NullMarked;
