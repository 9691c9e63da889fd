package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class AuditHealthIndicatorIT {

    private final HubDatabase database = HubDatabase.fresh();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicLong now = new AtomicLong();
    private final AuditHealthIndicator unit = new AuditHealthIndicator(
            AuditSession.of(database.login(), AuditHealthIndicator.PATIENCE), failing::get, now::get);

    @Test
    void isDownUntilItHasLookedOnce() {
        assertThat(status()).isEqualTo(Status.DOWN);

        unit.look();

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void leavesNothingInTheLog() throws SQLException {
        unit.look();
        unit.look();

        assertThat(database.number("SELECT count(*) FROM audit_entry")).isZero();
        assertThat(database.number("SELECT count(*) FROM pg_locks WHERE relation = 'audit_entry'::regclass"))
                .isZero();
    }

    @Test
    void isDownWhileTheDatabaseIsReadOnly() throws SQLException {
        database.set("default_transaction_read_only = on");

        unit.look();
        assertThat(status()).isEqualTo(Status.DOWN);

        database.set("default_transaction_read_only = off");
        unit.look();
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileSomebodyHoldsALockThatEntriesWaitFor() throws SQLException {
        unit.look();
        try (Connection owner = database.connect(HubDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_subject IN SHARE MODE");

            unit.look();

            assertThat(status()).isEqualTo(Status.DOWN);
            owner.rollback();
        }
        unit.look();
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenTheServerHasEndedItsSessionUntilThereIsAnother() throws SQLException {
        unit.look();
        database.hangUp();

        unit.look();
        assertThat(status()).isEqualTo(Status.DOWN);

        unit.look();
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenItHasNotBeenAbleToLookForAWhile() {
        unit.look();

        now.addAndGet(Duration.ofMillis(2600).toNanos());

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhileRealEntriesAreLost() {
        unit.look();
        failing.set(true);

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    private Status status() {
        return unit.health().getStatus();
    }
}
