package id.pandu.hub.agency;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;

/** The places in front of one agency: a burst is served in turns as long as nobody has to wait long for one. */
final class Places {

    private static final Duration LONGEST_QUEUE = Duration.ofMillis(500);
    private static final Duration QUEUE_TURN = Duration.ofMillis(20);

    private final Bulkhead bulkhead;

    Places(String agencyId, int number) {
        bulkhead = Bulkhead.of(
                agencyId,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(number)
                        .maxWaitDuration(QUEUE_TURN)
                        .build());
    }

    /** Waits for a place, a quarter of the caller's time at most; false when none became free. */
    boolean enter(Duration left) {
        Duration quarter = left.dividedBy(4);
        Duration queue = quarter.compareTo(LONGEST_QUEUE) < 0 ? quarter : LONGEST_QUEUE;
        long until = System.nanoTime() + queue.toNanos();
        do {
            if (bulkhead.tryAcquirePermission()) {
                return true;
            }
        } while (System.nanoTime() < until);
        return false;
    }

    /** Gives the place back. */
    void leave() {
        bulkhead.releasePermission();
    }
}
