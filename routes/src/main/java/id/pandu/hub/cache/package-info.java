/** What agencies said before: how long it is of use, who may ask anew, and what makes it void. */
@NullMarked
package id.pandu.hub.cache;

import org.jspecify.annotations.NullMarked;
