package id.pandu.gateway.audit;

import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An entry on its way, and the caller that waits for it. */
final class PendingEntry {

    private enum State {
        WAITING,
        DURABLE,
        FAILED
    }

    private final AuditEntry entry;
    private final byte[] content;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile State state = State.WAITING;

    PendingEntry(AuditEntry entry, byte[] content) {
        this.entry = entry;
        this.content = content;
    }

    AuditEntry entry() {
        return entry;
    }

    byte[] content() {
        return content;
    }

    /** Whether somebody still waits for it; an entry that nobody waits for need not be written. */
    boolean isAwaited() {
        return state == State.WAITING;
    }

    void durable() {
        settle(State.DURABLE);
    }

    void failed() {
        settle(State.FAILED);
    }

    /** Returns when it is durable. */
    void await(Duration patience) {
        boolean inTime = waitFor(patience);
        settle(State.FAILED);
        if (state != State.DURABLE) {
            throw unavailable(inTime ? "the database did not take the entry" : "the entry was not durable in time");
        }
    }

    static UnavailableException unavailable(String reason) {
        return new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, reason);
    }

    private boolean waitFor(Duration patience) {
        try {
            return settled.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void settle(State outcome) {
        if (state == State.WAITING) {
            state = outcome;
            settled.countDown();
        }
    }
}
