package id.pandu.hub.referral;

import id.pandu.api.model.ReplaySelection;
import id.pandu.api.model.ReplayTask;
import id.pandu.hub.audit.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tasks that nothing came of, to be tried again. Every method throws {@link id.pandu.hub.problem.UnavailableException} when the store
 * cannot be reached.
 */
public interface Replays {

    /** Selects tasks, the oldest first, and keeps the selection for its owner. */
    Selected select(ReplaySelection wish, Regions regions, String owner, Instant validUntil);

    /** A selection of this owner that holds and has not been used. */
    Optional<Kept> find(UUID selection, String owner);

    /**
     * Uses a selection, once, and keeps the audit entry with that: its tasks are due one after the other, with no failure behind them.
     * Tasks that are over, that something has come of since, or that are being worked on are left alone.
     *
     * @param pace the pause between two of them
     */
    Optional<Used> use(UUID selection, String owner, Duration pace, AuditEntry entry);

    /**
     * What is selected.
     *
     * @param id what it is called for
     * @param count how many tasks
     * @param more whether there are more than one selection holds
     * @param agencies how many of each agency, the most first
     * @param oldest the oldest of them
     */
    record Selected(UUID id, int count, boolean more, Map<String, Integer> agencies, List<ReplayTask> oldest) {

        public Selected {
            oldest = List.copyOf(oldest);
        }
    }

    /**
     * A selection as it was kept.
     *
     * @param wish by what it was made
     * @param count how many tasks
     */
    record Kept(ReplaySelection wish, int count) {}

    /**
     * What using a selection came to.
     *
     * @param scheduled how many tasks are tried again
     * @param lastAt when the last of them is due; meaningless where there is none
     */
    record Used(int scheduled, Instant lastAt) {}
}
