package id.pandu.connector;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an agency says of a task that it was handed. Whatever is not an answer is an {@link AgencyFault}. */
public sealed interface WorkItem {

    /**
     * The agency has no work item for the task: it can be sent without making a second one.
     *
     * @param asOf when the agency said so
     */
    record Absent(Instant asOf) implements WorkItem {}

    /**
     * The agency has one.
     *
     * @param nativeId the agency's own number of it
     * @param status where it stands, {@code RECEIVED} while nobody there has decided
     * @param reason why the agency rejected it
     * @param note what the agency added, in words
     * @param outcome what came of it, where it is completed
     * @param asOf when the agency said so
     */
    record Present(
            String nativeId,
            TaskStatus status,
            @Nullable RejectionReason reason,
            @Nullable String note,
            @Nullable TaskOutcome outcome,
            Instant asOf)
            implements WorkItem {

        /** Number and status only: the rest may be about the resident. */
        @Override
        public String toString() {
            return "Present[" + nativeId + ", " + status + "]";
        }
    }

    /**
     * The agency refused us, whatever the task.
     *
     * @param reason what it objects to
     */
    record Refused(AgencyAnswer.Refused.Reason reason) implements WorkItem {}
}
