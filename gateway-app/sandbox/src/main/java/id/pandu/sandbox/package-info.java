/** Starts the whole sandbox on one machine, and ends it without a trace. */
@NullMarked
package id.pandu.sandbox;

import org.jspecify.annotations.NullMarked;
