/** A TCP proxy in front of the education databases, so that they can be slow, broken or gone. */
@NullMarked
package id.pandu.town.proxy;

import org.jspecify.annotations.NullMarked;
