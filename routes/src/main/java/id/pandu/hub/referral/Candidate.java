package id.pandu.hub.referral;

import java.util.Locale;

/**
 * A service that may be asked for next, or why it may not.
 *
 * @param offer the service and its agency
 * @param verdict how it stands
 * @param reachable whether there is a way to hand its agency a task, whatever the verdict
 */
public record Candidate(Offer offer, Verdict verdict, boolean reachable) {

    /** How a candidate stands. */
    public enum Verdict {
        /** It can be asked. */
        FIT,
        /** It can be asked, and its agency does not answer at the moment: the task waits for it. */
        UNWELL,
        /** It can be asked when nobody else can: the resident is not of the age that it is for. */
        UNFIT,
        /** What it can give in the present period is given. */
        FULL,
        /** Its agency has declined this referral. */
        DECLINED,
        /** A person has to decide. */
        PROTECTED,
        /** There is no way to hand its agency a task. */
        OUT_OF_REACH;

        /** Stable code. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean mayBeAsked() {
            return this == FIT || this == UNWELL || this == UNFIT;
        }
    }
}
