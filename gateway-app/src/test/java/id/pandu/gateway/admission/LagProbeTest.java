package id.pandu.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LagProbeTest {

    private static final int TICKS_OF_A_SECOND = 20;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long now;
    private boolean busy;
    private final LagProbe unit = new LagProbe(this::run, () -> now);

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void findsNoLagWhileThreadsRunAtOnce() {
        tick(3 * TICKS_OF_A_SECOND);

        assertThat(unit.lag()).isZero();
    }

    @Test
    void tellsTheAgeOfTheOldestThreadThatHasNotRunOnceThatHasLastedForASecond() {
        tick(TICKS_OF_A_SECOND);
        busy = true;
        tick(TICKS_OF_A_SECOND);
        assertThat(unit.lag()).isZero();

        tick(TICKS_OF_A_SECOND);
        assertThat(unit.lag()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));

        tick(TICKS_OF_A_SECOND);
        assertThat(unit.lag()).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(2));
    }

    @Test
    void forgetsTheLagAsSoonAsThreadsRunAgain() {
        busy = true;
        tick(3 * TICKS_OF_A_SECOND);
        busy = false;
        waiting.forEach(Runnable::run);
        waiting.clear();

        tick(1);

        assertThat(unit.lag()).isZero();
    }

    @Test
    void doesNotCountASinglePause() {
        tick(TICKS_OF_A_SECOND);
        busy = true;
        tick(1);
        now += Duration.ofSeconds(3).toNanos();
        tick(1);

        assertThat(unit.lag()).isZero();
    }

    @Test
    void startsNoThreadsWithoutEnd() {
        busy = true;

        tick(60 * TICKS_OF_A_SECOND);

        assertThat(waiting).hasSize(400);
    }

    @Test
    void goesOnAfterAFault() {
        var started = new AtomicInteger();
        try (var faulty = new LagProbe(
                        probe -> {
                            if (started.getAndIncrement() == 0) {
                                throw new OutOfMemoryError("told to fail");
                            }
                            probe.run();
                        },
                        System::nanoTime)
                .started()) {
            await().untilAsserted(() -> assertThat(started).hasValueGreaterThan(TICKS_OF_A_SECOND + 1));

            assertThat(faulty.lag()).isLessThan(Duration.ofMillis(500));
        }
    }

    private void tick(int times) {
        for (int tick = 0; tick < times; tick++) {
            now += LagProbe.EVERY.toNanos();
            unit.tick();
        }
    }

    private void run(Runnable probe) {
        if (busy) {
            waiting.add(probe);
        } else {
            probe.run();
        }
    }
}
