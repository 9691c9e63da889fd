package id.pandu.town.worklist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an agency decides by itself on what still stands as submitted.
 *
 * @param decision what it decides, null for nothing: it ignores its list
 * @param after how long an item lies there first
 */
public record Policy(@Nullable Standing decision, Duration after) {

    /** Decides nothing. */
    public static final Policy IGNORE = new Policy(null, Duration.ZERO);

    /** Whether this item is to be decided on by now. */
    boolean isDue(WorkItem item, Instant now) {
        return item.standing().status() == WorkStatus.PENGAJUAN
                && !item.receivedAt().plus(after).isAfter(now);
    }
}
