package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.hub.problem.Refusal;
import java.util.List;

/** What a move comes to, before anything is kept. */
sealed interface Step {

    /**
     * It can be made.
     *
     * @param after the referral after it
     * @param events what the timeline gains
     */
    record Taken(Referral after, List<ReferralEvent> events) implements Step {

        public Taken {
            events = List.copyOf(events);
        }
    }

    /** It was made before. */
    record Unchanged() implements Step {}

    /** It cannot be made. */
    record Refused(Refusal refusal) implements Step {}
}
