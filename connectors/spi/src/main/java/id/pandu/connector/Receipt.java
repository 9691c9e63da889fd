package id.pandu.connector;

import id.pandu.api.model.RejectionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agency said when it was asked to take a task on. Whatever is not an answer is an {@link AgencyFault}; after one that
 * may have reached the agency the hub looks for the work item before it sends again.
 */
public sealed interface Receipt {

    /**
     * The agency has a work item for the task now, or had one already.
     *
     * @param nativeId the agency's own number of the work item
     * @param at when the agency said so
     */
    record Taken(String nativeId, Instant at) implements Receipt {}

    /**
     * The agency does not take it on, and keeps no work item.
     *
     * @param reason why
     * @param note what the agency added, in words
     */
    record Declined(RejectionReason reason, @Nullable String note) implements Receipt {

        /** The reason only: the agency's words may be about the resident. */
        @Override
        public String toString() {
            return "Declined[" + reason + "]";
        }
    }

    /**
     * The agency refused us, whatever the task.
     *
     * @param reason what it objects to
     */
    record Refused(AgencyAnswer.Refused.Reason reason) implements Receipt {}
}
