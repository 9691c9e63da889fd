package id.pandu.hub.referral;

import id.pandu.hub.problem.Refusal;

/** What a call about a referral comes to. */
public sealed interface ReferralChange {

    /** It stands like this now. */
    record Stands(Filed filed) implements ReferralChange {}

    /** It stands as before, if there is one. */
    record Refused(Refusal refusal) implements ReferralChange {}
}
