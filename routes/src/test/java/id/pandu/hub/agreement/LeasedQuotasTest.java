package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.hub.agency.CallQuota;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeasedQuotasTest {

    private static final FieldPaths FIELDS = FieldPaths.of(List.of("*"));

    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final Counts counts = new Counts();
    private final LeasedQuotas unit = new LeasedQuotas(counts, clock);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1000})
    void letsExactlyTheQuotaThroughHoweverManyCome(int quota) throws Exception {
        var taken = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 10_000; caller++) {
                callers.execute(() -> count(unit, grant(1, quota), taken));
            }
        }

        assertThat(taken).hasValue(quota);
        assertThat(counts.borrowed).hasValueLessThan(200);
    }

    @Test
    void neverLetsMoreThroughOnTwoNodesThanOneQuota() throws Exception {
        var other = new LeasedQuotas(counts, clock);
        var taken = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 10_000; caller++) {
                LeasedQuotas node = caller % 2 == 0 ? unit : other;
                callers.execute(() -> count(node, grant(1, 1000), taken));
            }
        }

        assertThat(taken).hasValue(1000);
    }

    @Test
    void givesBackWhatItDidNotUseAtTheEnd() {
        unit.take(grant(1, 1000));
        assertThat(counts.used(Samples.TODAY)).containsEntry("a", 62L);

        unit.close();

        assertThat(counts.used(Samples.TODAY)).containsEntry("a", 1L);
    }

    @Test
    void countsWhatAKilledNodeHadBorrowedAsUsed() {
        var killed = new LeasedQuotas(counts, clock);
        killed.take(grant(1, 32));
        assertThat(counts.used(Samples.TODAY)).containsEntry("a", 2L);

        var taken = new AtomicInteger();
        for (int caller = 0; caller < 100; caller++) {
            count(unit, grant(1, 32), taken);
        }

        assertThat(taken).hasValue(30);
    }

    @Test
    void beginsAnewAtMidnightInJakarta() {
        assertThat(unit.take(grant(1, 1))).isTrue();
        assertThat(unit.take(grant(1, 1))).isFalse();

        clock.now = Instant.parse("2026-11-25T16:59:59.999Z");
        assertThat(unit.take(grant(1, 1))).isFalse();
        clock.now = Instant.parse("2026-11-25T17:00:00Z");
        assertThat(unit.take(grant(1, 1))).isTrue();
    }

    @Test
    void carriesNothingOverToTheNextDay() {
        unit.take(grant(1, 1000));
        clock.now = clock.now.plus(Duration.ofDays(1));
        unit.take(grant(1, 1000));
        unit.close();

        assertThat(counts.used(Samples.TODAY)).containsEntry("a", 62L);
        assertThat(counts.used(Samples.TODAY.plusDays(1))).containsEntry("a", 1L);
    }

    @Test
    void obeysARaisedQuotaAtOnce() {
        unit.take(grant(1, 1));
        assertThat(unit.take(grant(1, 1))).isFalse();

        assertThat(unit.take(grant(2, 2))).isTrue();
        assertThat(unit.take(grant(2, 2))).isFalse();
    }

    @Test
    void obeysALoweredQuotaAtOnce() {
        unit.take(grant(1, 1000));

        assertThat(unit.take(grant(2, 1))).isFalse();
    }

    @Test
    void asksAgainAfterASecondWhenNothingWasLeft() {
        unit.take(grant(1, 1));
        unit.take(grant(1, 1));
        int asked = counts.borrowed.get();
        unit.take(grant(1, 1));
        assertThat(counts.borrowed).hasValue(asked);

        counts.giveBack("a", Samples.TODAY, 1);
        clock.now = clock.now.plusSeconds(1);

        assertThat(unit.take(grant(1, 1))).isTrue();
    }

    @Test
    void doesNotLetEveryCallerWaitForAStoreThatIsAway() {
        counts.away = true;

        assertThatThrownBy(() -> unit.take(grant(1, 10))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> unit.take(grant(1, 10))).isInstanceOf(UnavailableException.class);
        assertThat(counts.borrowed).hasValue(1);

        counts.away = false;
        clock.now = clock.now.plusSeconds(1);
        assertThat(unit.take(grant(1, 10))).isTrue();
    }

    @Test
    void countsTheCallsToAnAgencyOverAllNodesAndApartFromAnyAgreement() {
        var other = new LeasedQuotas(counts, clock);
        CallQuota here = unit.ofAgency("a", 2);
        CallQuota there = other.ofAgency("a", 2);

        assertThat(here.take()).isTrue();
        assertThat(there.take()).isTrue();
        assertThat(here.take()).isFalse();
        assertThat(there.take()).isFalse();
        assertThat(counts.names).containsOnly("agency:a");
    }

    private static void count(LeasedQuotas node, Grant grant, AtomicInteger taken) {
        if (node.take(grant)) {
            taken.incrementAndGet();
        }
    }

    private static Grant grant(int version, int quota) {
        return new Grant("a", version, quota, FIELDS);
    }

    /** The shared count, in memory. */
    private static final class Counts implements QuotaLeases {

        private final ConcurrentHashMap<LocalDate, Long> used = new ConcurrentHashMap<>();
        private final AtomicInteger borrowed = new AtomicInteger();
        private final Set<String> names = ConcurrentHashMap.newKeySet();
        private volatile boolean away;

        @Override
        public synchronized long lease(String agreement, LocalDate day, long quota, int wanted) {
            borrowed.incrementAndGet();
            names.add(agreement);
            if (away) {
                throw new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "told to be away");
            }
            long left = Math.max(0, quota - used.getOrDefault(day, 0L));
            long block = Math.min(left, Math.max(wanted, Math.min(64, left / 16)));
            used.merge(day, block, Long::sum);
            return block;
        }

        @Override
        public synchronized void giveBack(String agreement, LocalDate day, long units) {
            used.merge(day, -units, Long::sum);
        }

        @Override
        public Map<String, Long> used(LocalDate day) {
            return Map.of("a", used.getOrDefault(day, 0L));
        }
    }
}
