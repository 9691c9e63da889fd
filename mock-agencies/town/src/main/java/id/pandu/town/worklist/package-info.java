/** The agencies' own work lists: what others have handed to them, and what their officers have made of it. */
@NullMarked
package id.pandu.town.worklist;

import org.jspecify.annotations.NullMarked;
