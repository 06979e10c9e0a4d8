@NullMarked
package se.radslag.process;

import org.jspecify.annotations.NullMarked;
