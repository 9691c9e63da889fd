package id.pandu.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobsFirstTest {

    private final AtomicBoolean paused = new AtomicBoolean();
    private final AtomicBoolean idle = new AtomicBoolean();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void beginsNoJobAndWaitsForThoseThatRunWithoutHoldingUpTheServer() throws Exception {
        var unit = unit(Duration.ofSeconds(30));

        unit.stop(ended::countDown);

        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(paused).isTrue();
        assertThat(ended.getCount()).isOne();
        idle.set(true);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        var unit = unit(Duration.ofMillis(100));

        unit.stop(ended::countDown);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private JobsFirst unit(Duration longest) {
        var unit = new JobsFirst(() -> paused.set(true), this::isIdle, longest);
        unit.start();
        return unit;
    }

    private boolean isIdle() {
        looked.countDown();
        return idle.get();
    }
}
