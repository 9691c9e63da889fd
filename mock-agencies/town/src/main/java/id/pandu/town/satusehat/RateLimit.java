package id.pandu.town.satusehat;

import java.time.Clock;

/** Counts requests in each second of the clock. */
final class RateLimit {

    private final int perSecond;
    private final Clock clock;
    private long second;
    private int count;

    /** Lets {@code perSecond} requests through in a second; 0 for any number. */
    RateLimit(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    synchronized boolean allows() {
        long now = clock.instant().getEpochSecond();
        count = now == second ? count + 1 : 1;
        second = now;
        return perSecond <= 0 || count <= perSecond;
    }
}
