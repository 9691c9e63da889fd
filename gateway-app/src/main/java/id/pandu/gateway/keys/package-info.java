/** Secret keys: of persons' hashes and of encrypted columns. */
@NullMarked
package id.pandu.gateway.keys;

import org.jspecify.annotations.NullMarked;
