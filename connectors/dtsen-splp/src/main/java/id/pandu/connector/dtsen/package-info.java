/** The social registry behind the government service bus. */
@NullMarked
package id.pandu.connector.dtsen;

import org.jspecify.annotations.NullMarked;
