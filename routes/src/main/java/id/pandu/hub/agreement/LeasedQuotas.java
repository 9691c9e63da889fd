package id.pandu.hub.agreement;

import id.pandu.hub.agreement.Decision.Grant;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts questions out of blocks that all nodes borrow from one count, so that most questions cost nobody a round trip and all nodes
 * together never ask more than was agreed. What a node that was killed had borrowed counts as used.
 */
public final class LeasedQuotas implements Quotas, AutoCloseable {

    private final QuotaLeases leases;
    private final Clock clock;
    private final ConcurrentHashMap<String, Purse> purses = new ConcurrentHashMap<>();

    public LeasedQuotas(QuotaLeases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public boolean take(Grant grant) {
        return purses.computeIfAbsent(grant.agreement(), agreement -> new Purse(agreement, leases, clock))
                .take(grant);
    }

    /** Gives back what is left. */
    @Override
    public void close() {
        purses.values().forEach(Purse::empty);
    }
}
