package id.pandu.gateway.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.agreement.LeasedQuotas;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotas on a real database, with nodes that share nothing else. */
class QuotaIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T05:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final FieldPaths FIELDS = FieldPaths.of(List.of("*"));
    private static final int CALLERS = 10_000;

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses one = new StoreAccesses(database);
    private final StoreAccesses two = new StoreAccesses(database);
    private final PostgresQuotaLeases leases = new PostgresQuotaLeases(one.access());

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1000})
    void letsExactlyTheQuotaThroughOnOneNode(int quota) throws Exception {
        var unit = new LeasedQuotas(leases, NOON);

        assertThat(taken(quota, unit)).isEqualTo(quota);
        assertThat(leases.used(TODAY)).containsEntry("a", (long) quota);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1000})
    void letsExactlyTheQuotaThroughOnTwoNodesThatAreBothAsked(int quota) throws Exception {
        var unit = new LeasedQuotas(leases, NOON);
        var other = new LeasedQuotas(new PostgresQuotaLeases(two.access()), NOON);

        assertThat(taken(quota, unit, other)).isEqualTo(quota);
        assertThat(leases.used(TODAY)).containsEntry("a", (long) quota);
    }

    @Test
    void takesBackWhatAnOrderlyNodeHasLeftAndCountsWhatAKilledOneHad() throws Exception {
        var orderly = new LeasedQuotas(leases, NOON);
        var killed = new LeasedQuotas(new PostgresQuotaLeases(two.access()), NOON);
        orderly.take(grant(1, 1000));
        killed.take(grant(1, 1000));
        assertThat(leases.used(TODAY)).containsEntry("a", 62L + 58);

        orderly.close();

        assertThat(leases.used(TODAY)).containsEntry("a", 1L + 58);
        assertThat(taken(1000, new LeasedQuotas(leases, NOON))).isEqualTo(1000 - 59);
    }

    @Test
    void obeysAnotherQuotaAtOnce() throws Exception {
        var unit = new LeasedQuotas(leases, NOON);
        assertThat(taken(1, unit)).isEqualTo(1);

        assertThat(unit.take(grant(2, 2))).isTrue();
        assertThat(unit.take(grant(2, 2))).isFalse();
        assertThat(unit.take(grant(3, 0))).isFalse();
    }

    @Test
    void lendsSmallBlocksOnly() {
        assertThat(leases.lease("a", TODAY, 10_000, 1)).isEqualTo(64);
        assertThat(leases.lease("b", TODAY, 160, 1)).isEqualTo(10);
        assertThat(leases.lease("b", TODAY, 160, 1)).isEqualTo(9);
        assertThat(leases.lease("c", TODAY, 3, 1)).isOne();
        assertThat(leases.lease("d", TODAY, 0, 1)).isZero();
        assertThat(leases.lease("a", TODAY, 64, 1)).isZero();
        assertThat(leases.lease("a", TODAY.plusDays(1), 64, 1)).isEqualTo(4);
        assertThat(leases.lease("e", TODAY, 10_000, 900)).isEqualTo(900);
        assertThat(leases.lease("f", TODAY, 160, 100)).isEqualTo(100);
        assertThat(leases.lease("f", TODAY, 160, 100)).isEqualTo(60);
    }

    @Test
    void givesEveryConnectionBackToThePool() {
        leases.lease("a", TODAY, 100, 1);
        leases.giveBack("a", TODAY, 1);
        leases.used(TODAY);

        assertThat(one.taken()).isZero();
    }

    @Test
    void failsWhenNobodyCanCount() throws Exception {
        var unit = new LeasedQuotas(leases, NOON);
        database.set("default_transaction_read_only = on");
        database.hangUp();

        assertThatThrownBy(() -> unit.take(grant(1, 10))).isInstanceOf(UnavailableException.class);
    }

    private static int taken(int quota, LeasedQuotas... nodes) throws Exception {
        var taken = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                LeasedQuotas node = nodes[caller % nodes.length];
                callers.execute(() -> {
                    if (node.take(grant(1, quota))) {
                        taken.incrementAndGet();
                    }
                });
            }
        }
        return taken.get();
    }

    private static Grant grant(int version, int quota) {
        return new Grant("a", version, quota, FIELDS);
    }
}
