package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A count that answers when it is let. */
class PurseTest {

    private final Slow slow = new Slow();
    private final MovableClock clock = new MovableClock(Samples.NOON);

    @Test
    void waitsForAMomentAndUsesWhatComesLater() {
        Purse purse = purse(Duration.ofMillis(50));
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);

        slow.answers.release();

        await().until(() -> takes(purse, 1));
        assertThat(slow.lent).containsExactly(62L);
    }

    @Test
    void asksAgainInAMomentWhenALoanHangs() {
        Purse purse = purse(Duration.ofMillis(50));
        slow.hangs = true;
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);
        slow.hangs = false;
        slow.answers.release();
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);

        clock.now = clock.now.plusSeconds(1);

        assertThat(purse.take(1, 1_000)).isTrue();
        assertThat(slow.asked).hasValue(2);
    }

    @Test
    void asksAgainInAMomentWhenThereWasNoThreadToAskWith() {
        var none = new AtomicBoolean(true);
        Purse purse = new Purse(
                "a",
                slow,
                loan -> {
                    if (none.get()) {
                        throw new RejectedExecutionException("no thread");
                    }
                    Thread.startVirtualThread(loan);
                },
                clock,
                Duration.ofSeconds(30));
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(RejectedExecutionException.class);
        none.set(false);
        slow.answers.release();

        clock.now = clock.now.plusSeconds(1);

        assertThat(purse.take(1, 1_000)).isTrue();
    }

    @Test
    void countsByTheNewestQuotaForCallersWhoKnowAnOlderOne() {
        Purse purse = purse(Duration.ofSeconds(30));
        slow.answers.release(2);
        purse.take(2, 16);

        purse.take(1, 1_000_000);

        assertThat(slow.quotas).containsExactly(16L, 16L);
    }

    @Test
    void borrowsForAllWhoWaitAtOnce() throws Exception {
        Purse purse = purse(Duration.ofSeconds(30));
        var taken = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 900; caller++) {
                callers.execute(() -> count(purse, taken));
            }
            slow.answers.release(900);
        }

        assertThat(taken).hasValue(900);
        assertThat(slow.lent).hasSizeLessThan(20);
    }

    @Test
    void borrowsTheNextBlockBeforeTheLastIsUsedUp() {
        Purse purse = purse(Duration.ofSeconds(30));
        slow.answers.release();
        for (int unit = 0; unit < 48; unit++) {
            purse.take(1, 1_000_000);
        }
        assertThat(slow.asked).hasValue(1);

        purse.take(1, 1_000_000);

        await().untilAsserted(() -> assertThat(slow.asked).hasValue(2));
    }

    @Test
    void givesBackWhatWasAskedForUnderAnotherVersion() {
        Purse purse = purse(Duration.ofMillis(50));
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);
        clock.now = clock.now.plusSeconds(1);
        slow.hangs = true;
        assertThatThrownBy(() -> purse.take(2, 1_000)).isInstanceOf(UnavailableException.class);

        slow.answers.release();

        await().untilAsserted(() -> assertThat(slow.given).hasValue(62));
    }

    @Test
    void givesBackWhatComesWhenItIsEmptied() {
        Purse purse = purse(Duration.ofMillis(50));
        assertThatThrownBy(() -> purse.take(1, 1_000)).isInstanceOf(UnavailableException.class);
        purse.empty();

        slow.answers.release();

        await().untilAsserted(() -> assertThat(slow.given).hasValue(62));
    }

    private Purse purse(Duration patience) {
        return new Purse("a", slow, Thread::startVirtualThread, clock, patience);
    }

    private static void count(Purse purse, AtomicInteger taken) {
        if (purse.take(1, 1_000_000)) {
            taken.incrementAndGet();
        }
    }

    private static boolean takes(Purse purse, int version) {
        try {
            return purse.take(version, 1_000);
        } catch (UnavailableException notYet) {
            return false;
        }
    }

    private static final class Slow implements QuotaLeases {

        private final Semaphore answers = new Semaphore(0);
        private final AtomicInteger asked = new AtomicInteger();
        private final Semaphore never = new Semaphore(0);
        private volatile boolean hangs;
        private final List<Long> quotas = new CopyOnWriteArrayList<>();
        private final AtomicLong given = new AtomicLong();
        private final List<Long> lent = new CopyOnWriteArrayList<>();

        @Override
        public long lease(String count, LocalDate day, long quota, int wanted) {
            asked.incrementAndGet();
            quotas.add(quota);
            (hangs ? never : answers).acquireUninterruptibly();
            long units = Math.max(wanted, Math.min(64, quota / 16));
            lent.add(units);
            return units;
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
