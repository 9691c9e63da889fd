/** The education offices' databases, one per region, in the shape of Dapodik. */
@NullMarked
package id.pandu.town.dapodik;

import org.jspecify.annotations.NullMarked;
