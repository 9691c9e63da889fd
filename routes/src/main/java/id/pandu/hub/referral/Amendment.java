package id.pandu.hub.referral;

import id.pandu.hub.problem.Refusal;

/** What a wish to change a referral comes to, before anything is kept. */
sealed interface Amendment {

    /** It can be done. */
    record Made(Change change) implements Amendment {}

    /** It cannot. */
    record Declined(Refusal refusal) implements Amendment {}
}
