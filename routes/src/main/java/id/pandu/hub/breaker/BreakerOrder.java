package id.pandu.hub.breaker;

import id.pandu.api.model.BreakerMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants of an agency's breaker. An order has a version; versions are added and never changed, and the newest one counts.
 *
 * @param agency id of the agency
 * @param version from 1
 * @param mode who decides
 * @param reason why; always there when the breaker is forced
 * @param until when the breaker goes by the agency's failures again; null is when somebody orders it
 * @param changedAt when it was ordered
 * @param organisation of whoever ordered it
 * @param officer who ordered it
 */
public record BreakerOrder(
        String agency,
        int version,
        BreakerMode mode,
        @Nullable String reason,
        @Nullable Instant until,
        Instant changedAt,
        String organisation,
        @Nullable String officer) {

    /** What holds at this moment. */
    public BreakerMode modeAt(Instant now) {
        return until == null || now.isBefore(until) ? mode : BreakerMode.AUTOMATIC;
    }

    /** Without the reason, which is an officer's words. */
    @Override
    public String toString() {
        return "BreakerOrder[" + agency + " " + version + " " + mode + "]";
    }
}
