package id.pandu.hub.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A block of a quota that is being borrowed, and whoever waits for it. */
final class Loan {

    private static final int PARTS = 10;

    private final LocalDate day;
    private final int version;
    private final long quota;
    private final int wanted;
    private final long returned;
    private final CountDownLatch settled = new CountDownLatch(1);

    /**
     * @param day whose quota
     * @param version the version of the agreement
     * @param quota how large it is by that version
     * @param wanted how many callers wait
     * @param returned units that go back first
     */
    Loan(LocalDate day, int version, long quota, int wanted, long returned) {
        this.day = day;
        this.version = version;
        this.quota = quota;
        this.wanted = wanted;
        this.returned = returned;
    }

    LocalDate day() {
        return day;
    }

    int version() {
        return version;
    }

    long quota() {
        return quota;
    }

    int wanted() {
        return wanted;
    }

    long returned() {
        return returned;
    }

    /** It has come, or will not. */
    void settle() {
        settled.countDown();
    }

    /**
     * Whether it is settled within so long. That is counted in parts: a process that stands still for a second, for garbage or for want of a core, is not to take
     * that for the store's silence.
     */
    boolean await(Duration patience) {
        long part = patience.dividedBy(PARTS).toNanos();
        try {
            for (int parts = 0; parts < PARTS; parts++) {
                if (settled.await(part, TimeUnit.NANOSECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
