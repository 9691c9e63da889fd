package id.pandu.hub.lookup;

import id.pandu.hub.agency.ConnectedAgency;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one lookup ask one agency a few questions at a time only, so that a large household does not crowd everybody else out. */
final class Lanes {

    private static final int LANES_PER_AGENCY = 4;

    private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();

    /** Waits for a lane to the agency; false when none became free in time. */
    boolean enter(ConnectedAgency agency, Duration left) {
        try {
            return lane(agency).tryAcquire(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Frees the lane. */
    void leave(ConnectedAgency agency) {
        lane(agency).release();
    }

    private Semaphore lane(ConnectedAgency agency) {
        return lanes.computeIfAbsent(agency.agency().id(), id -> new Semaphore(LANES_PER_AGENCY));
    }
}
