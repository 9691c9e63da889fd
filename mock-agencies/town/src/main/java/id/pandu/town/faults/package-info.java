/** Which agency misbehaves, and how, on request of a tester. */
@NullMarked
package id.pandu.town.faults;

import org.jspecify.annotations.NullMarked;
