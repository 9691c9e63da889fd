/** Referrals on PostgreSQL, and the jobs that carry them on. */
@NullMarked
package id.pandu.gateway.referral;

import org.jspecify.annotations.NullMarked;
