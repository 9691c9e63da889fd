package id.pandu.hub.agency;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;

/** The places in front of one agency: a burst is served in turns as long as nobody has to wait long for one. */
final class Places {

    private final Bulkhead bulkhead;

    Places(String agencyId, int number, GuardMeters meters) {
        bulkhead = Bulkhead.of(
                agencyId,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(number)
                        .maxWaitDuration(ShortWait.TURN)
                        .build());
        meters.watch(bulkhead);
    }

    /** Waits for a place, briefly; false when none became free. */
    boolean enter(Duration left) {
        return ShortWait.in(left, bulkhead::tryAcquirePermission);
    }

    /** Gives the place back. */
    void leave() {
        bulkhead.releasePermission();
    }
}
