/** Tests of the door's parts. */
@NullMarked
package id.pandu.gateway.identity;

import org.jspecify.annotations.NullMarked;
