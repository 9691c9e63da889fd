/** The dialect {@code dtsen-splp}: the social registry (DTSEN) behind the government service bus (SPLP). */
@NullMarked
package id.pandu.connector.dtsen;

import org.jspecify.annotations.NullMarked;
