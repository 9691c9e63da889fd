package id.pandu.hub.agreement;

import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** What this node has borrowed of one agreement's quota. One caller borrows while the others wait for what it brings. */
final class Purse {

    private static final long PATIENCE_SECONDS = 3;
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private final String agreement;
    private final QuotaLeases leases;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private LocalDate day = LocalDate.MIN;
    private int version;
    private long left;
    private Instant emptyUntil = Instant.MIN;
    private Instant brokenUntil = Instant.MIN;

    Purse(String agreement, QuotaLeases leases, Clock clock) {
        this.agreement = agreement;
        this.leases = leases;
        this.clock = clock;
    }

    boolean take(Grant grant) {
        enter();
        try {
            turn(grant);
            if (left == 0) {
                borrow(grant.dailyQuota());
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
    private void turn(Grant grant) {
        LocalDate today = WesternIndonesianTime.today(clock);
        if (!today.equals(day)) {
            day = today;
            left = 0;
            emptyUntil = Instant.MIN;
        }
        if (grant.version() > version) {
            version = grant.version();
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
            left = leases.lease(agreement, day, quota);
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
            leases.giveBack(agreement, day, left);
            left = 0;
        }
    }

    private static UnavailableException unavailable() {
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "The quota cannot be counted now");
    }
}
