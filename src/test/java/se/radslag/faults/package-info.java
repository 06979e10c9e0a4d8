/** Letters out and in under faults: two nodes, one database, and disturbances that are drawn by seed. */
@NullMarked
package se.radslag.faults;

import org.jspecify.annotations.NullMarked;
