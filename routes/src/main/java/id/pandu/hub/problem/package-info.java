/** Everything that can go wrong, by name, in the caller's language (RFC 9457). */
@NullMarked
package id.pandu.hub.problem;

import org.jspecify.annotations.NullMarked;
