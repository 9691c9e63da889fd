package id.pandu.gateway.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.BreakerMode;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.hub.breaker.BreakerOrder;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresBreakersIT {

    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00.123456Z");

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses accesses = new StoreAccesses(database);
    private final PostgresBreakers unit = new PostgresBreakers(accesses.access());

    @AfterEach
    void close() {
        accesses.close();
    }

    @Test
    void keepsEveryOrderAndTellsTheNewest() throws Exception {
        BreakerOrder forced = order("dukcapil", 1, BreakerMode.FORCED_OPEN, "Alasan", NOON.plusSeconds(9));
        BreakerOrder released = order("dukcapil", 2, BreakerMode.AUTOMATIC, null, null);
        BreakerOrder another = order("satusehat", 1, BreakerMode.FORCED_CLOSED, "Alasan", null);
        assertThat(unit.find("dukcapil")).isEmpty();
        assertThat(unit.add(forced, PostgresBreakersIT::nothing)).isTrue();
        assertThat(unit.find("dukcapil")).contains(forced);
        assertThat(unit.add(released, PostgresBreakersIT::nothing)).isTrue();
        assertThat(unit.add(another, PostgresBreakersIT::nothing)).isTrue();

        assertThat(unit.newest()).containsExactly(released, another);
        assertThat(unit.find("dukcapil")).contains(released);
        assertThat(database.number("SELECT count(*) FROM breaker_order")).isEqualTo(3);
    }

    @Test
    void addsAVersionOnce() {
        unit.add(order("dukcapil", 1, BreakerMode.FORCED_OPEN, "Alasan", null), PostgresBreakersIT::nothing);

        assertThat(unit.add(order("dukcapil", 1, BreakerMode.FORCED_CLOSED, "Lain", null), () -> {
                    throw new IllegalStateException("nothing to prove");
                }))
                .isFalse();
    }

    @Test
    void addsNothingThatIsNotProved() {
        assertThatThrownBy(() -> unit.add(order("dukcapil", 1, BreakerMode.FORCED_OPEN, "Alasan", null), () -> {
                    throw new IllegalStateException("told to fail");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(unit.newest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE breaker_order SET officer = 'x'", "DELETE FROM breaker_order", "TRUNCATE breaker_order"})
    void letsTheApplicationChangeNoOrder(String statement) {
        assertThatThrownBy(() -> database.execute(HubDatabase.APPLICATION, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    private static void nothing() {}

    private static BreakerOrder order(
            String agency, int version, BreakerMode mode, @Nullable String reason, @Nullable Instant until) {
        return new BreakerOrder(agency, version, mode, reason, until, NOON, "operator", "oki");
    }
}
