/** Referrals through every channel on two gateways, while whatever can break does; and the proof that none was lost. */
@NullMarked
package id.pandu.gateway.chaos;

import org.jspecify.annotations.NullMarked;
