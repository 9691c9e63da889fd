/** Faults in sequence: named files of steps, played at agencies, alike for equal seeds. */
@NullMarked
package id.pandu.town.scenario;

import org.jspecify.annotations.NullMarked;
