/** Starts and steers the processes that tests and the sandbox need. */
@NullMarked
package id.pandu.town.harness;

import org.jspecify.annotations.NullMarked;
