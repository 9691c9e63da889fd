/** Finds in the hub's own records what the operator has to look at. */
@NullMarked
package id.pandu.gateway.oversight;

import org.jspecify.annotations.NullMarked;
