package id.pandu.hub.referral;

/** What follows for a referral. */
sealed interface Consequence {

    /** It goes on as it is. */
    record Nothing() implements Consequence {}

    /** Every task has ended, and something came of it. */
    record Complete() implements Consequence {}

    /** Another agency is asked. */
    record AskNext(Offer offer) implements Consequence {}

    /** A person has to act. */
    record Wait(WaitReason reason) implements Consequence {}
}
