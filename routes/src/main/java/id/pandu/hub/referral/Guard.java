package id.pandu.hub.referral;

/** What an arrow of a state table needs besides the right actor. */
public enum Guard {
    NONE,
    /** A coded reason. */
    REASON,
    /** What came of it. */
    OUTCOME,
    /** Every task has ended, and one of them with an outcome. */
    SETTLED
}
