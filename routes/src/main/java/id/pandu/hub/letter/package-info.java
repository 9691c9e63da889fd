/** The referral letter that a resident carries: what stands on it, and whether one that is shown is genuine. */
@NullMarked
package id.pandu.hub.letter;

import org.jspecify.annotations.NullMarked;
