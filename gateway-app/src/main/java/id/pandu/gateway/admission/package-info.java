/** Turns requests away early when there is too much to do, and first those that can best be repeated. */
@NullMarked
package id.pandu.gateway.admission;

import org.jspecify.annotations.NullMarked;
