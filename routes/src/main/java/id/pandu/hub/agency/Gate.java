package id.pandu.hub.agency;

import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a call may be made now: is there a place, does the breaker let it through, is it due, is it within the day's quota. In this order, so that only calls
 * that are really made take of the pace and of the quota.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Places places;
    private final Circuit circuit;
    private final Pace pace;
    private final CallQuota quota;

    Gate(Places places, Circuit circuit, Pace pace, CallQuota quota) {
        this.places = places;
        this.circuit = circuit;
        this.pace = pace;
        this.quota = quota;
    }

    /** What stands in the way; nothing when the call is to be made, and then its place has to be given back. */
    Optional<ProblemType> enter(Duration left) {
        if (!places.enter(left)) {
            return Optional.of(ProblemType.HUB_AGENCY_BUSY);
        }
        if (!circuit.permits()) {
            places.leave();
            return Optional.of(ProblemType.AGENCY_BREAKER_OPEN);
        }
        Optional<ProblemType> limit = limit(left);
        if (limit.isPresent()) {
            circuit.release();
            places.leave();
        }
        return limit;
    }

    /** Gives the place back. */
    void leave() {
        places.leave();
    }

    private Optional<ProblemType> limit(Duration left) {
        if (!pace.keep(left)) {
            return Optional.of(ProblemType.HUB_AGENCY_RATE_LIMITED);
        }
        try {
            return quota.take() ? Optional.empty() : Optional.of(ProblemType.HUB_AGENCY_QUOTA_SPENT);
        } catch (RuntimeException | Error uncounted) {
            // Whatever it is, the place must not be lost, and a call that nobody counts may be one too many.
            LOG.warn(
                    "the day's calls cannot be counted: {}",
                    uncounted.getClass().getName());
            return Optional.of(ProblemType.HUB_STORE_UNAVAILABLE);
        }
    }
}
