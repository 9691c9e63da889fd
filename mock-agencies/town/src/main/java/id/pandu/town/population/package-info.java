/** The synthetic people of the town, generated from a seed, and the fixed people everyone may rely on. */
@NullMarked
package id.pandu.town.population;

import org.jspecify.annotations.NullMarked;
