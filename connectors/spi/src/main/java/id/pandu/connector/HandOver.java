package id.pandu.connector;

import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A task that an agency is asked to take on.
 *
 * @param task id of the task: the key by which the agency, and the hub's own re-check, tell that it is the same one
 * @param attempt from 1, one more each time the task is sent again; for dialects in which every message needs a number of its own
 * @param number the number by which people know the referral, for instance {@code RJK-3314-20261126-7F3K9A}
 * @param beneficiary whom it is for
 * @param need what is needed
 * @param priority how soon
 * @param requester name of the organisation that refers
 * @param region Kemendagri code with a dot
 * @param authoredOn when the task was made
 */
public record HandOver(
        UUID task,
        int attempt,
        String number,
        Beneficiary beneficiary,
        Need need,
        Priority priority,
        String requester,
        String region,
        OffsetDateTime authoredOn) {

    public HandOver {
        if (attempt < 1) {
            throw new IllegalArgumentException("Attempts are counted from 1.");
        }
    }

    /** The task only: the rest is personal. */
    @Override
    public String toString() {
        return "HandOver[" + task + "]";
    }
}
