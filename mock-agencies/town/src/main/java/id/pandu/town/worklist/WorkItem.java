package id.pandu.town.worklist;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A work item as it stands. Two items of one external id are a double, which the agency should not have made.
 *
 * @param externalId the sender's number
 * @param nativeId the agency's own
 * @param submissions when it was handed in, the first time and every further one
 * @param content what was handed in the first time, in the words of the dialect
 */
public record WorkItem(
        String externalId, String nativeId, List<Instant> submissions, Standing standing, Map<String, Object> content) {

    public WorkItem {
        submissions = List.copyOf(submissions);
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** When it was handed in first. */
    public Instant receivedAt() {
        return submissions.getFirst();
    }

    /** Numbers and status only: the rest is about the resident. */
    @Override
    public String toString() {
        return "WorkItem[" + nativeId + ", " + externalId + ", " + standing.status() + "]";
    }
}
