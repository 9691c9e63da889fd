package id.pandu.town.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a work list.
 *
 * @param submissions how often it was handed in
 */
record WorkItemView(
        String externalId,
        String nativeId,
        String status,
        @Nullable Rejection reason,
        @Nullable String note,
        @Nullable Outcome outcome,
        Instant receivedAt,
        int submissions) {

    static WorkItemView of(WorkItem item) {
        Standing standing = item.standing();
        return new WorkItemView(
                item.externalId(),
                item.nativeId(),
                standing.status().word(),
                standing.reason(),
                standing.note(),
                standing.outcome(),
                item.receivedAt(),
                item.submissions().size());
    }

    /**
     * A work item with everything about it.
     *
     * @param line what the list shows
     * @param submittedAt when it was handed in, the first time and every further one
     * @param content what was handed in the first time, in the words of the dialect
     */
    record Whole(@JsonUnwrapped WorkItemView line, List<Instant> submittedAt, Map<String, Object> content) {

        static Whole of(WorkItem item) {
            return new Whole(WorkItemView.of(item), item.submissions(), item.content());
        }

        /** The number only: the rest is about the resident. */
        @Override
        public String toString() {
            return "Whole[" + line.nativeId() + "]";
        }
    }

    /** Number and status only: a note may be about the resident. */
    @Override
    public String toString() {
        return "WorkItemView[" + nativeId + ", " + status + "]";
    }
}
