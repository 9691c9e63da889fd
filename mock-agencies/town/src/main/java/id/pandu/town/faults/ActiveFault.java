package id.pandu.town.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault on the board; whoever plays it waits on it, so that clearing it releases them. */
public final class ActiveFault {

    private final Fault fault;
    private final AtomicInteger left;
    private final CountDownLatch released;

    ActiveFault(Fault fault) {
        this(fault, new CountDownLatch(1));
    }

    /** A fault that whoever holds the latch can release. */
    public ActiveFault(Fault fault, CountDownLatch released) {
        this.fault = fault;
        this.released = released;
        this.left = new AtomicInteger(fault.times() == null ? Integer.MAX_VALUE : fault.times());
    }

    public Fault fault() {
        return fault;
    }

    public FaultKind kind() {
        return fault.kind();
    }

    /** Waits for the given time; true at once when the fault has been cleared or replaced. */
    public boolean awaitRelease(Duration duration) throws InterruptedException {
        return released.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until the fault is cleared or replaced. */
    public void awaitRelease() throws InterruptedException {
        released.await();
    }

    /** Uses it up once; false when others have used it up. */
    public boolean use() {
        return left.getAndUpdate(count -> count == Integer.MAX_VALUE || count == 0 ? count : count - 1) > 0;
    }

    boolean isSpent() {
        return left.get() == 0;
    }

    void release() {
        released.countDown();
    }
}
