package id.pandu.hub.agreement;

import id.pandu.hub.agency.CallQuota;
import id.pandu.hub.agreement.Decision.Grant;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Counts questions out of blocks that all nodes borrow from one count, so that most questions cost nobody a round trip and all nodes
 * together never ask more than was agreed. What a node that was killed had borrowed counts as used.
 */
public final class LeasedQuotas implements Quotas, AutoCloseable {

    private static final int UNCHANGING = 1;
    /** Longest that a caller, who has a deadline, waits for a count that cannot be reached. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final QuotaLeases leases;
    private final Clock clock;
    private final Duration patience;
    private final Executor lenders =
            loan -> Thread.ofPlatform().daemon().name("quota-lender").start(loan);
    private final ConcurrentHashMap<String, Purse> purses = new ConcurrentHashMap<>();

    public LeasedQuotas(QuotaLeases leases, Clock clock) {
        this(leases, clock, PATIENCE);
    }

    LeasedQuotas(QuotaLeases leases, Clock clock, Duration patience) {
        this.leases = leases;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public boolean take(Grant grant) {
        return purse(grant.agreement()).take(grant.version(), grant.dailyQuota());
    }

    /** The calls that an agency may get on a day, whatever agreement they rest on. No agreement's id has a colon. */
    public CallQuota ofAgency(String agencyId, long daily) {
        Purse purse = purse("agency:" + agencyId);
        return () -> purse.take(UNCHANGING, daily);
    }

    private Purse purse(String count) {
        return purses.computeIfAbsent(count, unknown -> new Purse(unknown, leases, lenders, clock, patience));
    }

    /** Gives back what is left. */
    @Override
    public void close() {
        purses.values().forEach(Purse::empty);
    }
}
