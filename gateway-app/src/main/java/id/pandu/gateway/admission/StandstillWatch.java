package id.pandu.gateway.admission;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices when no virtual thread runs any more, because all that carry them wait for one that none is left to carry. Such a node answers nobody, not even
 * that it is not well, and never will; one that has ended is replaced, and its work taken up by others. So it is ended.
 *
 * <p>It counts its own glances, not time, and leaves a second between any two: a machine that was suspended has not stood still.
 */
final class StandstillWatch implements AutoCloseable {

    static final int PATIENCE = 30;

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Executor threads;
    private final Runnable end;
    private final AtomicBoolean ran = new AtomicBoolean(true);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("standstill-watch").factory());
    private int inVain;

    /**
     * @param threads starts a virtual thread
     * @param end ends the node, whatever state it is in
     */
    StandstillWatch(Executor threads, Runnable end) {
        this.threads = threads;
        this.end = end;
    }

    StandstillWatch started() {
        var unused = ticker.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void tick() {
        inVain = ran.getAndSet(false) ? 0 : inVain + 1;
        if (inVain == PATIENCE) {
            end.run();
        }
        try {
            threads.execute(() -> ran.set(true));
        } catch (RuntimeException | Error noThread) {
            // Then none has run, and the next glance finds that out.
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
