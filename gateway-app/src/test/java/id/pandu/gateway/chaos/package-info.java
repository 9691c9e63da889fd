/**
 * What whole systems do while whatever can break does: referrals through every channel on two gateways, none of which may be lost; and lookups, which tell
 * the truth or say that they cannot.
 */
@NullMarked
package id.pandu.gateway.chaos;

import org.jspecify.annotations.NullMarked;
