/** Tests of letters in print. */
@NullMarked
package id.pandu.gateway.letter;

import org.jspecify.annotations.NullMarked;
