/** What the operator has to look at. */
@NullMarked
package id.pandu.hub.oversight;

import org.jspecify.annotations.NullMarked;
