/** The agency town: start, settings and wiring. */
@NullMarked
package id.pandu.town;

import org.jspecify.annotations.NullMarked;
