package id.pandu.hub.breaker;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.BreakerRequest;
import id.pandu.api.model.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What an order has to keep beyond the contract. */
final class BreakerRules {

    /** What is to last longer is no longer a passing measure, and should be looked at again. */
    private static final Duration FURTHEST = Duration.ofDays(30);

    private BreakerRules() {}

    static List<Violation> brokenBy(BreakerRequest wish, Instant now) {
        List<Violation> violations = new ArrayList<>();
        boolean forced = wish.mode() != BreakerMode.AUTOMATIC;
        if (forced && (wish.reason() == null || wish.reason().isBlank())) {
            violations.add(new Violation("/reason", "required"));
        }
        OffsetDateTime until = wish.until();
        if (until != null) {
            brokenBy(until.toInstant(), forced, now, violations);
        }
        return violations;
    }

    private static void brokenBy(Instant until, boolean forced, Instant now, List<Violation> violations) {
        if (!forced) {
            violations.add(new Violation("/until", "forced-only"));
        } else if (!until.isAfter(now)) {
            violations.add(new Violation("/until", "future"));
        } else if (until.isAfter(now.plus(FURTHEST))) {
            violations.add(new Violation("/until", "within-30-days"));
        }
    }
}
