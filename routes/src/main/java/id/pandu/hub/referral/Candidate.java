package id.pandu.hub.referral;

/**
 * A service that may be asked for next, or why it may not.
 *
 * @param offer the service and its agency
 * @param verdict how it stands
 */
public record Candidate(Offer offer, Verdict verdict) {

    /** How a candidate stands. */
    public enum Verdict {
        /** It can be asked. */
        FIT,
        /** It can be asked, and its agency does not answer at the moment: the task waits for it. */
        UNWELL,
        /** Its agency has declined this referral. */
        DECLINED,
        /** A person has to decide. */
        PROTECTED,
        /** There is no way to hand its agency a task. */
        OUT_OF_REACH;

        boolean mayBeAsked() {
            return this == FIT || this == UNWELL;
        }
    }
}
