/** What guards diagrams and forms: how they are drawn and named, and that their pictures are of today. */
@NullMarked
package se.radslag.models;

import org.jspecify.annotations.NullMarked;
