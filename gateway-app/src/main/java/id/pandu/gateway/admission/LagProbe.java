package id.pandu.gateway.admission;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How late a virtual thread runs: one is started every 50 ms, and the age of the oldest that has not run yet is the lag. It grows when there is more to
 * compute than processors get done, and not when agencies are slow, for who waits keeps no processor busy.
 */
final class LagProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LagProbe.class);

    static final Duration EVERY = Duration.ofMillis(50);

    private static final int SAMPLES = 20;

    /** More need not be counted: they are 20 s. */
    private static final int MOST_PENDING = 400;

    private final ConcurrentLinkedQueue<Long> pending = new ConcurrentLinkedQueue<>();
    private final LagWindow window = new LagWindow(SAMPLES);
    private final Executor threads;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lag-probe").factory());

    LagProbe() {
        this(Thread::startVirtualThread, System::nanoTime);
    }

    LagProbe(Executor threads, LongSupplier nanoTime) {
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    LagProbe started() {
        var unused = ticker.scheduleAtFixedRate(this::tickAnyway, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** A fault would end the ticks, and the lag would stay what it was for good. */
    private void tickAnyway() {
        try {
            tick();
        } catch (RuntimeException | Error fault) {
            LOG.warn("the lag cannot be measured: {}", fault.getClass().getName());
        }
    }

    /** The least lag of the last second. */
    Duration lag() {
        return window.least();
    }

    void tick() {
        long now = nanoTime.getAsLong();
        Long oldest = pending.peek();
        window.add(Duration.ofNanos(oldest == null ? 0 : now - oldest));
        if (pending.size() < MOST_PENDING) {
            pending.add(now);
            start(now);
        }
    }

    private void start(long now) {
        try {
            threads.execute(pending::poll);
        } catch (RuntimeException | Error noThread) {
            pending.remove(now);
            throw noThread;
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
