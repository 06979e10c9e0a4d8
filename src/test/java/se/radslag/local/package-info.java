/**
 * The local run: what a delivered Rådslag is given by its surroundings (database, mail server, time) stands here in the box.
 * Nothing of it is in the jar.
 */
@NullMarked
package se.radslag.local;

import org.jspecify.annotations.NullMarked;
