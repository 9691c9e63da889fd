/** Sets referral letters in print, and serves the page that checks them. */
@NullMarked
package id.pandu.gateway.letter;

import org.jspecify.annotations.NullMarked;
