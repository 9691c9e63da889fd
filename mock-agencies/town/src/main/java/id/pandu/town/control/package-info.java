/** The control API under /_town/: faults, scenarios, journal, people, work lists. */
@NullMarked
package id.pandu.town.control;

import org.jspecify.annotations.NullMarked;
