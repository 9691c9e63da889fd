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
            Balance today = seen.on(WesternIndonesianTime.today(clock), from);
            Instant now = clock.instant();
            if (today.left() > 0) {
                if (spend(seen, today.spent(), now, quota)) {
                    return true;
                }
            } else if (now.isBefore(today.emptyUntil())) {
                return false;
            } else if (now.isBefore(today.brokenUntil())) {
                throw unavailable();
            } else {
                await(seen, today.waiting(1), quota);
            }
        }
    }

    /** Gives everything back, also what is still to come. */
    void empty() {
        Balance last = balance.getAndSet(Balance.NOTHING);
        giveBack(last.day(), last.left() + last.superfluous());
    }

    private boolean spend(Balance seen, Balance spent, Instant now, long quota) {
        if (!spent.runsLow(now)) {
            return balance.compareAndSet(seen, spent);
        }
        return borrow(seen, spent, spent.wanted(), quota);
    }

    /** Waits for what is under way, or for what it has asked for itself; not at all when another caller was faster to change something. */
    private void await(Balance seen, Balance waiting, long quota) {
        Loan pending = waiting.loan();
        boolean joined;
        if (pending == null) {
            pending = waiting.wanted();
            joined = borrow(seen, waiting, pending, quota);
        } else {
            joined = balance.compareAndSet(seen, waiting);
        }
        if (joined) {
            boolean settled = pending.await(patience);
            balance.updateAndGet(left -> left.waiting(-1));
            if (!settled) {
                throw unavailable();
            }
        }
    }

    private boolean borrow(Balance seen, Balance next, Loan asked, long quota) {
        boolean first = balance.compareAndSet(seen, next.borrowing(asked));
        if (first) {
            lenders.execute(() -> lend(asked, quota));
        }
        return first;
    }

    private void lend(Loan asked, long quota) {
        long units = UNKNOWN;
        try {
            giveBack(asked.day(), asked.returned());
            units = leases.lease(count, asked.day(), quota, asked.wanted());
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
        Balance before =
                balance.getAndUpdate(now -> units == UNKNOWN ? now.broken(memory) : now.with(asked, units, memory));
        asked.settle();
        if (units != UNKNOWN && !before.welcomes(asked)) {
            giveBack(asked.day(), units);
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
