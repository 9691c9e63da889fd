package id.pandu.hub.agreement;

import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has borrowed of one quota. Whoever finds nothing left waits for the loan that is under way, and all who wait for it go on together. There is
 * no lock: of thousands of virtual threads that stand in line for one, each gets its turn only when it is carried again.
 */
final class Purse {

    private static final Logger LOG = LoggerFactory.getLogger(Purse.class);

    private static final Duration MEMORY = Duration.ofSeconds(1);
    private static final long UNKNOWN = -1;

    private final String count;
    private final QuotaLeases leases;
    private final Executor lenders;
    private final Clock clock;
    private final Duration patience;
    private final AtomicReference<Balance> balance = new AtomicReference<>(Balance.NOTHING);

    /**
     * @param count which count of the leases it borrows from
     * @param lenders what asks the count; not the callers' virtual threads, which run late when there are many
     * @param patience longest that a loan is waited for
     */
    Purse(String count, QuotaLeases leases, Executor lenders, Clock clock, Duration patience) {
        this.count = count;
        this.leases = leases;
        this.lenders = lenders;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Takes one unit of today's quota; false when none is left.
     *
     * @param from the version of what says how large the quota is
     */
    boolean take(int from, long quota) {
        while (true) {
            Balance seen = balance.get();
            Balance today = seen.on(WesternIndonesianTime.today(clock), from, quota);
            Instant now = clock.instant();
            if (today.left() > 0) {
                if (spend(seen, today.spent(), now)) {
                    return true;
                }
            } else if (now.isBefore(today.emptyUntil())) {
                return false;
            } else if (now.isBefore(today.brokenUntil())) {
                throw unavailable();
            } else {
                await(seen, today.waiting(1));
            }
        }
    }

    /** Gives everything back, also what is still to come. */
    void empty() {
        Balance last = balance.getAndSet(Balance.NOTHING);
        giveBack(last.day(), last.left() + last.superfluous());
        if (last.loan() != null) {
            var unused = last.loan().await(patience);
        }
    }

    private boolean spend(Balance seen, Balance spent, Instant now) {
        if (!spent.runsLow(now)) {
            return balance.compareAndSet(seen, spent);
        }
        return borrow(seen, spent, spent.ahead());
    }

    /** Waits for what is under way, or for what it has asked for itself; not at all when another caller was faster to change something. */
    private void await(Balance seen, Balance waiting) {
        Loan pending = waiting.loan();
        boolean joined;
        if (pending == null) {
            pending = waiting.wanted();
            joined = borrow(seen, waiting, pending);
        } else {
            joined = balance.compareAndSet(seen, waiting);
        }
        if (joined) {
            boolean settled = pending.await(patience);
            balance.updateAndGet(now -> now.waiting(-1));
            if (!settled) {
                abandon(pending);
                throw unavailable();
            }
        }
    }

    /** Another loan may be tried in a moment, over another connection. */
    private void abandon(Loan late) {
        Instant memory = clock.instant().plus(MEMORY);
        balance.updateAndGet(now -> now.broken(late, memory));
    }

    private boolean borrow(Balance seen, Balance next, Loan asked) {
        boolean first = balance.compareAndSet(seen, next.borrowing(asked));
        if (first) {
            start(asked);
        }
        return first;
    }

    private void start(Loan asked) {
        try {
            lenders.execute(() -> lend(asked));
        } catch (RuntimeException | Error noThread) {
            land(asked, UNKNOWN);
            throw noThread;
        }
    }

    private void lend(Loan asked) {
        long units = UNKNOWN;
        try {
            giveBack(asked.day(), asked.returned());
            units = leases.lease(count, asked.day(), asked.quota(), asked.wanted());
        } catch (RuntimeException fault) {
            LOG.warn(
                    "The quota {} cannot be counted: {}",
                    count,
                    fault.getClass().getName());
        } finally {
            land(asked, units);
        }
    }

    private void land(Loan asked, long units) {
        Instant memory = clock.instant().plus(MEMORY);
        try {
            Balance before = balance.getAndUpdate(
                    now -> units == UNKNOWN ? now.broken(asked, memory) : now.with(asked, units, memory));
            if (units != UNKNOWN) {
                giveBack(asked.day(), before.excess(asked, units));
            }
        } catch (RuntimeException fault) {
            LOG.warn(
                    "What was too much of the quota {} could not be given back: {}",
                    count,
                    fault.getClass().getName());
        } finally {
            asked.settle();
        }
    }

    private void giveBack(LocalDate of, long units) {
        if (units > 0) {
            leases.giveBack(count, of, units);
        }
    }

    private static UnavailableException unavailable() {
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "The quota cannot be counted now");
    }
}
