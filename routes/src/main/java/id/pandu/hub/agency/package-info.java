/** The agencies that take part: finding them, guarding them, asking them. */
@NullMarked
package id.pandu.hub.agency;

import org.jspecify.annotations.NullMarked;
