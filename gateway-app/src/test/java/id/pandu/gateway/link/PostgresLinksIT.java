package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links over a real database. */
class PostgresLinksIT {

    private static final UUID TASK = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration PAUSE = Duration.ofHours(1);

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses node = new StoreAccesses(database);
    private final PostgresLinks unit = new PostgresLinks(node.access());

    @BeforeEach
    void refer() throws SQLException {
        database.execute(HubDatabase.APPLICATION, """
                INSERT INTO referral (id, number, requester, case_id, region, status, authored_on, version, cipher_key_id, document)
                VALUES ('%1$s', 'R-1', 'loket-sragen', '%1$s', '33.14', 'active', now(), 1, 'k', '');
                INSERT INTO referral_task (id, referral_id, agency, status, authored_on, last_modified)
                VALUES ('%1$s', '%1$s', 'perkim-sragen', 'requested', now(), now())
                """.formatted(TASK));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void isRenewedOnceInAWhile() {
        unit.keep(TASK, NOW, NOW.plusSeconds(60));

        assertThat(unit.claim(TASK, NOW, PAUSE)).hasValue(1);
        assertThat(unit.claim(TASK, NOW.plus(PAUSE).minusSeconds(1), PAUSE)).isEmpty();
        assertThat(unit.claim(TASK, NOW.plus(PAUSE), PAUSE)).hasValue(2);
        unit.release(TASK);
        assertThat(unit.claim(TASK, NOW.plus(PAUSE).plusSeconds(1), PAUSE)).hasValue(3);
    }

    /** The gateway was killed after the mail server had taken the mail. */
    @Test
    void isRenewedThoughItsMailWasNeverNoted() throws SQLException {
        assertThat(unit.claim(TASK, NOW, PAUSE)).hasValue(1);
        assertThat(unit.claim(TASK, NOW, PAUSE)).isEmpty();
        assertThat(unit.isSent(TASK)).isFalse();

        unit.keep(TASK, NOW, NOW.plusSeconds(60));

        assertThat(unit.isSent(TASK)).isTrue();
        assertThat(database.number("SELECT times FROM task_link")).isEqualTo(1);
        assertThat(unit.claim(TASK, NOW.plus(PAUSE), PAUSE)).hasValue(2);
    }
}
