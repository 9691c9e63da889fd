package id.pandu.hub.referral;

import id.pandu.api.model.Referral;

/**
 * A referral as it is kept.
 *
 * @param referral what the contract shows
 * @param version from 1, one more with every change
 */
public record Filed(Referral referral, int version) {

    /** Number and version: the rest is personal. */
    @Override
    public String toString() {
        return "Filed[" + referral.number() + " " + version + "]";
    }
}
