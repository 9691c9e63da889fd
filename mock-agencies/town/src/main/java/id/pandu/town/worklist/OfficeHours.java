package id.pandu.town.worklist;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the officers round until closing time. */
final class OfficeHours implements AutoCloseable {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(25);

    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("officers").factory());
    private final Officers officers;
    private final Future<?> rounds;

    OfficeHours(Officers officers) {
        this.officers = officers;
        this.rounds = clerk.scheduleWithFixedDelay(this::goRound, 0, BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that fails, because a list cannot be reached, must not be the last one. */
    private void goRound() {
        try {
            officers.goRound();
        } catch (RuntimeException e) {
            System.err.println(
                    "agency town: officers gave up a round: " + e.getClass().getName());
        }
    }

    @Override
    public void close() {
        rounds.cancel(true);
        clerk.shutdownNow();
    }
}
