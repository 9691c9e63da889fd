package id.pandu.hub.agreement;

import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node has borrowed of one quota. Nobody holds the lock while the count is asked: whoever finds nothing left waits for the
 * loan that is under way, and all who wait for it go on together.
 */
final class Purse {

    private static final Logger LOG = LoggerFactory.getLogger(Purse.class);

    private static final long UNKNOWN = -1;

    private static final Duration MEMORY = Duration.ofSeconds(1);

    /** Below a quarter of the last block the next one is borrowed, so that hardly anybody waits for it. */
    private static final int QUARTER = 4;

    /** Of smaller blocks nothing is borrowed ahead: little is left then, and another node may need it. */
    private static final long WORTH_MORE = 16;

    private final String count;
    private final QuotaLeases leases;
    private final Executor lenders;
    private final Clock clock;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private LocalDate day = LocalDate.MIN;
    private int version;
    private long left;
    private long block;
    private long superfluous;
    private int waiting;
    private @Nullable Loan loan;
    private Instant emptyUntil = Instant.MIN;
    private Instant brokenUntil = Instant.MIN;

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
            Loan pending;
            lock.lock();
            try {
                turn(from);
                if (left > 0) {
                    spend(quota);
                    return true;
                }
                Instant now = clock.instant();
                if (now.isBefore(emptyUntil)) {
                    return false;
                }
                if (now.isBefore(brokenUntil)) {
                    throw unavailable();
                }
                waiting++;
                pending = loan == null ? borrow(quota) : loan;
            } finally {
                lock.unlock();
            }
            await(pending);
        }
    }

    /** Gives everything back. */
    void empty() {
        long units;
        LocalDate of;
        lock.lock();
        try {
            units = left + superfluous;
            of = day;
            left = 0;
            superfluous = 0;
            day = LocalDate.MIN;
        } finally {
            lock.unlock();
        }
        giveBack(of, units);
    }

    private void spend(long quota) {
        left--;
        boolean runsLow = block >= WORTH_MORE && left < block / QUARTER;
        Instant now = clock.instant();
        if (runsLow && loan == null && !now.isBefore(emptyUntil) && !now.isBefore(brokenUntil)) {
            borrow(quota);
        }
    }

    private void await(Loan pending) {
        boolean settled = pending.await(patience);
        lock.lock();
        try {
            waiting--;
        } finally {
            lock.unlock();
        }
        if (!settled) {
            throw unavailable();
        }
    }

    /** Yesterday's units are worth nothing today; a new version of the agreement counts by its own quota. */
    private void turn(int from) {
        LocalDate today = WesternIndonesianTime.today(clock);
        if (!today.equals(day)) {
            day = today;
            left = 0;
            superfluous = 0;
            emptyUntil = Instant.MIN;
        }
        if (from > version) {
            version = from;
            emptyUntil = Instant.MIN;
            superfluous += left;
            left = 0;
        }
    }

    private Loan borrow(long quota) {
        var asked = new Loan(day, version, Math.max(1, waiting), superfluous);
        superfluous = 0;
        loan = asked;
        lenders.execute(() -> lend(asked, quota));
        return asked;
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
            boolean welcome = land(asked, units);
            asked.settle();
            if (!welcome) {
                giveBack(asked.day(), units);
            }
        }
    }

    /** Whether what was lent is of use still. */
    private boolean land(Loan asked, long units) {
        lock.lock();
        try {
            loan = null;
            if (units == UNKNOWN) {
                brokenUntil = clock.instant().plus(MEMORY);
                return true;
            }
            if (!asked.day().equals(day) || asked.version() != version) {
                return false;
            }
            left += units;
            block = units;
            emptyUntil = units == 0 ? clock.instant().plus(MEMORY) : Instant.MIN;
            return true;
        } finally {
            lock.unlock();
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
