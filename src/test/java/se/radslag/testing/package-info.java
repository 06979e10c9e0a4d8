/** What integration tests share: one application context, the letters it delivered, the jobs that are due. */
@NullMarked
package se.radslag.testing;

import org.jspecify.annotations.NullMarked;
