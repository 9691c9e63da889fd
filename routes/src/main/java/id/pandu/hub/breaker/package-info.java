/** Breakers that operators force open or closed: ordering it, following it, telling of it. */
@NullMarked
package id.pandu.hub.breaker;

import org.jspecify.annotations.NullMarked;
