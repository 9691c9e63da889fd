package id.pandu.hub.breaker;

import id.pandu.api.model.BreakerMode;
import id.pandu.hub.agency.AgencyDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The orders as this node knows them, and obeys them. An order of an agency that does not take part has no effect. */
public final class BreakerOrders {

    private final BreakerStore store;
    private final AgencyDirectory directory;
    private final Clock clock;
    private final ReentrantLock following = new ReentrantLock();
    private volatile List<BreakerOrder> newest = List.of();

    public BreakerOrders(BreakerStore store, AgencyDirectory directory, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** Reads the orders again and obeys them. When they cannot be read, those that are known go on to count, and end when their time is over. */
    public void refresh() {
        following.lock();
        try {
            newest = store.newest();
        } finally {
            newest.forEach(this::obey);
            following.unlock();
        }
    }

    /** Those by which a breaker is forced now. */
    List<BreakerOrder> forced() {
        Instant now = clock.instant();
        return newest.stream()
                .filter(order -> order.modeAt(now) != BreakerMode.AUTOMATIC)
                .toList();
    }

    private void obey(BreakerOrder order) {
        directory.find(order.agency()).ifPresent(connected -> connected.guard().obey(order.modeAt(clock.instant())));
    }
}
