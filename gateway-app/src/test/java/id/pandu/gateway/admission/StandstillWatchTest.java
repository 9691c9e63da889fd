package id.pandu.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandstillWatchTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final StandstillWatch unit = new StandstillWatch(waiting::add, ended::incrementAndGet);

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void endsWhatStandsStillAndDoesSoOnce() {
        tick(StandstillWatch.PATIENCE);
        assertThat(ended).hasValue(0);

        tick(1);
        assertThat(ended).hasValue(1);

        tick(100);
        assertThat(ended).hasValue(1);
    }

    @Test
    void leavesAloneWhatRunsLate() {
        for (int time = 0; time < 10; time++) {
            tick(StandstillWatch.PATIENCE);
            waiting.remove().run();
        }

        assertThat(ended).hasValue(0);
    }

    private void tick(int times) {
        for (int tick = 0; tick < times; tick++) {
            unit.tick();
        }
    }
}
