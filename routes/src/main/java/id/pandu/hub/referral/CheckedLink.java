package id.pandu.hub.referral;

/** What a token out of a link turns out to be. */
public sealed interface CheckedLink {

    /** The hub signed it, and it still holds. */
    record Good(TaskLink link) implements CheckedLink {}

    /** The hub signed it, and its time is over. */
    record Expired(TaskLink link) implements CheckedLink {}

    /** The hub did not sign it, or not like this, or with a key that is no longer live. */
    record Forged() implements CheckedLink {}
}
