/** Referrals: from any door, on their way to whoever can help, until they have an outcome or an owner. */
@NullMarked
package id.pandu.hub.referral;

import org.jspecify.annotations.NullMarked;
