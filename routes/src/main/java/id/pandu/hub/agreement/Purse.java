package id.pandu.hub.agreement;

import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** What this node has borrowed of one quota. One caller borrows while the others wait for what it brings. */
final class Purse {

    private static final long PATIENCE_SECONDS = 3;
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private final String count;
    private final QuotaLeases leases;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private LocalDate day = LocalDate.MIN;
    private int version;
    private long left;
    private Instant emptyUntil = Instant.MIN;
    private Instant brokenUntil = Instant.MIN;

    /**
     * @param count which count of the leases it borrows from
     */
    Purse(String count, QuotaLeases leases, Clock clock) {
        this.count = count;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Takes one unit of today's quota; false when none is left.
     *
     * @param from the version of what says how large the quota is
     */
    boolean take(int from, long quota) {
        enter();
        try {
            turn(from);
            if (left == 0) {
                borrow(quota);
            }
            if (left == 0) {
                return false;
            }
            left--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives everything back. */
    void empty() {
        lock.lock();
        try {
            giveBack();
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
        throw unavailable();
    }

    /** Yesterday's units are worth nothing today; a new version of the agreement counts by its own quota. */
    private void turn(int from) {
        LocalDate today = WesternIndonesianTime.today(clock);
        if (!today.equals(day)) {
            day = today;
            left = 0;
            emptyUntil = Instant.MIN;
        }
        if (from > version) {
            version = from;
            emptyUntil = Instant.MIN;
            giveBack();
        }
    }

    private void borrow(long quota) {
        Instant now = clock.instant();
        if (now.isBefore(brokenUntil)) {
            throw unavailable();
        }
        if (now.isBefore(emptyUntil)) {
            return;
        }
        try {
            left = leases.lease(count, day, quota);
        } catch (UnavailableException fault) {
            brokenUntil = clock.instant().plus(MEMORY);
            throw fault;
        }
        if (left == 0) {
            emptyUntil = clock.instant().plus(MEMORY);
        }
    }

    private void giveBack() {
        if (left > 0) {
            leases.giveBack(count, day, left);
            left = 0;
        }
    }

    private static UnavailableException unavailable() {
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "The quota cannot be counted now");
    }
}
