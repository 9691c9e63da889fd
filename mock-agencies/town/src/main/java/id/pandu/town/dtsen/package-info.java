/** The social registry (DTSEN) behind the government service bus (SPLP), one office per region. */
@NullMarked
package id.pandu.town.dtsen;

import org.jspecify.annotations.NullMarked;
