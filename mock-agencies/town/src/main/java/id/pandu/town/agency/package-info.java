/** The agencies the town plays. */
@NullMarked
package id.pandu.town.agency;

import org.jspecify.annotations.NullMarked;
