package id.pandu.gateway.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives the sealer its turns, on a thread of its own. */
final class SealTurns implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("audit-sealer").factory());
    private final Sealer sealer;
    private final ScheduledFuture<?> turns;

    SealTurns(Sealer sealer, Duration every) {
        this.sealer = sealer;
        this.turns = thread.scheduleWithFixedDelay(sealer, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after the turn that is under way, and gives the lead away. */
    @Override
    public void close() {
        turns.cancel(false);
        thread.shutdown();
        try {
            if (thread.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                sealer.close();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
