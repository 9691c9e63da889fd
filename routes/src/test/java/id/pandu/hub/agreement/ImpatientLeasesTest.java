package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ImpatientLeasesTest {

    private final Slow slow = new Slow();
    private final ImpatientLeases unit = new ImpatientLeases(slow, Duration.ofMillis(50));

    @Test
    void waitsForAMomentAndGivesBackWhatComesLater() {
        assertThatThrownBy(() -> unit.lease("a", Samples.TODAY, 100)).isInstanceOf(UnavailableException.class);
        assertThat(slow.given).hasValue(0);

        slow.answers.countDown();

        await().until(() -> slow.given.get() == 6);
    }

    @Test
    void lendsWhatComesInTime() {
        slow.answers.countDown();

        assertThat(unit.lease("a", Samples.TODAY, 100)).isEqualTo(6);
    }

    /** Lends when it is let. */
    private static final class Slow implements QuotaLeases {

        private final CountDownLatch answers = new CountDownLatch(1);
        private final AtomicLong given = new AtomicLong();

        @Override
        public long lease(String count, LocalDate day, long quota) {
            try {
                answers.await();
                return 6;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void giveBack(String count, LocalDate day, long units) {
            given.addAndGet(units);
        }

        @Override
        public Map<String, Long> used(LocalDate day) {
            return Map.of();
        }
    }
}
