/** Who calls: tokens, scopes, limits, and what a caller is told when the door stays shut. */
@NullMarked
package id.pandu.gateway.identity;

import org.jspecify.annotations.NullMarked;
